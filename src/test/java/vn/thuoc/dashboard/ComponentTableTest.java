package vn.thuoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.LaGiMarts;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReadModel;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;

class ComponentTableTest {
  private static final DefinitionFolder SHIPPED = DefinitionFolder.onClassPath("dashboards");
  private static final String PAGES =
      """
      id: groups
      position: 1
      path: /nhom
      title: {vi: Nhóm, en: Groups}
      filters:
        - id: unit
          label: {vi: Đơn vị, en: Unit}
          dimension: unit_id
          choices: {view: unit_year, label: unit_name}
          otherwise: first
        - id: year
          label: {vi: Năm, en: Year}
          dimension: year
          choices: {view: unit_year}
          otherwise: none
        - id: kind
          label: {vi: Loại, en: Kind}
          dimension: group_kind
          choices: {view: unit_group, sort: [group_kind]}
          otherwise: none
      components:
        - id: largest
          kind: table
          title: {vi: Nhóm lớn nhất, en: Largest groups}
          query:
            view: unit_group
            by: [group_number, group_short_name]
            measures: [max_score, self_score]
            sort: [-max_score]
            limit: 2
          show: [max_score, group_number]
        - id: years
          kind: table
          title: {vi: Các năm, en: Years}
          ignores: [kind, unit]
          query: {view: unit_year, by: [year], measures: [self_score]}
      """;

  private Dashboard dashboard;
  private Metrics metrics;

  @BeforeEach
  void define(@TempDir Path folder) throws Exception {
    for (String part : new String[] {"pages", "i18n", "themes", "charts"}) {
      Files.createDirectories(folder.resolve(part));
    }
    for (String theme : new String[] {"thuoc.yml", "thuoc-dark.yml"}) {
      Files.writeString(
          folder.resolve("themes").resolve(theme), SHIPPED.file("themes/" + theme).text());
    }
    Files.writeString(folder.resolve("pages/groups.yml"), PAGES);
    Files.writeString(
        folder.resolve("pages/empty.yml"),
        "id: empty\nposition: 2\npath: /trong\ntitle: {vi: Trống, en: Empty}\n");
    Problems problems = new Problems();
    MetricDefinitions definitions = MetricDefinitions.read(SHIPPED.under("metrics"), problems);
    dashboard =
        DashboardDefinitions.read(
                DefinitionFolder.onDisk(folder, "dashboards"), definitions, problems)
            .dashboard();
    problems.orThrow();
    metrics = ReadModel.of(definitions, new LaGiMarts(1, definitions));
  }

  @Test
  void allRowsAreGivenWhereThePageShowsTheFirstOnly() {
    PageView page =
        dashboard.page(
            "groups", PageAddress.of(Map.of()), Language.VI, metrics, LaGiMarts.stamp(1));
    assertThat(page.components().get(0).rows()).hasSize(2);
    ComponentTable table = table("largest", Map.of());
    assertThat(table.rows())
        .extracting(row -> row.get("group_number"))
        .containsExactly("4", "2", "3", "1", "5", "6");
    assertThat((BigDecimal) table.rows().get(0).get("max_score")).isEqualByComparingTo("320");
  }

  @Test
  void columnsAreThoseShownInTheOrderShown() {
    assertThat(table("largest", Map.of()).columns())
        .extracting(MetricColumn::id)
        .containsExactly("max_score", "group_number");
    assertThat(table("years", Map.of()).columns())
        .extracting(MetricColumn::id)
        .containsExactly("year", "self_score");
  }

  @Test
  void filtersNarrowTheRowsAndAreToldInWords() {
    ComponentTable table = table("largest", Map.of("kind", "bonus"));
    assertThat(table.rows()).extracting(row -> row.get("group_number")).containsExactly("6");
    assertThat(table.narrowings())
        .containsExactly(
            new ComponentTable.Narrowing("Đơn vị", "UBND thị xã La Gi", true),
            new ComponentTable.Narrowing("Năm", "", true),
            new ComponentTable.Narrowing("Loại", "bonus", true));
  }

  @Test
  void ignoredFiltersAreToldAsSuch() {
    ComponentTable table = table("years", Map.of("kind", "bonus"));
    assertThat(table.rows()).hasSize(1);
    assertThat(table.narrowings())
        .extracting(ComponentTable.Narrowing::applies)
        .containsExactly(false, true, false);
  }

  @Test
  void anUnknownComponentIsRefusedWithTheKnownOnes() {
    Problem problem = problem("groups", "largst");
    assertThat(problem.code()).isEqualTo(DashboardError.COMPONENT_UNKNOWN);
    assertThat(problem.sentence(Language.VI))
        .isEqualTo("/nhom: Trang không có thành phần «largst». Dùng một trong: largest, years.");
    assertThat(problem.sentence(Language.EN))
        .isEqualTo("/nhom: The page has no component 'largst'. Use one of: largest, years.");
    assertThat(problem("empty", "largest").remedy().vi())
        .isEqualTo("Trang này không có thành phần nào để tải về.");
    assertThat(problem("nhom", "largest").code()).isEqualTo(DashboardError.PAGE_UNKNOWN);
  }

  @Test
  void aMisspeltFilterIsRefusedAndDoesNotWidenTheRows() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> table("largest", Map.of("knd", "bonus")));
    assertThat(refused.problems())
        .extracting(Problem::code)
        .isEqualTo(List.of(DashboardError.FILTER_UNKNOWN));
  }

  private ComponentTable table(String component, Map<String, String> chosen) {
    return dashboard.component("groups", component, PageAddress.of(chosen), Language.VI, metrics);
  }

  private Problem problem(String page, String component) {
    return catchThrowableOfType(
            ProblemException.class,
            () ->
                dashboard.component(
                    page, component, PageAddress.of(Map.of()), Language.VI, metrics))
        .problems()
        .get(0);
  }
}
