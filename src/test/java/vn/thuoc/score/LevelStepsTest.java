package vn.thuoc.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerValue;

/** The way to the next better level, by hand and against trying out every set of criteria. */
class LevelStepsTest {
  /** Leaf to maximum, in the order of the form. */
  private static final Map<String, Integer> LEAVES = new LinkedHashMap<>();

  static {
    LEAVES.put("cables", 10);
    LEAVES.put("machines", 10);
    LEAVES.put("rooms", 10);
    LEAVES.put("people", 20);
    LEAVES.put("pages", 20);
    LEAVES.put("services", 20);
    LEAVES.put("files", 10);
  }

  private static final Map<String, List<String>> BELOW =
      Map.of(
          "infrastructure", List.of("cables", "machines", "rooms"),
          "readiness", List.of("cables", "machines", "rooms", "people"),
          "results", List.of("pages", "services", "files"),
          "total", List.copyOf(LEAVES.keySet()));

  /** Level to what it needs in points; the shares of the definition in points of their maxima. */
  private static final Map<String, Map<String, String>> NEEDED =
      Map.of(
          "level_1",
              Map.of("infrastructure", "27", "readiness", "45", "results", "40", "total", "92"),
          "level_2", Map.of("infrastructure", "18", "readiness", "30", "total", "60.5"));

  private static final Instrument INSTRUMENT =
      Instruments.of(
              List.of(
                  new DefinitionFile(
                      "ladder.yml",
                      """
                      id: ladder
                      title: "Bảng thử các bước"
                      short_title: "Bước"
                      issuer: "Nơi thử"
                      tier: district
                      years: [2018]
                      sides: [self]
                      rounding: {decimals: 2, mode: half_up}
                      unanswered: zero_points
                      layout: {sheet: "P", general_heading: "A", criteria_heading: "B", total: {label: "T"}, signature: "K"}
                      general:
                        - {id: unit_name, label: "Tên", answer: {type: text}}
                      groups:
                        - id: readiness
                          label: "Sẵn sàng"
                          max: 50
                          criteria:
                            - id: infrastructure
                              label: "Hạ tầng"
                              max: 30
                              criteria:
                                - {id: cables, label: "Cáp", max: 10, answer: {type: points}, rule: {kind: stepped, step: 0.5}}
                                - {id: machines, label: "Máy", max: 10, answer: {type: points}, rule: {kind: stepped, step: 0.5}}
                                - {id: rooms, label: "Phòng", max: 10, answer: {type: points}, rule: {kind: stepped, step: 0.5}}
                            - {id: people, label: "Nhân lực", max: 20, answer: {type: points}, rule: {kind: stepped, step: 0.5}}
                        - id: results
                          label: "Kết quả"
                          max: 50
                          criteria:
                            - {id: pages, label: "Trang", max: 20, answer: {type: points}, rule: {kind: stepped, step: 0.5}}
                            - {id: services, label: "Dịch vụ", max: 20, answer: {type: points}, rule: {kind: stepped, step: 0.5}}
                            - {id: files, label: "Hồ sơ", max: 10, answer: {type: points}, rule: {kind: stepped, step: 0.5}}
                      levels:
                        below_label: "Không xếp hạng"
                        steps:
                          - id: level_1
                            label: "Mức I"
                            conditions:
                              - {of: total, from_points: 92}
                              - {of: readiness, from_points: 45}
                              - {of: infrastructure, from_percent: 90}
                              - {of: results, from_percent: 80}
                          - id: level_2
                            label: "Mức II"
                            conditions:
                              - {of: total, from_points: 60.5}
                              - {of: readiness, from_points: 30}
                              - {of: infrastructure, from_percent: 60}
                      """)))
          .get("ladder");

  /**
   * Infrastructure has 5 + 9 + 2 = 16 of 18: 2 points of the rooms, where 8 are left. Readiness has
   * 16 + 6 = 22 and 2 more from inside, so 6 are missing: the rooms, worked on already, have 6
   * left. The total has 22 + 30 = 52 and 8 more from inside, so half a point is missing: of people
   * and pages, which have 14 and 10 left, the larger one.
   */
  @Test
  void innerConditionsComeFirstAndWhatTheyBringCountsOutside() {
    LevelScore level = level(points("5", "9", "2", "6", "10", "10", "10"));

    assertThat(level.levelId()).isEqualTo("none");
    assertThat(level.steps())
        .extracting(LevelStepsTest::words)
        .containsExactly(
            "level_2 7 infrastructure -2: rooms 2/8 = 2 met",
            "level_2 6 readiness -6: rooms 6/6 = 6 met",
            "level_2 5 total -0.5: people 0.5/14 = 0.5 met");
    assertThat(level.conditions().get(4).missing()).isEqualByComparingTo("8.5");
    assertThat(level.conditions().get(4).outOfReach().orElseThrow()).isEqualByComparingTo("0");
    assertThat(level.conditions().get(0).outOfReach()).isEmpty();
  }

  @Test
  void theBestLevelHasNoStepsAndTheLevelBelowItAsksForTheRest() {
    assertThat(level(points("10", "10", "10", "20", "20", "20", "10")).steps()).isEmpty();

    LevelScore second = level(points("10", "10", "7", "18", "20", "20", "6.5"));
    assertThat(second.levelId()).isEqualTo("level_2");
    assertThat(second.steps())
        .extracting(LevelStepsTest::words)
        .containsExactly("level_1 1 total -0.5: files 0.5/3.5 = 0.5 met");
  }

  /** 50 of 60,5 points are there, and the group that could bring the rest does not apply. */
  @Test
  void whatIsNotApplicableLeavesNothingToGain() {
    Map<String, SubmissionFigures.PlacedAnswer> answers = answers(points("10", "10", "10", "20"));
    for (String leaf : List.of("pages", "services", "files")) {
      answers.put(leaf, new SubmissionFigures.PlacedAnswer(Answer.notApplicable(), ""));
    }
    LevelScore level = score(answers);

    assertThat(level.levelId()).isEqualTo("none");
    assertThat(level.steps()).isEmpty();
    assertThat(level.conditions().get(4).missing()).isEqualByComparingTo("10.5");
    assertThat(level.conditions().get(4).outOfReach().orElseThrow()).isEqualByComparingTo("10.5");
  }

  @Property(tries = 300)
  void noSmallerSetOfCriteriaWouldDo(
      @ForAll @Size(7) List<@IntRange(min = 0, max = 40) Integer> halves) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, Integer> leaf : LEAVES.entrySet()) {
      points.put(
          leaf.getKey(),
          new BigDecimal(halves.get(at++))
              .divide(new BigDecimal(2))
              .min(new BigDecimal(leaf.getValue())));
    }
    LevelScore level = level(points);
    String own =
        holds("level_1", points) ? "level_1" : holds("level_2", points) ? "level_2" : "none";
    assertThat(level.levelId()).isEqualTo(own);
    if (own.equals("level_1")) {
      assertThat(level.steps()).isEmpty();
      return;
    }
    String next = own.equals("none") ? "level_2" : "level_1";
    Map<String, BigDecimal> after = new LinkedHashMap<>(points);
    level.steps().forEach(step -> after.merge(step.criterionId(), step.taken(), BigDecimal::add));
    assertThat(after)
        .allSatisfy(
            (leaf, reached) ->
                assertThat(reached).isLessThanOrEqualTo(new BigDecimal(LEAVES.get(leaf))));
    assertThat(holds(next, after)).isTrue();
    assertThat(level.steps().stream().map(LevelStep::criterionId).distinct().count())
        .isEqualTo(fewest(next, points).orElseThrow());
    assertThat(
            level.steps().stream().map(LevelStep::taken).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(leastPoints(next, points));
  }

  /** How many criteria have to give all they can, by trying every set of them. */
  private static OptionalInt fewest(String level, Map<String, BigDecimal> points) {
    List<String> leaves = new ArrayList<>(LEAVES.keySet());
    return IntStream.range(0, 1 << leaves.size())
        .filter(
            set -> {
              Map<String, BigDecimal> raised = new HashMap<>(points);
              IntStream.range(0, leaves.size())
                  .filter(i -> (set >> i & 1) == 1)
                  .forEach(
                      i -> raised.put(leaves.get(i), new BigDecimal(LEAVES.get(leaves.get(i)))));
              return holds(level, raised);
            })
        .map(Integer::bitCount)
        .min();
  }

  /** Whatever is gained inside counts outside; more than the most demanding needs is never due. */
  private static BigDecimal leastPoints(String level, Map<String, BigDecimal> points) {
    BigDecimal infrastructure = missing(level, "infrastructure", points);
    BigDecimal readiness = missing(level, "readiness", points).max(infrastructure);
    BigDecimal results = missing(level, "results", points);
    return missing(level, "total", points).max(readiness.add(results));
  }

  private static BigDecimal missing(String level, String of, Map<String, BigDecimal> points) {
    return new BigDecimal(NEEDED.get(level).getOrDefault(of, "0"))
        .subtract(sum(of, points))
        .max(BigDecimal.ZERO);
  }

  private static boolean holds(String level, Map<String, BigDecimal> points) {
    return NEEDED.get(level).keySet().stream()
        .allMatch(of -> missing(level, of, points).signum() == 0);
  }

  private static BigDecimal sum(String of, Map<String, BigDecimal> points) {
    return BELOW.get(of).stream()
        .map(leaf -> points.getOrDefault(leaf, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String words(LevelStep step) {
    return "%s %d %s -%s: %s %s/%s = %s%s"
        .formatted(
            step.levelId(),
            step.condition(),
            step.conditionOf(),
            plain(step.missing()),
            step.criterionId(),
            plain(step.taken()),
            plain(step.left()),
            plain(step.gained()),
            step.met() ? " met" : "");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static Map<String, BigDecimal> points(String... points) {
    Map<String, BigDecimal> byLeaf = new LinkedHashMap<>();
    List<String> leaves = List.copyOf(LEAVES.keySet());
    for (int i = 0; i < points.length; i++) {
      byLeaf.put(leaves.get(i), new BigDecimal(points[i]));
    }
    return byLeaf;
  }

  private static LevelScore level(Map<String, BigDecimal> points) {
    return score(answers(points));
  }

  private static Map<String, SubmissionFigures.PlacedAnswer> answers(
      Map<String, BigDecimal> points) {
    return points.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                point ->
                    new SubmissionFigures.PlacedAnswer(
                        Answer.given(new AnswerValue.Number(point.getValue())), "")));
  }

  private static LevelScore score(Map<String, SubmissionFigures.PlacedAnswer> answers) {
    return new SubmissionScorer(INSTRUMENT)
        .score(
            new SubmissionFigures(Map.of(Side.SELF, answers), Map.of(), Map.of(), Optional.empty()),
            PeerAnswers.none())
        .levels()
        .get(0);
  }
}
