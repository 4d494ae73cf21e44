package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How an instrument brings exact points to the digits it prints.
 *
 * @param decimals digits behind the decimal comma
 * @param mode whether further digits are cut off or rounded
 */
public record Rounding(int decimals, Mode mode) {

  /** What happens to the digits that are not printed. */
  public enum Mode {
    /** Dropped: 6,666… becomes 6,66. */
    CUT(RoundingMode.DOWN),
    /** Rounded to the nearest, halves away from zero: 6,666… becomes 6,67. */
    HALF_UP(RoundingMode.HALF_UP);

    private final RoundingMode java;

    Mode(RoundingMode java) {
      this.java = java;
    }
  }

  public Rounding {
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("decimals from 0 to 6: " + decimals);
    }
  }

  /**
   * The points as printed, computed from the exact fraction, never through binary floating point.
   */
  public BigDecimal apply(BigFraction exact) {
    return Fractions.decimal(exact, decimals, mode.java);
  }

  /** The rounding in words, for people. */
  String words() {
    return mode == Mode.CUT
        ? "cắt còn " + decimals + " chữ số thập phân"
        : "làm tròn đến " + decimals + " chữ số thập phân";
  }

  /** Exact conversions between decimals and fractions. */
  public static final class Fractions {
    private Fractions() {}

    public static BigFraction of(BigDecimal decimal) {
      return decimal.scale() <= 0
          ? BigFraction.of(decimal.toBigIntegerExact())
          : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** Six decimals, as tables keep figures, without idle zeros. */
    public static BigDecimal decimal(BigFraction exact) {
      BigDecimal six = decimal(exact, 6, RoundingMode.HALF_UP).stripTrailingZeros();
      return six.scale() < 0 ? six.setScale(0) : six;
    }

    static BigDecimal decimal(BigFraction exact, int decimals, RoundingMode mode) {
      return new BigDecimal(exact.getNumerator())
          .divide(new BigDecimal(exact.getDenominator()), decimals, mode);
    }
  }
}
