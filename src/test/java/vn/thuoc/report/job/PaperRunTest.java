package vn.thuoc.report.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.PaperSource;
import vn.thuoc.report.ReportError;
import vn.thuoc.report.Reports;

/** Batches that are stopped, go on, and have papers that fail. */
class PaperRunTest {
  private static final Metrics RELEASE = MadeUpOrders.release(1);
  private static final Reports REPORTS = MadeUpOrders.reports(RELEASE);

  private final Set<String> printed = ConcurrentHashMap.newKeySet();
  @TempDir Path folder;

  private final PaperSource source =
      (report, parameters, format, metrics) -> {
        String paper = report + parameters + format + metrics.release().id();
        assertThat(printed.add(paper)).as("printed once: " + paper).isTrue();
        return paper.getBytes(StandardCharsets.UTF_8);
      };

  private static PaperPlan plan(Metrics release, PaperFormat... formats) {
    return PaperPlan.of(REPORTS, MadeUpOrders.districts(formats), release);
  }

  private PaperTally run(PaperSource papers, PaperPlan plan, int workers) {
    return new PaperRun(papers, plan, new PaperFolder(folder)).run(workers, file -> {});
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void everyUnitThatFitsHasAPaperInEveryFormat() throws IOException {
    PaperTally tally = run(source, plan(RELEASE, PaperFormat.PDF, PaperFormat.DOCX), 2);
    assertThat(tally.made()).isEqualTo(12);
    assertThat(tally.failed()).isEmpty();
    assertThat(names())
        .hasSize(13)
        .contains("scorecard-a-2022.pdf", "scorecard-f-2022.docx", PaperFolder.LEDGER);
  }

  @Test
  void aSecondRunMakesOnlyWhatIsMissingOrNotWhole() throws IOException {
    PaperPlan plan = plan(RELEASE, PaperFormat.PDF);
    run(source, plan, 1);
    Files.delete(folder.resolve("scorecard-b-2022.pdf"));
    Files.writeString(folder.resolve("scorecard-c-2022.pdf"), "half a fi");
    printed.clear();
    PaperTally tally = run(source, plan, 2);
    assertThat(tally.made()).isEqualTo(2);
    assertThat(tally.kept()).isEqualTo(4);
    assertThat(printed)
        .allMatch(paper -> paper.contains("unit=b") || paper.contains("unit=c"))
        .hasSize(2);
  }

  @Test
  void anotherReleaseMakesAllOfThemAnew() {
    run(source, plan(RELEASE, PaperFormat.PDF), 1);
    PaperTally tally = run(source, plan(MadeUpOrders.release(2), PaperFormat.PDF), 1);
    assertThat(tally.made()).isEqualTo(6);
    assertThat(tally.kept()).isZero();
  }

  @Test
  void aRunThatIsStoppedGoesOnWhereItStopped() {
    PaperPlan plan = plan(RELEASE, PaperFormat.PDF);
    PaperRun first = new PaperRun(source, plan, new PaperFolder(folder));
    PaperTally stopped =
        first.run(
            1,
            file -> {
              if (file.name().equals("scorecard-c-2022.pdf")) {
                first.stop();
              }
            });
    assertThat(stopped.made()).isEqualTo(3);
    assertThat(stopped.isOver()).isFalse();
    PaperTally rest = run(source, plan, 1);
    assertThat(rest.made()).isEqualTo(3);
    assertThat(rest.kept()).isEqualTo(3);
    assertThat(rest.isOver()).isTrue();
  }

  @Test
  void aLedgerThatWasCutOffCountsOnlyWhatIsWhole() throws IOException {
    PaperPlan plan = plan(RELEASE, PaperFormat.PDF);
    run(source, plan, 1);
    Path ledger = folder.resolve(PaperFolder.LEDGER);
    String text = Files.readString(ledger);
    Files.writeString(ledger, text.substring(0, text.length() - 30));
    printed.clear();
    assertThat(run(source, plan, 1).made()).isEqualTo(1);
    assertThat(run(source, plan, 1).kept()).isEqualTo(6);
  }

  @Test
  void aPaperThatFailsIsNamedAndTheOthersAreMade() throws IOException {
    PaperSource broken =
        (report, parameters, format, metrics) -> {
          if (parameters.get("unit").equals("b")) {
            throw new IllegalStateException("no ink");
          }
          return source.print(report, parameters, format, metrics);
        };
    PaperPlan plan = plan(RELEASE, PaperFormat.PDF);
    PaperTally tally = run(broken, plan, 2);
    assertThat(tally.made()).isEqualTo(5);
    assertThat(tally.failed()).hasSize(1);
    assertThat(tally.failed().get(0).file().name()).isEqualTo("scorecard-b-2022.pdf");
    assertThat(tally.failed().get(0).problems().get(0).message().vi()).contains("no ink");
    assertThat(names()).doesNotContain("scorecard-b-2022.pdf");
    assertThat(run(source, plan, 2).made()).as("the next run tries it again").isEqualTo(1);
  }

  @Test
  void aFolderThatCannotBeWrittenEndsTheRun() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> new PaperFolder(file.resolve("below")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Không ghi được vào thư mục này");
    PaperFolder gone = new PaperFolder(folder.resolve("gone"));
    Files.delete(folder.resolve("gone"));
    PaperRun run = new PaperRun(source, plan(RELEASE, PaperFormat.PDF), gone);
    assertThatThrownBy(() -> run.run(2, made -> {})).isInstanceOf(ProblemException.class);
  }

  @Test
  void everythingWrongWithAnOrderComesAtOnce() {
    PaperOrder order =
        new PaperOrder("scorecard", Map.of("year", "2022"), List.of(), Optional.of("village"));
    assertThatThrownBy(() -> PaperPlan.of(REPORTS, order, RELEASE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> (Object) problem.code())
                    .containsExactly(JobError.FORMATS_WRONG, ReportError.PARAMETER_UNKNOWN));
  }

  @Test
  void whatNarrowsNothingAndIsNoParameterIsRefused() {
    PaperOrder order =
        new PaperOrder(
            "scorecard",
            Map.of("year", "2022", "colour", "red"),
            List.of(PaperFormat.PDF),
            Optional.of("unit"));
    assertThatThrownBy(() -> PaperPlan.of(REPORTS, order, RELEASE))
        .hasMessageContaining("không có tham số «colour»");
  }

  @Test
  void nothingThatFitsIsSaid() {
    PaperOrder order =
        new PaperOrder(
            "scorecard", Map.of("year", "1999"), List.of(PaperFormat.PDF), Optional.of("unit"));
    assertThatThrownBy(() -> PaperPlan.of(REPORTS, order, RELEASE))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Không có «unit» nào khớp");
  }

  @Test
  void noValueReachesAnotherFolder() {
    String evil = REPORTS.fileName("scorecard", Map.of("unit", "../../etc/x", "year", "2022"));
    String other = REPORTS.fileName("scorecard", Map.of("unit", ".._../etc/x", "year", "2022"));
    assertThat(evil).matches("scorecard-[A-Za-z0-9_-]+").isNotEqualTo(other);
    String longest = REPORTS.fileName("scorecard", Map.of("unit", "x".repeat(500), "year", "2022"));
    assertThat(longest.length()).isLessThan(130);
  }
}
