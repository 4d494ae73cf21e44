package vn.thuoc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the order of the packages: each may use only those before it. */
class PackageOrderTest {
  private static final List<String> ORDER =
      List.of(
          "problem",
          "definition",
          "instrument",
          "unit",
          "warehouse",
          "ingest",
          "simulate",
          "score",
          "transform",
          "metric",
          "dashboard",
          "report",
          "api",
          "bench",
          "app");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.thuoc");

  @Test
  void packagesUseOnlyThoseBeforeThem() {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(p -> "vn.thuoc." + p + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("vn.thuoc." + ORDER.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(CLASSES);
    }
  }

  @Test
  void instrumentsDoNotKnowHowTheyAreDescribed() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "vn.thuoc.instrument", "vn.thuoc.instrument.answer..", "vn.thuoc.instrument.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.thuoc.instrument.description..")
        .check(CLASSES);
  }

  @Test
  void pagesDoNotKnowHowTheyAreDownloaded() {
    noClasses()
        .that()
        .resideInAPackage("vn.thuoc.dashboard")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.thuoc.dashboard.download..")
        .check(CLASSES);
  }

  @Test
  void papersDoNotKnowHowTheyAreOrdered() {
    noClasses()
        .that()
        .resideInAnyPackage("vn.thuoc.report", "vn.thuoc.report.chart..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.thuoc.report.job..")
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    classes()
        .should()
        .resideInAnyPackage(ORDER.stream().map(p -> "vn.thuoc." + p + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void lettersKnowNothingOfForms() {
    noClasses()
        .that()
        .resideInAPackage("vn.thuoc.ingest.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "vn.thuoc.ingest",
            "vn.thuoc.ingest.csv..",
            "vn.thuoc.ingest.register..",
            "vn.thuoc.ingest.results..",
            "vn.thuoc.ingest.staging..",
            "vn.thuoc.ingest.template..",
            "vn.thuoc.unit..")
        .check(CLASSES);
  }

  @Test
  void screenAndPaperDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("vn.thuoc.report..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.thuoc.dashboard..")
        .check(CLASSES);
  }

  @Test
  void screenAndPaperAreFedByMetricsAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("vn.thuoc.dashboard..", "vn.thuoc.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "vn.thuoc.warehouse..", "vn.thuoc.ingest..", "vn.thuoc.score..", "vn.thuoc.transform..")
        .check(CLASSES);
  }

  @Test
  void onlyTheEngineKnowsSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "vn.thuoc.warehouse..", "vn.thuoc.transform..", "vn.thuoc.bench..", "vn.thuoc.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<String> silent = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          boolean holdsCode = files.anyMatch(file -> file.toString().endsWith(".java"));
          Path info = folder.resolve("package-info.java");
          if (holdsCode
              && (!Files.exists(info) || !Files.readString(info).contains("Allowed neighbours"))) {
            silent.add(folder.toString());
          }
        }
      }
    }
    assertThat(silent).isEmpty();
  }
}
