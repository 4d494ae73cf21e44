package vn.thuoc.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.answer.AnswerType;

/** Holds the definition against the figures that the decision prints in Phụ lục 3A and 3B. */
class AnGiangCommuneInventoryTest {
  private final Instrument instrument =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"))
          .get("an-giang-2018-commune");

  @Test
  void readinessHas30CriteriaFor300Points() {
    holds("readiness", 30, "300");
    holds("infrastructure", 20, "200");
    holds("people", 5, "50");
    holds("policy", 5, "50");
  }

  @Test
  void resultsHave70CriteriaFor600Points() {
    holds("results", 70, "600");
    holds("presence", 37, "270");
    holds("interaction", 18, "180");
    holds("transaction", 10, "100");
    holds("transformation", 5, "50");
  }

  @Test
  void headingsHaveTheirPrintedMaxima() {
    assertThat(
            List.of(
                    "presence.introduction",
                    "presence.direction",
                    "presence.information",
                    "presence.planning",
                    "presence.legal_documents",
                    "presence.projects",
                    "presence.statistics",
                    "presence.notices",
                    "presence.local",
                    "presence.b")
                .stream()
                .map(id -> criterion(id).max().intValueExact()))
        .containsExactly(15, 15, 80, 20, 10, 20, 30, 15, 35, 30);
    assertThat(
            List.of("interaction.a", "interaction.b", "interaction.c", "interaction.d").stream()
                .map(id -> criterion(id).max().intValueExact()))
        .containsExactly(50, 20, 10, 40);
    assertThat(criterion("interaction.software").max()).isEqualByComparingTo("60");
    assertThat(criterion("transaction.1").max()).isEqualByComparingTo("70");
    assertThat(instrument.max()).isEqualByComparingTo("900");
  }

  @Test
  void everySectionOfTheFormHasItsQuestions() {
    Map<String, Integer> questions =
        instrument
            .sections()
            .collect(Collectors.toMap(Section::id, section -> section.questions().size()));

    assertThat(questions)
        .containsOnly(
            Map.entry("a", 0),
            Map.entry("a2", 25),
            Map.entry("a3", 5),
            Map.entry("a4", 2),
            Map.entry("b", 0),
            Map.entry("b1", 0),
            Map.entry("b1.a", 1),
            Map.entry("b1.b", 7),
            Map.entry("b2", 0),
            Map.entry("b2.a", 5),
            Map.entry("b2.b", 3),
            Map.entry("b2.c", 1),
            Map.entry("b2.d", 5),
            Map.entry("b2.e", 6),
            Map.entry("b3", 10),
            Map.entry("b4", 5),
            Map.entry("table_1", 1),
            Map.entry("table_2", 1));
    assertThat(instrument.general()).hasSize(14);
  }

  @Test
  void printedTablesHaveTheirLines() {
    assertThat(table("b1.portal").rows().stream().map(AnswerType.Row::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 34).mapToObj(String::valueOf).toList());
    assertThat(table("a4.documents").rows().stream().map(AnswerType.Row::number))
        .containsExactly("24", "25", "26", "27");
    assertThat(table("table_1.services").columns())
        .hasSize(6)
        .isEqualTo(table("table_2.services").columns());
  }

  /** The report form asks for everything that is scored: nothing is asked a second time. */
  @Test
  void everyCriterionTakesItsFiguresFromTheReport() {
    assertThat(instrument.criteria().filter(Criterion::leaf))
        .allSatisfy(criterion -> assertThat(criterion.taken()).as(criterion.id()).isPresent());
  }

  @Test
  void minimaOfTheLevelsAreThoseOfTheTable() {
    List<Levels.Level> levels = instrument.scoring().levels().orElseThrow().steps();

    assertThat(levels.stream().map(Levels.Level::label))
        .containsExactly("Mức I", "Mức II", "Mức III", "Mức IV");
    assertThat(levels.stream().map(level -> asked(level, "readiness")))
        .containsExactly("270", "240", "225", "210");
    assertThat(levels.stream().map(level -> asked(level, "results")))
        .containsExactly("540", "501", "435", "385");
    for (String group : List.of("infrastructure", "people", "policy")) {
      assertThat(levels.stream().map(level -> asked(level, group)))
          .containsExactly("90%", "80%", "75%", "70%");
    }
    assertThat(levels.stream().map(level -> asked(level, "transformation")))
        .containsExactly("90%", "50%", "0%", "0%");
    assertThat(levels.stream().map(level -> asked(level, "transaction")))
        .containsExactly("90%", "80%", "75%", "70%");
    assertThat(levels.stream().map(level -> asked(level, "interaction")))
        .containsExactly("90%", "85%", "80%", "70%");
    assertThat(levels.stream().map(level -> asked(level, "presence")))
        .containsExactly("90%", "90%", "80%", "70%");
  }

  /** The decision's minimum of all results is the sum of its minima of the four groups. */
  @Test
  void minimaOfTheResultsAddUp() {
    Set<String> groups = Set.of("presence", "interaction", "transaction", "transformation");
    for (Levels.Level level : instrument.scoring().levels().orElseThrow().steps()) {
      BigDecimal sum =
          level.conditions().stream()
              .filter(condition -> groups.contains(condition.of()))
              .map(
                  condition ->
                      condition
                          .fromPercent()
                          .orElseThrow()
                          .multiply(criterion(condition.of()).max())
                          .movePointLeft(2))
              .reduce(BigDecimal.ZERO, BigDecimal::add);

      assertThat(sum).as(level.label()).isEqualByComparingTo(asked(level, "results"));
    }
  }

  private void holds(String group, int leaves, String max) {
    Criterion criterion = criterion(group);
    assertThat(criterion.walk().filter(Criterion::leaf)).as(group).hasSize(leaves);
    assertThat(criterion.max()).as(group).isEqualByComparingTo(max);
  }

  private Criterion criterion(String id) {
    return instrument.criteria().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private AnswerType.Table table(String question) {
    Optional<Question> found =
        instrument.questions().filter(q -> q.id().equals(question)).findFirst();
    return (AnswerType.Table) found.orElseThrow().type();
  }

  /** Points, or a share with its sign. */
  private static String asked(Levels.Level level, String of) {
    Levels.LevelCondition condition =
        level.conditions().stream().filter(c -> c.of().equals(of)).findFirst().orElseThrow();
    return condition
        .fromPoints()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> condition.fromPercent().orElseThrow().toPlainString() + "%");
  }
}
