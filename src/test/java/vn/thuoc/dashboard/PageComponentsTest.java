package vn.thuoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thuoc.dashboard.MadeUpPages.component;
import static vn.thuoc.dashboard.MadeUpPages.filter;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.ProblemException;

/** Which components stand on a page, and what their rows and settings are. */
class PageComponentsTest {
  private static final String WAYS =
      """
      id: ways
      position: 2
      path: /cach-xem
      title: {vi: Các cách xem một trang, en: Ways to look at a page}
      menu: {vi: Cách xem, en: Ways}
      about: {vi: Trang để thử., en: A page to try.}
      filters:
        - id: unit
          label: {vi: Đơn vị, en: Unit}
          dimension: unit_id
          choices: {view: points, sort: [unit_id]}
          otherwise: none
        - id: mode
          label: {vi: Cách xem, en: Shown as}
          listed:
            - {value: value, label: {vi: Giá trị, en: Values}}
            - {value: index, label: {vi: Chỉ số, en: Index}}
            - {value: rank, label: {vi: Thứ hạng, en: Rank}}
          otherwise: first
      components:
        - id: always
          kind: table
          width: third
          title: {vi: Luôn có, en: Always}
          about: {vi: Đọc thế này., en: Read it so.}
          query: {view: points, by: [unit_id], measures: [score], sort: [unit_id]}
        - id: values
          kind: table
          when: {mode: [value]}
          title: {vi: Giá trị, en: Values}
          query: {view: points, measures: [score]}
        - id: others
          kind: table
          when: {mode: [index, rank]}
          title: {vi: Cách khác, en: Others}
          query: {view: points, measures: [score]}
        - id: one
          kind: table
          when: {unit: [any]}
          title: {vi: Một đơn vị, en: One unit}
          query: {view: points, measures: [score]}
        - id: all
          kind: table
          when: {unit: [none]}
          title: {vi: Mọi đơn vị, en: All units}
          query: {view: points, measures: [score]}
        - id: own
          kind: table
          when: {unit: [a]}
          title: {vi: Riêng đơn vị a, en: Unit a only}
          query: {view: points, measures: [score]}
        - id: one_index
          kind: table
          when: {unit: [any], mode: [index]}
          title: {vi: Chỉ số của một đơn vị, en: Index of one unit}
          query: {view: points, measures: [score]}
        - id: levels
          kind: table
          optional: true
          title: {vi: Mức, en: Levels}
          query: {view: level, by: [unit_id], measures: [count]}
        - id: levels_always
          kind: table
          title: {vi: Mức, en: Levels}
          query: {view: level, by: [unit_id], measures: [count]}
      """;
  private static final String BESIDE =
      """
      id: beside
      position: 1
      path: /ben-canh
      title: {vi: Bên cạnh, en: Beside}
      filters:
        - id: unit
          label: {vi: Đơn vị, en: Unit}
          dimension: unit_id
          choices: {view: points, sort: [unit_id]}
          otherwise: first
      components:
        - id: peers
          kind: table
          title: {vi: So với trung vị, en: Against the median}
          query: {view: points, by: [line, side], measures: [score], sort: [line], limit: 1}
          source: {vi: Đơn vị này, en: This unit}
          beside:
            - source: {vi: Trung vị, en: Median}
              query: {view: spread, by: [name], measures: [median], sort: [name], limit: 2}
              as: {name: line, median: score}
              ignores: [unit]
            - source: {vi: Mọi đơn vị, en: All units}
              query: {view: points, by: [line], measures: [score], sort: [line], limit: 1}
              ignores: [unit]
          show: [line, source, score]
          comment:
            - vi: "{first.source}: {first.score}; {last.source}: {last.score}; {first.side}."
              en: "{first.source}: {first.score}; {last.source}: {last.score}; {first.side}."
            - vi: "{rows} trong {total} dòng."
              en: "{rows} of {total} rows."
            - vi: "Không ai thấy câu này."
              en: "Nobody sees this."
              below_zero: first.score
        - id: quiet
          kind: table
          title: {vi: Không nhận xét, en: Without a remark}
          query: {view: points, measures: [score]}
          comment:
            - {vi: "Không ai thấy câu này.", en: "Nobody sees this.", at_zero: rows}
      """;

  private MadeUpPages pages;

  @BeforeEach
  void define(@TempDir Path folder) throws Exception {
    pages =
        new MadeUpPages(folder)
            .view("points", List.of("unit_id", "line", "side"), List.of("score"))
            .view("spread", List.of("name"), List.of("median"))
            .view("level", List.of("unit_id"), List.of("count"))
            .file("pages/ways.yml", WAYS)
            .file("pages/beside.yml", BESIDE)
            .file("i18n/words.yml", "side_self: {vi: Tự chấm, en: Self-assessed}\n")
            .row("points", "a", "l1", "self", number("3.5"))
            .row("points", "a", "l2", "self", number("4"))
            .row("points", "b", "l1", "self", number("10"))
            .row("spread", "l1", number("6.75"))
            .row("spread", "l2", number("4"))
            .row("spread", "l3", number("1"))
            .row("level", "a", number("1"))
            .build();
  }

  @Test
  void aWayToLookChoosesComponentsAndNarrowsNothing() {
    assertThat(ids(Map.of())).containsExactly("always", "values", "all", "levels", "levels_always");
    PageView page = pages.page("ways", Map.of("mode", "rank"));
    assertThat(page.components())
        .extracting(PageView.ComponentView::id)
        .containsExactly("always", "others", "all", "levels", "levels_always");
    assertThat(component(page, "always").rows())
        .extracting(row -> row.get("unit_id"))
        .containsExactly("a", "b");
  }

  @Test
  void theWaysToLookAreOfferedAsTheyAreListed() {
    PageView.FilterView mode = filter(pages.page("ways", Map.of(), Language.EN), "mode");
    assertThat(mode.choices())
        .containsExactly(
            new PageView.Choice("value", "Values"),
            new PageView.Choice("index", "Index"),
            new PageView.Choice("rank", "Rank"));
    assertThat(mode.value()).isEqualTo("value");
    assertThat(mode.dimension()).isEmpty();
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> pages.page("ways", Map.of("mode", "size")));
    assertThat(refused.problems().get(0).remedy().vi())
        .isEqualTo("Có thể chọn: Giá trị (value), Chỉ số (index), Thứ hạng (rank).");
  }

  @Test
  void componentsStandForSomethingOrNothingChosen() {
    assertThat(ids(Map.of("unit", "b")))
        .containsExactly("always", "values", "one", "levels_always");
    assertThat(ids(Map.of("unit", "a")))
        .containsExactly("always", "values", "one", "own", "levels", "levels_always");
  }

  @Test
  void allFiltersThatAComponentStandsForMustHold() {
    assertThat(ids(Map.of("mode", "index"))).doesNotContain("one_index").contains("others");
    assertThat(ids(Map.of("mode", "index", "unit", "b"))).contains("one_index", "others");
    assertThat(ids(Map.of("mode", "rank", "unit", "b"))).doesNotContain("one_index");
  }

  @Test
  void onlyAnOptionalComponentIsLeftOutWithoutRows() {
    PageView page = pages.page("ways", Map.of("unit", "b"));
    assertThat(component(page, "levels_always").rows()).isEmpty();
    assertThat(page.components()).noneMatch(one -> one.id().equals("levels"));
  }

  @Test
  void aPageSaysWhatItAnswersAndHasAShortNameInTheNavigation() {
    PageView page = pages.page("ways", Map.of(), Language.EN);
    assertThat(page.title()).isEqualTo("Ways to look at a page");
    assertThat(page.about()).isEqualTo("A page to try.");
    assertThat(page.pages())
        .containsExactly(
            new PageView.PageLink("beside", "Beside", "/ben-canh", List.of("unit")),
            new PageView.PageLink("ways", "Ways", "/cach-xem", List.of("unit", "mode")));
    assertThat(component(page, "always").settings())
        .containsEntry("about", "Read it so.")
        .containsEntry("width", "third");
    assertThat(component(page, "values").settings())
        .containsEntry("width", "full")
        .doesNotContainKey("about");
    assertThat(pages.page("beside", Map.of()).about()).isEmpty();
  }

  @Test
  void rowsOfFurtherQuestionsFollowWithWhomTheyAreAbout() {
    PageView.ComponentView peers = component(pages.page("beside", Map.of("unit", "a")), "peers");
    assertThat(peers.rows())
        .containsExactly(
            Map.of("line", "l1", "side", "self", "score", number("3.5"), "source", "Đơn vị này"),
            Map.of("line", "l1", "score", number("6.75"), "source", "Trung vị"),
            Map.of("line", "l2", "score", number("4"), "source", "Trung vị"),
            Map.of("line", "l1", "score", number("13.5"), "source", "Mọi đơn vị"));
    assertThat(peers.total()).isEqualTo(2 + 3 + 2);
    assertThat(peers.columns())
        .extracting(PageView.ColumnView::id)
        .containsExactly("line", "side", "score", "source");
    assertThat(peers.columns().get(3).label()).isEqualTo("Đối chiếu");
  }

  @Test
  void whomRowsAreAboutIsSaidInTheLanguageOfThePage() {
    PageView page = pages.page("beside", Map.of("unit", "a"), Language.EN);
    assertThat(component(page, "peers").rows())
        .extracting(row -> row.get("source"))
        .containsExactly("This unit", "Median", "Median", "All units");
    assertThat(component(page, "peers").columns().get(3).label()).isEqualTo("Compared");
  }

  @Test
  void aDownloadHasAllRowsOfTheFurtherQuestionsToo() {
    ComponentTable table = pages.table("beside", "peers", Map.of("unit", "a"));
    assertThat(table.rows())
        .extracting(row -> row.get("source") + " " + row.get("line") + " " + row.get("score"))
        .containsExactly(
            "Đơn vị này l1 3.5",
            "Đơn vị này l2 4",
            "Trung vị l1 6.75",
            "Trung vị l2 4",
            "Trung vị l3 1",
            "Mọi đơn vị l1 13.5",
            "Mọi đơn vị l2 4");
  }

  @Test
  void aCommentIsFilledInFromTheRowsThatStand() {
    PageView page = pages.page("beside", Map.of("unit", "a"));
    assertThat(component(page, "peers").settings().get("comment"))
        .isEqualTo(List.of("Đơn vị này: 3,5; Mọi đơn vị: 13,5; Tự chấm.", "4 trong 7 dòng."));
    PageView english = pages.page("beside", Map.of("unit", "a"), Language.EN);
    assertThat(component(english, "peers").settings().get("comment"))
        .isEqualTo(List.of("This unit: 3,5; All units: 13,5; Self-assessed.", "4 of 7 rows."));
    assertThat(component(page, "quiet").settings()).doesNotContainKey("comment");
  }

  private List<String> ids(Map<String, String> parameters) {
    return pages.page("ways", parameters).components().stream()
        .map(PageView.ComponentView::id)
        .toList();
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
