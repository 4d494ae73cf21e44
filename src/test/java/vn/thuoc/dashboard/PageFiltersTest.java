package vn.thuoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thuoc.dashboard.MadeUpPages.component;
import static vn.thuoc.dashboard.MadeUpPages.filter;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;

/** What filters offer, what is chosen, and what that lets through. */
class PageFiltersTest {
  private static final String SCOPES =
      """
      id: scopes
      position: 1
      path: /pham-vi
      title: {vi: Phạm vi, en: Scopes}
      filters:
        - id: year
          label: {vi: Năm, en: Year}
          dimension: year
          choices: {view: cohort, sort: [-year]}
          otherwise: first
        - id: scope
          label: {vi: Phạm vi, en: Scope}
          dimensions: [scope_kind, scope_id]
          choices: {view: cohort, label: scope_name, sort: [-scope_kind, scope_name]}
          otherwise: first
          means:
            tier: {}
            block: {block: scope_id}
            parent: {parent_id: scope_id}
      components:
        - id: spread
          kind: table
          title: {vi: Phân bố, en: Spread}
          query: {view: cohort, by: [scope_id], measures: [units], sort: [scope_id]}
        - id: units
          kind: table
          title: {vi: Đơn vị, en: Units}
          query: {view: unit, by: [unit_id], measures: [score], sort: [unit_id]}
      """;
  private static final String COMPARED =
      """
      id: compared
      position: 2
      path: /so-sanh
      title: {vi: So sánh, en: Compared}
      filters:
        - id: year
          label: {vi: Năm, en: Year}
          dimension: year
          choices: {view: unit, sort: [-year]}
          otherwise: first
        - id: unit
          label: {vi: Các đơn vị, en: Units}
          dimension: unit_id
          choices: {view: unit, label: unit_name, sort: [unit_name]}
          otherwise: first
          at_most: 4
        - id: block
          label: {vi: Các khối, en: Blocks}
          dimension: block
          choices: {view: unit, sort: [block]}
          otherwise: none
          at_most: 2
        - id: pair
          label: {vi: Hai đơn vị, en: Two units}
          dimension: unit_id
          choices: {view: unit, label: unit_name, sort: [-unit_name]}
          otherwise: first
          at_most: 2
      components:
        - id: units
          kind: table
          title: {vi: Đơn vị, en: Units}
          ignores: [pair]
          query: {view: unit, by: [unit_id], measures: [score], sort: [unit_id]}
      """;
  private static final String FORMS =
      """
      id: forms
      position: 3
      path: /phieu
      title: {vi: Phiếu, en: Forms}
      filters:
        - id: form
          label: {vi: Bộ phiếu, en: Form}
          dimension: form_id
          choices: {view: form_score, sort: [form_id], names: {view: form, label: form_title}}
          otherwise: none
        - id: usual
          label: {vi: Bộ phiếu thường dùng, en: Usual form}
          dimension: form_id
          choices:
            view: form_score
            sort: [form_id]
            foremost: {view: form, by: [form_id], measures: [count], sort: [-count, form_id]}
          otherwise: first
      """;
  private static final String MANY =
      """
      id: many
      position: 4
      path: /nhieu
      title: {vi: Nhiều, en: Many}
      filters:
        - id: line
          label: {vi: Dòng, en: Line}
          dimension: line_id
          choices: {view: line, sort: [line_id]}
          otherwise: none
      """;
  private static final String WORDS =
      """
      scope_name_district: {vi: Tất cả đơn vị cấp huyện, en: All districts}
      block_party: {vi: Khối Đảng, en: Party}
      form_id_f3: {vi: Phiếu chưa có tên, en: Form without a name}
      """;

  private MadeUpPages pages;

  @BeforeEach
  void define(@TempDir Path folder) throws Exception {
    pages =
        new MadeUpPages(folder)
            .view(
                "cohort", List.of("year", "scope_kind", "scope_id", "scope_name"), List.of("units"))
            .view(
                "unit",
                List.of("year", "unit_id", "unit_name", "block", "parent_id"),
                List.of("score"))
            .view("form_score", List.of("form_id"), List.of("points"))
            .view("form", List.of("form_id", "form_title"), List.of("count"))
            .view("line", List.of("line_id"), List.of("points"))
            .file("pages/scopes.yml", SCOPES)
            .file("pages/compared.yml", COMPARED)
            .file("pages/forms.yml", FORMS)
            .file("pages/many.yml", MANY)
            .file("i18n/words.yml", WORDS)
            .row("cohort", 2022L, "tier", "district", "district", number(5))
            .row("cohort", 2022L, "block", "party", "party", number(2))
            .row("cohort", 2022L, "parent", "p1", "Đức Linh", number(3))
            .row("cohort", 2022L, "parent", "p2", "Đúc Tiên", number(1))
            .row("cohort", 2021L, "tier", "district", "district", number(4))
            .row("unit", 2022L, "a", "An Bình", "party", "p1", number(10))
            .row("unit", 2022L, "b", "Đức Linh", "party", "p2", number(20))
            .row("unit", 2022L, "c", "Đúc Tiên", "school", "p1", number(30))
            .row("unit", 2022L, "d", "La Gi", "school", null, number(40))
            .row("unit", 2022L, "e", "Tánh Linh", "school", "p2", number(50))
            .row("unit", 2021L, "a", "An Bình", "party", "p1", number(60))
            .row("form_score", "f2", number(1))
            .row("form_score", "f1", number(1))
            .row("form_score", "f3", number(1))
            .row("form_score", "f4", number(1))
            .row("form", "f1", "Phiếu cấp huyện", number(1))
            .row("form", "f2", "Phiếu cấp xã", number(7))
            .row("form", "f3", null, number(1))
            .row("form", "f9", "Phiếu không ai nộp", number(9));
    IntStream.range(0, 250).forEach(i -> pages.row("line", "x%03d".formatted(i), number(1)));
    pages.build();
  }

  @Test
  void aScopeNarrowsViewsThatHaveItsDimensionsByThem() {
    assertThat(spread(Map.of())).containsExactly("district");
    assertThat(spread(Map.of("scope", "block:party"))).containsExactly("party");
    assertThat(spread(Map.of("scope", "parent:p2"))).containsExactly("p2");
  }

  @Test
  void aScopeNarrowsOtherViewsByWhatItMeansThere() {
    assertThat(units("scopes", Map.of("scope", "tier:district")))
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(units("scopes", Map.of("scope", "block:party"))).containsExactly("a", "b");
    assertThat(units("scopes", Map.of("scope", "parent:p1"))).containsExactly("a", "c");
  }

  @Test
  void theChoicesOfAScopeAreKindAndIdTogetherWithNamesInWords() {
    PageView.FilterView scope = filter(pages.page("scopes", Map.of()), "scope");
    assertThat(scope.choices())
        .containsExactly(
            new PageView.Choice("tier:district", "Tất cả đơn vị cấp huyện"),
            new PageView.Choice("parent:p2", "Đúc Tiên"),
            new PageView.Choice("parent:p1", "Đức Linh"),
            new PageView.Choice("block:party", "party"));
    assertThat(scope.value()).isEqualTo("tier:district");
    assertThat(scope.dimension()).isEqualTo("scope_id");
    assertThat(scope.required()).isTrue();
    PageView english = pages.page("scopes", Map.of(), Language.EN);
    assertThat(filter(english, "scope").choices().get(0).label()).isEqualTo("All districts");
  }

  @Test
  void anEarlierFilterNarrowsWhatALaterOneOffers() {
    PageView page = pages.page("scopes", Map.of("year", "2021"));
    assertThat(filter(page, "scope").choices())
        .extracting(PageView.Choice::value)
        .containsExactly("tier:district");
    assertThat(units("scopes", Map.of("year", "2021"))).containsExactly("a");
  }

  @Test
  void codedValuesAreOfferedInWords() {
    assertThat(filter(pages.page("compared", Map.of()), "block").choices())
        .containsExactly(
            new PageView.Choice("party", "Khối Đảng"), new PageView.Choice("school", "school"));
  }

  @Test
  void theFirstThreeStandWhereSeveralMayBeChosenAndNobodyHasChosen() {
    PageView page = pages.page("compared", Map.of());
    assertThat(filter(page, "unit").value()).isEqualTo("a,c,b");
    assertThat(filter(page, "unit").atMost()).isEqualTo(4);
    assertThat(filter(page, "pair").value()).as("no more than fit").isEqualTo("b,c");
    assertThat(filter(page, "block").value()).as("none asked for").isEmpty();
    assertThat(units("compared", Map.of())).containsExactly("a", "b", "c");
  }

  @Test
  void severalValuesKeepTheOrderOfTheAddressAndStandOnce() {
    PageView page = pages.page("compared", Map.of("unit", "e,a,e,,a"));
    assertThat(filter(page, "unit").value()).isEqualTo("e,a");
    assertThat(units("compared", Map.of("unit", "e,a,e,,a"))).containsExactly("a", "e");
    assertThat(filter(pages.page("compared", Map.of("unit", "a,b,a,c,a,d")), "unit").value())
        .as("counted without those that stand twice")
        .isEqualTo("a,b,c,d");
  }

  @Test
  void severalValuesOfTwoFiltersMustHoldTogether() {
    assertThat(units("compared", Map.of("unit", "a,c,d", "block", "school")))
        .containsExactly("c", "d");
  }

  @Test
  void moreValuesThanFitAreRefused() {
    Problem problem = refused("compared", Map.of("unit", "a,b,c,d,e"));
    assertThat(problem.code()).isEqualTo(DashboardError.TOO_MANY_CHOSEN);
    assertThat(problem.sentence(Language.VI))
        .isEqualTo(
            "unit: Mục Các đơn vị chọn 5 giá trị; nhiều nhất là 4."
                + " Bỏ bớt giá trị trong địa chỉ.");
    assertThat(problem.sentence(Language.EN))
        .isEqualTo(
            "unit: 5 values are chosen for Units; at most 4 can be."
                + " Leave some out of the address.");
    assertThat(refused("scopes", Map.of("year", "2022,2021")).code())
        .isEqualTo(DashboardError.TOO_MANY_CHOSEN);
  }

  @Test
  void moreValuesThanFitAreCutWhereTheyAreOnlyPreferred() {
    PageView compared = pages.page("compared", Map.of("unit", "e,d,c,b,a", "prefer", "unit"));
    assertThat(filter(compared, "unit").value()).isEqualTo("e,d,c,b");
    PageView scopes = pages.page("scopes", Map.of("year", "2021,2022", "prefer", "year"));
    assertThat(filter(scopes, "year").value()).isEqualTo("2021");
  }

  @Test
  void aPreferredValueThatIsNotOfferedIsGivenUp() {
    Map<String, String> wished = Map.of("year", "2021", "scope", "parent:p1");
    Problem problem = refused("scopes", wished);
    assertThat(problem.code()).isEqualTo(DashboardError.CHOICE_UNKNOWN);
    assertThat(problem.sentence(Language.VI))
        .isEqualTo(
            "scope: Kỳ công bố này không có «parent:p1» ở mục Phạm vi."
                + " Có thể chọn: Tất cả đơn vị cấp huyện (tier:district).");
    PageView page =
        pages.page("scopes", Map.of("year", "2021", "scope", "parent:p1", "prefer", "scope"));
    assertThat(filter(page, "scope").value()).isEqualTo("tier:district");
    assertThat(filter(page, "year").value()).isEqualTo("2021");
  }

  @Test
  void aPreferredValueThatIsOfferedHolds() {
    PageView page = pages.page("scopes", Map.of("scope", "parent:p1", "prefer", "scope,year"));
    assertThat(filter(page, "scope").value()).isEqualTo("parent:p1");
  }

  @Test
  void ofSeveralPreferredValuesThoseOfferedStay() {
    PageView page = pages.page("compared", Map.of("unit", "nowhere,e,b", "prefer", "unit"));
    assertThat(filter(page, "unit").value()).isEqualTo("e,b");
    PageView none = pages.page("compared", Map.of("block", "nowhere", "prefer", "block"));
    assertThat(filter(none, "block").value()).as("nothing is chosen by default").isEmpty();
  }

  @Test
  void preferringOneFilterLeavesTheOthersStrict() {
    assertThat(
            refused("scopes", Map.of("year", "1999", "scope", "tier:district", "prefer", "scope"))
                .code())
        .isEqualTo(DashboardError.CHOICE_UNKNOWN);
  }

  @Test
  void anUnknownFilterIsIgnoredOnlyWhereItIsPreferred() {
    PageView page = pages.page("scopes", Map.of("side", "self", "prefer", "scope,side"));
    assertThat(page.filters()).extracting(PageView.FilterView::id).containsExactly("year", "scope");
    Problem problem = refused("scopes", Map.of("side", "self", "prefer", "scope"));
    assertThat(problem.sentence(Language.VI))
        .isEqualTo("/pham-vi: Trang không có bộ lọc «side». Các bộ lọc dùng được: year, scope.");
  }

  @Test
  void whatADefinitionCallsForemostStandsWhereNobodyHasChosen() {
    assertThat(filter(pages.page("forms", Map.of()), "usual").value())
        .as("the first that is offered: nobody sent f9")
        .isEqualTo("f2");
    assertThat(filter(pages.page("forms", Map.of("usual", "f3")), "usual").value()).isEqualTo("f3");
  }

  @Test
  void ofManyChoicesOneIsNamedAndNotAListOfIds() {
    Problem problem = refused("many", Map.of("line", "nowhere"));
    assertThat(problem.sentence(Language.VI))
        .isEqualTo(
            "line: Kỳ công bố này không có «nowhere» ở mục Dòng."
                + " Mở lại trang rồi tìm theo tên; có 250 giá trị để chọn, như «x000».");
  }

  @Test
  void namesComeFromTheOtherView() {
    assertThat(filter(pages.page("forms", Map.of()), "form").choices())
        .containsExactly(
            new PageView.Choice("f1", "Phiếu cấp huyện"),
            new PageView.Choice("f2", "Phiếu cấp xã"),
            new PageView.Choice("f3", "Phiếu chưa có tên"),
            new PageView.Choice("f4", "f4"));
  }

  @Test
  void choicesAreFoundWithoutAccents() {
    assertThat(found("duc linh")).containsExactly("b");
    assertThat(found("duc")).containsExactly("c", "b");
    assertThat(found("đức")).containsExactly("b");
    assertThat(found("Đúc")).containsExactly("c");
    assertThat(found("linh")).containsExactly("b", "e");
  }

  @Test
  void choicesAreFoundByAllWordsInAnyOrderAndByTheirValue() {
    assertThat(found("  linh   TÁNH ")).containsExactly("e");
    assertThat(found("linh gi")).isEmpty();
    assertThat(found("")).containsExactly("a", "c", "b", "d", "e");
    assertThat(pages.choices("many", "line", "x24", Map.of()).choices()).hasSize(10);
  }

  @Test
  void choicesFoundAreNarrowedByEarlierFiltersAndNotByLaterOnes() {
    PageView.FilterView found = pages.choices("compared", "unit", "", Map.of("year", "2021"));
    assertThat(found.choices()).containsExactly(new PageView.Choice("a", "An Bình"));
    assertThat(pages.choices("compared", "unit", "la gi", Map.of("block", "nowhere")).choices())
        .containsExactly(new PageView.Choice("d", "La Gi"));
  }

  @Test
  void ofManyChoicesTheFirstAreListedWithThoseChosen() {
    PageView.FilterView plain = filter(pages.page("many", Map.of()), "line");
    assertThat(plain.total()).isEqualTo(250);
    assertThat(plain.choices()).hasSize(200);
    assertThat(plain.choices().get(199).value()).isEqualTo("x199");
    PageView.FilterView late = filter(pages.page("many", Map.of("line", "x249")), "line");
    assertThat(late.total()).isEqualTo(250);
    assertThat(late.choices()).hasSize(201).endsWith(new PageView.Choice("x249", "x249"));
    PageView.FilterView early = filter(pages.page("many", Map.of("line", "x007")), "line");
    assertThat(early.choices()).hasSize(200).doesNotHaveDuplicates();
    PageView.FilterView found = pages.choices("many", "line", "X", Map.of());
    assertThat(found.total()).isEqualTo(250);
    assertThat(found.choices()).hasSize(40);
  }

  @Test
  void whoSearchesAnUnknownFilterIsToldTheKnownOnes() {
    Problem problem = refusedChoices("compared", "line");
    assertThat(problem.code()).isEqualTo(DashboardError.FILTER_UNKNOWN);
    assertThat(problem.sentence(Language.VI))
        .isEqualTo(
            "/so-sanh: Trang không có bộ lọc «line»."
                + " Các bộ lọc dùng được: year, unit, block, pair.");
    assertThat(refusedChoices("nothing", "unit").remedy().vi())
        .isEqualTo("Các trang: compared, forms, many, scopes.");
  }

  private List<Object> spread(Map<String, String> parameters) {
    return component(pages.page("scopes", parameters), "spread").rows().stream()
        .map(row -> row.get("scope_id"))
        .toList();
  }

  private List<Object> units(String page, Map<String, String> parameters) {
    return component(pages.page(page, parameters), "units").rows().stream()
        .map(row -> row.get("unit_id"))
        .toList();
  }

  private List<String> found(String search) {
    return pages.choices("compared", "unit", search, Map.of()).choices().stream()
        .map(PageView.Choice::value)
        .toList();
  }

  private Problem refused(String page, Map<String, String> parameters) {
    return catchThrowableOfType(ProblemException.class, () -> pages.page(page, parameters))
        .problems()
        .get(0);
  }

  private Problem refusedChoices(String page, String filter) {
    return catchThrowableOfType(
            ProblemException.class, () -> pages.choices(page, filter, "", Map.of()))
        .problems()
        .get(0);
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
