package vn.thuoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;
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
        .containsExactly(
            "/tong-quan",
            "/don-vi",
            "/tieu-chi",
            "/cau-tra-loi",
            "/xu-huong",
            "/chi-tieu",
            "/so-sanh",
            "/tham-dinh",
            "/tien-do",
            "/chat-luong",
            "/phat-hien",
            "/ke-hoach",
            "/bo-phieu",
            "/van-ban");
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    Wording words = DashboardDefinitions.read(shipped, metrics, new Problems()).words();
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
          - id: way
            label: {vi: Cách xem, en: Shown as}
            listed: [{value: short, label: {vi: Gọn, en: Short}}]
            otherwise: first
          - id: way
            label: {vi: Bộ phiếu, en: Instrument}
            dimension: instrument_id
            choices: {view: unit_year, names: {view: nowhere, label: instrument_title}}
            otherwise: none
            means: {district: {instrument_id: tier}}
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
          - id: remarks
            kind: table
            title: {vi: Nhận xét, en: Remarks}
            ignores: [severity]
            query: {view: unit_group, by: [group_id], measures: [self_score]}
            comment:
              - {vi: "Nhóm {first.name}.", en: "Group {first.name}, {rows}."}
              - {vi: "{biggest}", en: "{rows} of {total}"}
              - {vi: "{most:group_id.self_score}", en: "{least:self_score.group_id}"}
              - {vi: "{rows}", en: "{{rows}}"}
              - {vi: "Có điểm.", en: "Points.", above_zero: last.group_id}
              - {vi: "{rows}", en: "{rows}", at_zero: "{rows}"}
          - id: presence
            kind: table
            title: {vi: Có mặt, en: Presence}
            ignores: [severity]
            when: {place: [any], way: [shrt, none, short]}
            query: {view: unit_group, by: [group_id]}
          - id: peers
            kind: table
            title: {vi: Bên cạnh, en: Beside}
            query: {view: finding, by: [code]}
            source: {vi: Phát hiện, en: Findings}
            beside:
              - source: {vi: Đơn vị, en: Units}
                query: {view: unit_year, by: [unit_id, year]}
                as: {unit_name: code, year: line}
            show: [source, code]
          - id: figures
            kind: figures
            width: quarter
            title: {vi: Số, en: Figures}
            ignores: [severity]
            query: {view: unit_year, measures: [self_score]}
            figures: [{measure: self_score, change: self_change}]
        """);
    Problems problems = new Problems();
    DashboardDefinitions.read(DefinitionFolder.onDisk(folder, "dashboards"), metrics, problems);
    assertThat(problems.found())
        .extracting(problem -> problem.code() + ": " + problem.message().vi())
        .containsExactlyInAnyOrder(
            "DEFINED_TWICE: Bộ lọc «way» viết hai lần.",
            "VIEW_UNKNOWN: Không có khung nhìn «nowhere».",
            "COLUMN_NOT_ASKED: Không có chiều «tier».",
            "MEASURE_UNKNOWN: Không có số đo «points».",
            "FILTER_NOT_APPLICABLE: Khung nhìn «unit_group» không có chiều «severity» để lọc theo"
                + " «severity».",
            "COLUMN_NOT_ASKED: Không có cột được hỏi «group_name».",
            "CHART_UNKNOWN: Không có biểu đồ «pie_in_the_sky» trong dashboards/charts.",
            "DEFINED_TWICE: Thành phần «bars» viết hai lần.",
            "VIEW_UNKNOWN: Không có khung nhìn «nothing».",
            "COLUMN_NOT_ASKED: Không có cột được hỏi «unit_id».",
            "LINK_BROKEN: Không có trang «elsewhere» để dẫn tới.",
            "COMMENT_UNREADABLE: Nhận xét nhắc tới «{first.name}», không phải giá trị nào của các"
                + " dòng.",
            "COMMENT_UNREADABLE: Nhận xét nhắc tới «{biggest}», không phải giá trị nào của các dòng.",
            "COMMENT_UNREADABLE: Nhận xét so cột «group_id», nhưng cột này không phải là số.",
            "COMMENT_UNREADABLE: Nhận xét «{{rows}}» có dấu ngoặc nhọn lẻ.",
            "COMMENT_UNREADABLE: Nhận xét so cột «group_id», nhưng cột này không phải là số.",
            "COMMENT_UNREADABLE: Nhận xét nhắc tới «{{rows}}», không phải giá trị nào của các dòng.",
            "COLUMN_NOT_ASKED: Không có bộ lọc «place».",
            "COLUMN_NOT_ASKED: Không có giá trị «shrt».",
            "FILTER_NOT_APPLICABLE: Khung nhìn «unit_year» không có chiều «severity» để lọc theo"
                + " «severity».",
            "COLUMN_NOT_ASKED: Không có cột được hỏi «unit_name».",
            "COLUMN_NOT_ASKED: Không có cột được hỏi «line».",
            "TYPE_WRONG: Giá trị «quarter» của «width» không đúng kiểu.",
            "COLUMN_NOT_ASKED: Không có cột được hỏi «self_change».");
    assertThat(problems.found())
        .allMatch(problem -> problem.place().shown().startsWith("dashboards/pages/wrong.yml:"));
  }

  @Test
  void twoPagesOfOneAddressAreReported(@TempDir Path folder) throws Exception {
    MadeUpPages pages =
        new MadeUpPages(folder)
            .file("pages/a.yml", "id: a\nposition: 1\npath: /a\ntitle: {vi: A, en: A}\n")
            .file("pages/b.yml", "id: b\nposition: 2\npath: /a\ntitle: {vi: B, en: B}\n");
    assertThatThrownBy(pages::build).hasMessageContaining("Trang «b» (/a) trùng");
  }
}
