package vn.thuoc.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.answer.AnswerType;

/** Holds the definition against what Phụ lục 2A and 2B print. */
class AnGiangDistrictInventoryTest {
  private final Instrument instrument =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"))
          .get("an-giang-2018-district");

  @Test
  void everySectionOfTheFormHasItsQuestions() {
    Map<String, Integer> questions =
        instrument
            .sections()
            .filter(section -> section.id().matches("a[2-4]|b[1-4]|t[12]"))
            .collect(
                Collectors.toMap(
                    Section::id,
                    section -> section.walk().mapToInt(below -> below.questions().size()).sum()));

    assertThat(instrument.general()).hasSize(17);
    assertThat(questions)
        .containsOnly(
            entry("a2", 64),
            entry("a3", 30),
            entry("a4", 5),
            entry("b1", 16),
            entry("b2", 50),
            entry("b3", 22),
            entry("b4", 5),
            entry("t1", 2),
            entry("t2", 2));
  }

  @Test
  void everyPrintedNumberOfTheFormIsAsked() {
    assertThat(numbers("a2"))
        .containsExactly(
            "1.1", "1.2", "1.3", "1.4.1", "1.4.2", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "4",
            "5", "6", "7.1", "7.2", "7.3.1", "7.3.2", "8.1", "8.2", "9.1", "9.2", "10.1", "10.2",
            "11", "12.1", "12.2", "13.1", "13.2", "14", "15", "16", "17", "18");
    assertThat(numbers("a3"))
        .containsExactly(
            "19.1", "19.2", "19.3", "20.1", "20.2", "20.3", "21.1.1", "21.1.2", "21.1.3", "21.2.1",
            "21.2.2", "21.2.3");
    assertThat(numbers("b1"))
        .containsExactly("1", "34", "34.1", "34.2", "34.3", "35", "35.1", "35.2", "35.3", "36");
    assertThat(numbers("b2"))
        .containsExactly(
            "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3", "4", "5",
            "6", "7", "8", "9", "10", "11", "12", "13.1", "13.2", "13.3", "13.4", "13.5", "13.6",
            "13.7", "13.8", "14.1", "14.2", "a)", "b)", "16", "17", "18", "19", "20", "21", "22",
            "23", "24", "25", "26");
    assertThat(numbers("b3"))
        .containsExactly(
            "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.1", "2.2", "2.3", "2.4", "2.5",
            "2.6", "2.7", "2.8", "2.9", "3", "4.a", "4.b", "5");
    assertThat(numbers("b4")).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void everyLineOfThePrintedTablesIsThere() {
    Map<String, Integer> rows =
        instrument
            .questions()
            .filter(question -> question.type() instanceof AnswerType.Table)
            .collect(
                Collectors.toMap(
                    Question::id, question -> ((AnswerType.Table) question.type()).rows().size()));

    assertThat(rows)
        .containsOnly(
            entry("a2.7.3.1.security", 8),
            entry("a2.7.3.2.storage", 5),
            entry("a4.documents", 14),
            entry("b1.portal", 33),
            entry("t1.district", 0),
            entry("t1.communes", 0),
            entry("t2.district", 0),
            entry("t2.communes", 0));
  }

  @Test
  void groupsHaveTheirPrintedMaxima() {
    Map<String, String> maxima =
        instrument
            .criteria()
            .collect(Collectors.toMap(Criterion::id, criterion -> criterion.max().toPlainString()));

    assertThat(maxima)
        .containsEntry("readiness", "500")
        .containsEntry("infrastructure", "300")
        .containsEntry("people", "120")
        .containsEntry("policy", "80")
        .containsEntry("results", "1000")
        .containsEntry("presence", "400")
        .containsEntry("interaction", "350")
        .containsEntry("interaction.B", "60")
        .containsEntry("interaction.C", "40")
        .containsEntry("interaction.D", "80")
        .containsEntry("interaction.E", "100")
        .containsEntry("transaction", "200")
        .containsEntry("transaction.1", "70")
        .containsEntry("transaction.2", "90")
        .containsEntry("transformation", "50");
    assertThat(instrument.max()).isEqualByComparingTo("1500");
  }

  @Test
  void everyScoredLineIsThereAndFillsItsGroup() {
    Map<String, Integer> lines =
        Stream.of(
                "infrastructure",
                "people",
                "policy",
                "presence",
                "interaction",
                "transaction",
                "transformation")
            .collect(Collectors.toMap(id -> id, id -> leaves(id).size()));

    // Printed as 50 criteria: 30 + 12 + 8, when 26, 27 and 28 with their nine lines count once
    // each.
    assertThat(lines)
        .containsOnly(
            entry("infrastructure", 30),
            entry("people", 12),
            entry("policy", 14),
            entry("presence", 40),
            entry("interaction", 35),
            entry("transaction", 20),
            entry("transformation", 5));
    assertThat(leaves("results")).hasSize(100);
    assertThat(sum("readiness")).isEqualByComparingTo("500");
    assertThat(sum("results")).isEqualByComparingTo("1000");
  }

  @Test
  void onlyWhatTheFormCannotTellIsAskedOnTheScoringSheet() {
    Set<String> judged =
        leaves("readiness", "results").stream()
            .filter(leaf -> leaf.question().isPresent())
            .map(Criterion::id)
            .collect(Collectors.toSet());

    assertThat(judged)
        .containsExactlyInAnyOrder(
            "presence.1",
            "presence.2",
            "presence.3",
            "presence.4",
            "presence.5",
            "presence.6",
            "presence.7",
            "presence.20",
            "presence.21",
            "presence.22",
            "presence.23",
            "presence.24",
            "presence.25");
  }

  @Test
  void leastTotalsOfALevelAreThoseOfItsGroups() {
    Levels levels = instrument.scoring().levels().orElseThrow();

    assertThat(levels.steps()).hasSize(4).allMatch(level -> level.conditions().size() == 9);
    assertThat(levels.steps().stream().map(level -> least(level, "readiness")))
        .containsExactly("450", "400", "375", "350");
    assertThat(levels.steps().stream().map(level -> least(level, "results")))
        .containsExactly("900", "842.5", "770", "705");
    for (Levels.Level level : levels.steps()) {
      assertThat(groups(level, "infrastructure", "people", "policy"))
          .isEqualByComparingTo(least(level, "readiness"));
      assertThat(groups(level, "presence", "interaction", "transaction", "transformation"))
          .isEqualByComparingTo(least(level, "results"));
    }
  }

  private List<String> numbers(String section) {
    return instrument
        .sections()
        .filter(found -> found.id().equals(section))
        .flatMap(Section::walk)
        .flatMap(found -> found.questions().stream())
        .map(Question::number)
        .filter(number -> !number.isEmpty())
        .toList();
  }

  private List<Criterion> leaves(String... ids) {
    Set<String> wanted = Set.of(ids);
    return instrument
        .criteria()
        .filter(criterion -> wanted.contains(criterion.id()))
        .flatMap(Criterion::walk)
        .filter(Criterion::leaf)
        .toList();
  }

  private BigDecimal sum(String id) {
    return leaves(id).stream().map(Criterion::max).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String least(Levels.Level level, String of) {
    return condition(level, of)
        .flatMap(Levels.LevelCondition::fromPoints)
        .orElseThrow()
        .toPlainString();
  }

  /** What the shares asked of these groups come to in points. */
  private BigDecimal groups(Levels.Level level, String... ids) {
    return Stream.of(ids)
        .map(
            id ->
                condition(level, id)
                    .flatMap(Levels.LevelCondition::fromPercent)
                    .orElseThrow()
                    .multiply(sum(id))
                    .movePointLeft(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<Levels.LevelCondition> condition(Levels.Level level, String of) {
    return level.conditions().stream().filter(condition -> condition.of().equals(of)).findFirst();
  }
}
