package vn.thuoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricError;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;

class DashboardDefinitionsTest {
  private final DefinitionFolder shipped = DefinitionFolder.onClassPath("dashboards");
  private final MetricDefinitions metrics =
      MetricDefinitions.read(shipped.under("metrics"), new Problems());

  @Test
  void theShippedPagesNameOnlyWhatExists() {
    Problems problems = new Problems();
    DashboardDefinitions definitions = DashboardDefinitions.read(shipped, metrics, problems);
    assertThat(problems.found()).isEmpty();
    assertThat(definitions.dashboard().pages(Language.VI))
        .extracting(PageView.PageLink::path)
        .containsExactly("/don-vi", "/phat-hien", "/bo-phieu");
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    PageWords words = DashboardDefinitions.read(shipped, metrics, new Problems()).words();
    assertThat(words.in(Language.EN).keySet()).isEqualTo(words.in(Language.VI).keySet());
    assertThat(words.in(Language.VI)).containsEntry("show_table", "Xem bảng");
    assertThat(words.in(Language.EN)).doesNotContainValue("");
  }

  @Test
  void theThemeBecomesCustomPropertiesForBothSchemes() {
    ScreenTheme theme = DashboardDefinitions.read(shipped, metrics, new Problems()).theme();
    assertThat(theme.styleSheet())
        .startsWith(":root {\n")
        .contains("--colour-muted-text: #57606A;", "prefers-color-scheme: dark")
        .contains("--colour-self: #0072B2;", "--colour-self: #4DA3DB;");
    assertThat(theme.forCharts()).containsEntry("tooltip", true).containsKey("dark_colours");
  }

  @Test
  void everyMistakeOfAPageIsReportedAtOnce(@TempDir Path folder) throws Exception {
    for (String part : new String[] {"pages", "i18n", "themes", "charts"}) {
      Files.createDirectories(folder.resolve(part));
    }
    for (String theme : new String[] {"thuoc.yml", "thuoc-dark.yml"}) {
      Files.writeString(
          folder.resolve("themes").resolve(theme), shipped.file("themes/" + theme).text());
    }
    Files.writeString(
        folder.resolve("pages/wrong.yml"),
        """
        id: wrong
        position: 1
        path: /sai
        title: {vi: Sai, en: Wrong}
        filters:
          - id: severity
            label: {vi: Mức, en: Severity}
            dimension: severity
            choices: {view: finding}
            otherwise: none
        components:
          - id: bars
            kind: chart
            title: {vi: Biểu đồ, en: Chart}
            chart: pie_in_the_sky
            spec: {category: group_name, series: [self_score], stack: true}
            query: {view: unit_group, by: [group_id], measures: [self_score, points]}
          - id: bars
            kind: table
            title: {vi: Bảng, en: Table}
            ignores: [severity]
            query: {view: nothing, measures: [points]}
            link: {page: elsewhere, parameters: {unit: unit_id}}
        """);
    Problems problems = new Problems();
    DashboardDefinitions.read(DefinitionFolder.onDisk(folder, "dashboards"), metrics, problems);
    assertThat(problems.found())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            MetricError.MEASURE_UNKNOWN,
            DashboardError.FILTER_NOT_APPLICABLE,
            DashboardError.COLUMN_NOT_ASKED,
            DashboardError.CHART_UNKNOWN,
            DashboardError.DEFINED_TWICE,
            MetricError.VIEW_UNKNOWN,
            DashboardError.COLUMN_NOT_ASKED,
            DashboardError.LINK_BROKEN);
    assertThat(problems.found())
        .allMatch(problem -> problem.place().shown().startsWith("dashboards/pages/wrong.yml:"));
  }
}
