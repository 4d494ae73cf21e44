package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What points are measured against.
 *
 * @param max the most a criterion can give
 * @param rounding how its points are printed
 */
public record Scale(BigDecimal max, Rounding rounding) {
  public Scale {
    if (max.signum() < 0) {
      throw new IllegalArgumentException("a maximum is zero or more: " + max);
    }
  }

  BigFraction exactMax() {
    return Rounding.Fractions.of(max);
  }

  String maxWords() {
    return VietnameseNumber.write(max);
  }

  /**
   * Points from an exact value: kept within 0 and the maximum, then rounded.
   *
   * @param working the arithmetic in words, up to but without its result: {@code 71/74 × 5}
   */
  RuleResult points(BigFraction exact, String working) {
    StringBuilder words =
        new StringBuilder(working).append(" = ").append(VietnameseNumber.write(exact));
    BigFraction kept = exact;
    if (exact.compareTo(exactMax()) > 0) {
      kept = exactMax();
      words.append(", không vượt quá điểm tối đa ").append(maxWords());
    } else if (exact.compareTo(BigFraction.ZERO) < 0) {
      kept = BigFraction.ZERO;
      words.append(", không dưới 0");
    }
    BigDecimal points = rounding.apply(kept);
    if (!Rounding.Fractions.of(points).equals(exact)) {
      words.append(" → ").append(VietnameseNumber.write(points));
    }
    return new RuleResult.Points(points, words.toString());
  }

  /** Points that need no arithmetic, still kept within 0 and the maximum. */
  RuleResult fixed(BigDecimal value, String words) {
    BigDecimal kept = value.max(BigDecimal.ZERO).min(max);
    BigDecimal points = rounding.apply(Rounding.Fractions.of(kept));
    return new RuleResult.Points(points, words + " → " + VietnameseNumber.write(points) + " điểm");
  }
}
