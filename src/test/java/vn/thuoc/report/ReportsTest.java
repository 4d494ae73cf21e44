package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;

/** What a person is told who asks for a paper that cannot be, and a writer of definitions. */
class ReportsTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");
  private final Reports reports = new Reports(new LaGi().metrics(), DASHBOARDS);

  private List<Problem> problems(String report, Map<String, String> parameters) {
    return catchThrowableOfType(
            ProblemException.class, () -> reports.print(report, parameters, PaperFormat.PDF))
        .problems();
  }

  private static List<ErrorCode> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void reportsAndTheirParametersAreListed() {
    assertThat(reports.ids()).contains("scorecard");
    assertThat(reports.parameters("scorecard"))
        .extracting(ReportParameter::id)
        .containsExactly("unit", "year", "instrument");
  }

  @Test
  void unknownReportNamesTheKnownOnes() {
    List<Problem> found = problems("scorcard", LaGi.ASKED);
    assertThat(codes(found)).containsExactly(ReportError.REPORT_UNKNOWN);
    assertThat(found.get(0).sentence(Language.VI))
        .isEqualTo("Không có báo cáo «scorcard». Dùng một trong: ranking, scorecard, trend.");
  }

  @Test
  void everythingWrongWithTheParametersComesAtOnce() {
    List<Problem> found = problems("scorecard", Map.of("unit", "nowhere", "colour", "red"));
    assertThat(codes(found))
        .containsExactly(
            ReportError.VALUE_UNKNOWN,
            ReportError.PARAMETER_MISSING,
            ReportError.PARAMETER_UNKNOWN);
    assertThat(found.get(0).sentence(Language.VI))
        .isEqualTo(
            "Kỳ công bố này không có dữ liệu của đơn vị «nowhere». Dùng một trong: ham-tan, la-gi.");
  }

  @Test
  void aYearInWhichTheUnitSentNothingIsSaid() {
    List<Problem> found = problems("scorecard", Map.of("unit", "la-gi", "year", "2023"));
    assertThat(codes(found)).containsExactly(ReportError.NO_DATA);
    assertThat(found.get(0).message().vi())
        .isEqualTo("Không có phiếu nào của đơn vị «la-gi», năm «2023».");
  }

  @Test
  void ourOwnDefinitionsAreRight() {
    assertThat(Reports.check(DASHBOARDS)).isEmpty();
  }

  @Test
  void mistakesInDefinitionsAreFoundWithoutPrinting(@TempDir Path folder) throws IOException {
    copy(Path.of("dashboards"), folder);
    Path reportsFolder = folder.resolve("reports");
    String yml = Files.readString(reportsFolder.resolve("scorecard.yml"));
    Files.writeString(
        reportsFolder.resolve("a.yml"), yml.replace("builder: grouped_bars", "builder: cake"));
    Files.writeString(
        reportsFolder.resolve("b.yml"), yml.replace("detail: criterion_line", "detail: nothing"));
    Files.writeString(reportsFolder.resolve("c.yml"), yml.replace("theme: thuoc", "them: thuoc"));
    Files.writeString(
        reportsFolder.resolve("d.yml"),
        yml.replace("id: scorecard", "id: d").replace("rule_label, note", "rule_label"));
    Files.writeString(
        reportsFolder.resolve("e.yml"),
        yml.replace("id: scorecard", "id: e").replace("view: finding", "view: findings"));
    List<Problem> found = Reports.check(DefinitionFolder.onDisk(folder, "dashboards"));
    assertThat(codes(found))
        .contains(
            ReportError.REFERENCE_UNKNOWN,
            ReportError.TEMPLATE_WRONG,
            DefinitionError.KEY_UNKNOWN,
            DefinitionError.KEY_MISSING);
    assertThat(found)
        .extracting(problem -> problem.sentence(Language.EN))
        .anyMatch(text -> text.contains("b.yml:") && text.contains("'nothing'"))
        .anyMatch(text -> text.contains("$F{note}"))
        .anyMatch(text -> text.contains("'finding' asks for 'findings'"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
