package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * An answer read as a share of one, with the words that show it.
 *
 * @param share the exact share; may exceed one where the form's figures do
 * @param words as it stands on the form: {@code 71/74} or {@code 85%}
 */
record Shares(BigFraction share, String words) {

  static boolean readable(AnswerType type) {
    return type instanceof AnswerType.Ratio || type instanceof AnswerType.Percent;
  }

  /** The share, or nothing when the denominator is zero. */
  static Optional<Shares> of(AnswerValue value) {
    if (value instanceof AnswerValue.Ratio ratio) {
      return ratio.denominator().signum() == 0
          ? Optional.empty()
          : Optional.of(
              new Shares(
                  fraction(ratio.numerator()).divide(fraction(ratio.denominator())),
                  VietnameseNumber.write(ratio.numerator())
                      + "/"
                      + VietnameseNumber.write(ratio.denominator())));
    }
    if (value instanceof AnswerValue.Number percent) {
      return Optional.of(
          new Shares(
              fraction(percent.number()).divide(100),
              VietnameseNumber.write(percent.number()) + "%"));
    }
    throw new IllegalArgumentException("not a share: " + value);
  }

  static RuleResult zeroDenominator() {
    return new RuleResult.Impossible(
        "Mẫu số bằng 0 nên không tính được tỷ lệ", "the denominator is 0, which makes no ratio");
  }

  private static BigFraction fraction(BigDecimal decimal) {
    return Rounding.Fractions.of(decimal);
  }
}
