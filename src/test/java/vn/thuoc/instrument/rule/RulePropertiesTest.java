package vn.thuoc.instrument.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.answer.Option;

/**
 * What must hold for every rule and every answer: between 0 and the maximum, and never less for
 * more.
 */
class RulePropertiesTest {
  private static final Rounding CUT = new Rounding(2, Rounding.Mode.CUT);

  @Property
  void pointsStayWithinZeroAndMaximum(
      @ForAll("rules") AnswerRule rule,
      @ForAll @IntRange(max = 40_000) int numerator,
      @ForAll @IntRange(max = 40_000) int denominator,
      @ForAll @IntRange(min = 1, max = 90) int max) {
    Scale scale = new Scale(BigDecimal.valueOf(max), CUT);
    RuleInput input =
        new RuleInput(
            ratio(numerator, denominator), Map.of(), Optional.of(BigFraction.of(40_000, 3)));

    RuleResult result = rule.score(input, scale);

    if (denominator == 0) {
      assertThat(result).isInstanceOf(RuleResult.Impossible.class);
    } else {
      assertThat(points(result)).isBetween(BigDecimal.ZERO, scale.max());
      assertThat(points(result).scale()).isLessThanOrEqualTo(2);
      assertThat(result.explanation()).isNotBlank();
    }
  }

  @Property
  void moreNeverGivesLess(
      @ForAll("rising") AnswerRule rule,
      @ForAll @IntRange(max = 5_000) int lower,
      @ForAll @IntRange(max = 5_000) int further,
      @ForAll @IntRange(min = 1, max = 5_000) int denominator) {
    Scale scale = new Scale(BigDecimal.valueOf(12), CUT);
    Optional<BigFraction> peer = Optional.of(BigFraction.of(7_000));

    BigDecimal less =
        points(rule.score(new RuleInput(ratio(lower, denominator), Map.of(), peer), scale));
    BigDecimal more =
        points(
            rule.score(new RuleInput(ratio(lower + further, denominator), Map.of(), peer), scale));

    assertThat(more).isGreaterThanOrEqualTo(less);
  }

  @Property
  void anInverseRatioFallsAsTheShareRises(
      @ForAll @IntRange(max = 1_000) int lower, @ForAll @IntRange(max = 1_000) int further) {
    Scale scale = new Scale(BigDecimal.valueOf(8), CUT);
    AnswerRule rule = new InverseRatioRule(new BigDecimal("20"));

    BigDecimal few = points(rule.score(RuleInput.of(ratio(lower, 1_000)), scale));
    BigDecimal many = points(rule.score(RuleInput.of(ratio(lower + further, 1_000)), scale));

    assertThat(many).isLessThanOrEqualTo(few);
  }

  @Property
  void countedItemsNeverExceedTheirCaps(
      @ForAll @IntRange(max = 60) int count, @ForAll @IntRange(min = 1, max = 20) int max) {
    Scale scale = new Scale(BigDecimal.valueOf(max), CUT);
    CountedRule rule =
        new CountedRule(
            BigDecimal.ONE,
            Optional.of(new CountedRule.Further(3, new BigDecimal("0.5"), BigDecimal.valueOf(2))));

    BigDecimal points = points(rule.score(RuleInput.of(number(count)), scale));

    BigDecimal expected =
        BigDecimal.valueOf(Math.min(count, 3))
            .add(
                new BigDecimal("0.5")
                    .multiply(BigDecimal.valueOf(Math.max(0, count - 3)))
                    .min(BigDecimal.valueOf(2)))
            .min(BigDecimal.valueOf(max));
    assertThat(points).isEqualByComparingTo(expected);
  }

  @Property
  void bandsGiveEachNumberToExactlyOneBand(@ForAll @IntRange(max = 2_000) int tenths) {
    BandsRule rule = bands();
    BigDecimal number = BigDecimal.valueOf(tenths, 1);

    long holding = rule.steps().stream().filter(step -> step.band().holds(number)).count();

    assertThat(holding).isEqualTo(1);
    BigDecimal points =
        points(
            rule.score(
                RuleInput.of(new AnswerValue.Number(number)), new Scale(BigDecimal.TEN, CUT)));
    BigDecimal expected =
        number.compareTo(BigDecimal.valueOf(80)) > 0
            ? BigDecimal.TEN
            : number.compareTo(BigDecimal.valueOf(70)) >= 0
                ? BigDecimal.valueOf(7)
                : number.compareTo(BigDecimal.valueOf(50)) >= 0
                    ? BigDecimal.valueOf(5)
                    : BigDecimal.ZERO;
    assertThat(points).isEqualByComparingTo(expected);
  }

  @Property
  void deductionsStopAtZero(@ForAll @IntRange(max = 30) int missing) {
    Scale scale = new Scale(BigDecimal.valueOf(3), CUT);

    BigDecimal points =
        points(
            new DeductionRule(new BigDecimal("0.5")).score(RuleInput.of(number(missing)), scale));

    assertThat(points)
        .isEqualByComparingTo(
            new BigDecimal("3")
                .subtract(new BigDecimal("0.5").multiply(BigDecimal.valueOf(missing)))
                .max(BigDecimal.ZERO));
  }

  @Property
  void steppedPointsAreTakenOnlyOnAStep(@ForAll @IntRange(min = -10, max = 120) int twentieths) {
    Scale scale = new Scale(BigDecimal.valueOf(5), CUT);
    BigDecimal entered = BigDecimal.valueOf(twentieths * 5L, 2);

    RuleResult result =
        new SteppedRule(new BigDecimal("0.25"))
            .score(RuleInput.of(new AnswerValue.Number(entered)), scale);

    boolean allowed = twentieths >= 0 && twentieths <= 100 && twentieths % 5 == 0;
    assertThat(result instanceof RuleResult.Points).isEqualTo(allowed);
  }

  @Property
  void bestOfIsNeverBelowAnyPartAndSumIsTheirSum(@ForAll("partPoints") List<Integer> parts) {
    Scale scale = new Scale(BigDecimal.valueOf(1_000), CUT);
    List<CombiningRule.Part> named =
        parts.stream()
            .map(p -> new CombiningRule.Part("a", "mục", BigDecimal.valueOf(p), BigDecimal.TEN))
            .toList();

    assertThat(points(new BestOfRule().combine(named, scale)).intValueExact())
        .isEqualTo(parts.stream().mapToInt(Integer::intValue).max().orElseThrow());
    assertThat(points(new SumRule(false).combine(named, scale)).intValueExact())
        .isEqualTo(parts.stream().mapToInt(Integer::intValue).sum());
  }

  @Property
  void aCappedSumIsTheSumCutAtTheMaximum(@ForAll("partPoints") List<Integer> parts) {
    Scale scale = new Scale(BigDecimal.valueOf(60), CUT);

    BigDecimal points = points(new SumRule(true).combine(parts(parts), scale));

    assertThat(points.intValueExact())
        .isEqualTo(Math.min(60, parts.stream().mapToInt(Integer::intValue).sum()));
  }

  @Property
  void weightedIndicesLieBetweenTheWorstAndTheBestOfThem(
      @ForAll @IntRange(max = 50) int first,
      @ForAll @IntRange(max = 50) int second,
      @ForAll @IntRange(max = 100) int percent) {
    WeightedSumRule rule =
        new WeightedSumRule(
            Map.of(
                "p0", BigDecimal.valueOf(percent, 2), "p1", BigDecimal.valueOf(100L - percent, 2)));
    Scale scale = new Scale(BigDecimal.valueOf(50), new Rounding(6, Rounding.Mode.CUT));

    BigDecimal points = points(rule.combine(parts(List.of(first, second)), scale));

    assertThat(points)
        .isBetween(
            BigDecimal.valueOf(Math.min(first, second)),
            BigDecimal.valueOf(Math.max(first, second)));
    assertThat(points(rule.combine(parts(List.of(50, 50)), scale))).isEqualByComparingTo("50");
  }

  /** Parts of 50 points each at most, called p0, p1 and so on. */
  private static List<CombiningRule.Part> parts(List<Integer> points) {
    return java.util.stream.IntStream.range(0, points.size())
        .mapToObj(
            i ->
                new CombiningRule.Part(
                    "p" + i, "mục", BigDecimal.valueOf(points.get(i)), BigDecimal.valueOf(50)))
        .toList();
  }

  @Property
  void aChoiceGivesItsOwnPoints(@ForAll @IntRange(max = 2) int chosen) {
    List<Option> options = List.of(option("all", "20"), option("some", "10"), option("none", "0"));
    Option option = options.get(chosen);

    RuleResult result =
        new ChoiceRule(options)
            .score(
                RuleInput.of(new AnswerValue.Chosen(option.id())),
                new Scale(BigDecimal.valueOf(20), CUT));

    assertThat(points(result)).isEqualByComparingTo(option.points().orElseThrow());
  }

  @Provide
  Arbitrary<AnswerRule> rules() {
    return Arbitraries.of(
        new RatioRule(),
        new ThresholdRatioRule(new BigDecimal("80")),
        new InverseRatioRule(new BigDecimal("20")),
        new PeerRatioRule());
  }

  @Provide
  Arbitrary<AnswerRule> rising() {
    return Arbitraries.of(
        new RatioRule(), new ThresholdRatioRule(new BigDecimal("80")), new PeerRatioRule());
  }

  @Provide
  Arbitrary<List<Integer>> partPoints() {
    return Arbitraries.integers().between(0, 50).list().ofMinSize(1).ofMaxSize(8);
  }

  static BandsRule bands() {
    return new BandsRule(
        List.of(
            new BandsRule.Step(band(null, end("50", false)), BigDecimal.ZERO),
            new BandsRule.Step(band(end("50", true), end("70", false)), BigDecimal.valueOf(5)),
            new BandsRule.Step(band(end("70", true), end("80", true)), BigDecimal.valueOf(7)),
            new BandsRule.Step(band(end("80", false), null), BigDecimal.TEN)));
  }

  private static Band band(Band.End lower, Band.End upper) {
    return new Band(Optional.ofNullable(lower), Optional.ofNullable(upper));
  }

  private static Band.End end(String at, boolean included) {
    return new Band.End(new BigDecimal(at), included);
  }

  private static Option option(String id, String points) {
    return new Option(id, id, Optional.of(new BigDecimal(points)), Optional.empty());
  }

  private static AnswerValue ratio(int numerator, int denominator) {
    return new AnswerValue.Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  private static AnswerValue number(int number) {
    return new AnswerValue.Number(BigDecimal.valueOf(number));
  }

  private static BigDecimal points(RuleResult result) {
    assertThat(result).as(result.explanation()).isInstanceOf(RuleResult.Points.class);
    return ((RuleResult.Points) result).points();
  }

  @Property
  void aPartOfTheMaximumIsExact(@ForAll @IntRange(min = 1, max = 40) int max) {
    PartOfMaxRule rule =
        new PartOfMaxRule(
            Map.of(
                "full", BigFraction.ONE, "half", BigFraction.of(1, 2), "none", BigFraction.ZERO));
    Scale scale = new Scale(BigDecimal.valueOf(max), CUT);

    assertThat(points(rule.score(RuleInput.of(new AnswerValue.Chosen("half")), scale)))
        .isEqualByComparingTo(BigDecimal.valueOf(max * 5L, 1));
  }
}
