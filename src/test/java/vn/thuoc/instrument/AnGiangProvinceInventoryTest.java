package vn.thuoc.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.answer.AnswerType;

/** Holds the definition against the form (Phụ lục 1A) and the scoring (Phụ lục 1B). */
class AnGiangProvinceInventoryTest {
  private final Instrument instrument =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"))
          .get("an-giang-2018-province");

  @Test
  void groupsHaveTheirPrintedMaxima() {
    assertThat(maxima())
        .containsEntry("infrastructure", new BigDecimal(100))
        .containsEntry("applications", new BigDecimal(400))
        .containsEntry("portal", new BigDecimal(96))
        .containsEntry("online_services", new BigDecimal(200))
        .containsEntry("policy", new BigDecimal(100))
        .containsEntry("people", new BigDecimal(100));
    assertThat(instrument.max()).isEqualByComparingTo("996");
    assertThat(instrument.layout().printedTotalMax()).contains(new BigDecimal(1000));
  }

  /** The portal's items add up to 96 of 100; II.3 must be 70 for group II to be 400. */
  @Test
  void whatIsPrintedOtherwiseIsKept() {
    Map<String, BigDecimal> printed =
        instrument
            .criteria()
            .filter(criterion -> criterion.printedMax().isPresent())
            .collect(Collectors.toMap(Criterion::id, c -> c.printedMax().orElseThrow()));

    assertThat(printed)
        .isEqualTo(Map.of("portal", new BigDecimal(100), "applications.3", new BigDecimal(50)));
    assertThat(maxima())
        .containsEntry("applications.3", new BigDecimal(70))
        .containsEntry("applications.3.1", new BigDecimal(30))
        .containsEntry("applications.3.2", new BigDecimal(50))
        .containsEntry("online_services.2", new BigDecimal(60))
        .containsEntry("online_services.3", new BigDecimal(120));
  }

  @Test
  void numberedItemsHaveTheirPrintedMaxima() {
    assertThat(itemMaxima("infrastructure")).containsExactly("15", "15", "15", "15", "15", "25");
    assertThat(itemMaxima("applications")).containsExactly("50", "150", "70", "45", "75", "10");
    assertThat(itemMaxima("portal"))
        .containsExactly(
            "4", "5", "9", "5", "15", "4", "5", "6", "5", "5", "12", "5", "5", "1", "2", "4", "1",
            "2", "1");
    assertThat(itemMaxima("online_services")).containsExactly("20", "60", "120");
    assertThat(itemMaxima("policy")).containsExactly("20", "20", "20", "10", "5", "5", "10", "10");
    assertThat(itemMaxima("people")).containsExactly("50", "20", "15", "15");
  }

  @Test
  void everyScoredLineIsThere() {
    Map<String, Long> leaves = new LinkedHashMap<>();
    instrument
        .groups()
        .forEach(group -> leaves.put(group.id(), group.walk().filter(Criterion::leaf).count()));

    assertThat(leaves)
        .isEqualTo(
            Map.of(
                "infrastructure", 11L,
                "applications", 28L,
                "portal", 45L,
                "online_services", 5L,
                "policy", 8L,
                "people", 8L));
  }

  /** MỤC 1 has 11 lines to fill in, MỤC 9 six. */
  @Test
  void everyQuestionOfTheFormIsThere() {
    Map<String, Long> questions = new LinkedHashMap<>();
    instrument
        .form()
        .forEach(
            section ->
                questions.put(
                    section.id(), section.walk().mapToLong(s -> s.questions().size()).sum()));

    assertThat(instrument.general()).hasSize(17);
    assertThat(questions)
        .containsExactly(
            Map.entry("m2", 21L),
            Map.entry("m3", 36L),
            Map.entry("m4", 2L),
            Map.entry("m5", 6L),
            Map.entry("m6", 8L),
            Map.entry("m7", 15L),
            Map.entry("m8", 1L),
            Map.entry("t1", 1L),
            Map.entry("t2", 1L),
            Map.entry("t3", 1L),
            Map.entry("inspection", 2L));
  }

  /** Rows 8 of 6.1 and 5 of 6.2 are lists of their own; six degrees stand in two matrices. */
  @Test
  void printedTablesHaveTheirRowsAndColumns() {
    assertThat(table("m2.6.1.security").rows()).hasSize(7);
    assertThat(table("m2.6.2.storage").rows()).hasSize(4);
    assertThat(table("m4.1.2.posts").rows()).hasSize(13);
    assertThat(table("m7.1.2.university").rows()).hasSize(3);
    assertThat(table("m7.1.2.below_university").rows()).hasSize(3);
    assertThat(table("m7.1.2.certificates").rows()).hasSize(3);
    assertThat(table("t1.applications").columns()).hasSize(5);
    // TT apart, the printed columns (2) to (9), and which part a line stands in.
    assertThat(table("t2.services").columns()).hasSize(9);
    assertThat(table("t3.services").columns()).hasSize(9);
  }

  private Map<String, BigDecimal> maxima() {
    return instrument.criteria().collect(Collectors.toMap(Criterion::id, Criterion::max));
  }

  private List<String> itemMaxima(String group) {
    return instrument.groups().stream()
        .filter(found -> found.id().equals(group))
        .flatMap(found -> found.children().stream())
        .map(item -> item.max().toPlainString())
        .toList();
  }

  private AnswerType.Table table(String question) {
    return instrument
        .questions()
        .filter(found -> found.id().equals(question))
        .map(found -> (AnswerType.Table) found.type())
        .findFirst()
        .orElseThrow();
  }
}
