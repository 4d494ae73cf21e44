package vn.thuoc.instrument.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.instrument.answer.AnswerValue;

/** Points worked out by hand, many of them printed on the sheet of La Gi. */
class RuleExamplesTest {
  private static final Rounding CUT = new Rounding(2, Rounding.Mode.CUT);

  @ParameterizedTest
  @CsvSource({
    "13, 15, 5, 4.33",
    "2, 3, 10, 6.66",
    "71, 74, 5, 4.79",
    "16773, 16833, 7, 6.97",
    "6, 74, 4, 0.32",
    "10, 184, 4, 0.21",
    "173, 178, 5, 4.85",
    "7869, 24230, 10, 3.24",
    "164, 138, 10, 10",
    "2446, 2446, 10, 10",
    "0, 9, 5, 0"
  })
  void ratiosAreCutNotRounded(String numerator, String denominator, String max, String expected) {
    assertThat(score(numerator, denominator, max, CUT)).isEqualByComparingTo(expected);
  }

  @Test
  void roundingIsAPropertyOfTheInstrument() {
    assertThat(score("2", "3", "10", new Rounding(2, Rounding.Mode.HALF_UP)))
        .isEqualByComparingTo("6.67");
    assertThat(score("2", "3", "10", new Rounding(0, Rounding.Mode.CUT))).isEqualByComparingTo("6");
  }

  @Test
  void explanationsShowTheArithmeticInVietnameseWriting() {
    assertThat(result("71", "74", "5").explanation()).isEqualTo("71/74 × 5 = 4,797… → 4,79");
    assertThat(result("9", "9", "2").explanation()).isEqualTo("9/9 × 2 = 2");
    assertThat(result("27432", "27432", "7").explanation()).isEqualTo("27.432/27.432 × 7 = 7");
    assertThat(result("164", "138", "10").explanation())
        .isEqualTo("164/138 × 10 = 11,884…, không vượt quá điểm tối đa 10 → 10");
  }

  @ParameterizedTest
  @CsvSource({"80, 100, 12", "79, 100, 9.48", "100, 100, 12"})
  void aThresholdGivesTheMaximumFromItsEdgeOn(
      String numerator, String denominator, String expected) {
    RuleResult result =
        new ThresholdRatioRule(new BigDecimal("80"))
            .score(ratio(numerator, denominator), scale("12"));
    assertThat(((RuleResult.Points) result).points()).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"20, 100, 8", "21, 100, 6.32", "100, 100, 0"})
  void anInverseRatioGivesTheMaximumUpToItsEdge(
      String numerator, String denominator, String expected) {
    RuleResult result =
        new InverseRatioRule(new BigDecimal("20")).score(ratio(numerator, denominator), scale("8"));
    assertThat(((RuleResult.Points) result).points()).isEqualByComparingTo(expected);
  }

  @Test
  void formulasAreExactWhereDecimalsWouldNotBe() {
    Formula formula = Formula.parse("45 * a / b + MIN(c, 5)", Set.of("a", "b", "c"));
    FormulaRule rule =
        new FormulaRule(formula, Map.of("a", "x#numerator", "b", "x#denominator", "c", "y"));
    Map<String, BigFraction> figures =
        Map.of(
            "x#numerator",
            BigFraction.of(1),
            "x#denominator",
            BigFraction.of(3),
            "y",
            BigFraction.of(9));

    RuleResult result =
        rule.score(
            new RuleInput(new AnswerValue.Text(""), figures, java.util.Optional.empty()),
            scale("50"));

    assertThat(((RuleResult.Points) result).points()).isEqualByComparingTo("20");
  }

  @Test
  void formulasTakeNothingButArithmeticOverTheirNames() {
    assertThatThrownBy(() -> Formula.parse("a + b", Set.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Formula.parse("SQRT(a)", Set.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Formula.parse("a +", Set.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Formula.parse("a > 2", Set.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void divisionByZeroIsSaidNotScored() {
    assertThat(result("3", "0", "5")).isInstanceOf(RuleResult.Impossible.class);
    RuleResult formula =
        new FormulaRule(Formula.parse("1 / a", Set.of("a")), Map.of("a", "y"))
            .score(
                new RuleInput(
                    new AnswerValue.Text(""),
                    Map.of("y", BigFraction.ZERO),
                    java.util.Optional.empty()),
                scale("5"));
    assertThat(formula).isInstanceOf(RuleResult.Impossible.class);
  }

  @Test
  void numbersAreWrittenAsVietnamesePeopleDo() {
    assertThat(VietnameseNumber.write(new BigDecimal("464.060000"))).isEqualTo("464,06");
    assertThat(VietnameseNumber.write(new BigDecimal("27432"))).isEqualTo("27.432");
    assertThat(VietnameseNumber.write(new BigDecimal("1234567.5"))).isEqualTo("1.234.567,5");
    assertThat(VietnameseNumber.write(new BigDecimal("-0.25"))).isEqualTo("−0,25");
    assertThat(VietnameseNumber.write(new BigDecimal("100"))).isEqualTo("100");
  }

  private static BigDecimal score(
      String numerator, String denominator, String max, Rounding rounding) {
    RuleResult result =
        new RatioRule()
            .score(ratio(numerator, denominator), new Scale(new BigDecimal(max), rounding));
    return ((RuleResult.Points) result).points();
  }

  private static RuleResult result(String numerator, String denominator, String max) {
    return new RatioRule().score(ratio(numerator, denominator), scale(max));
  }

  private static RuleInput ratio(String numerator, String denominator) {
    return RuleInput.of(
        new AnswerValue.Ratio(new BigDecimal(numerator), new BigDecimal(denominator)));
  }

  private static Scale scale(String max) {
    return new Scale(new BigDecimal(max), CUT);
  }
}
