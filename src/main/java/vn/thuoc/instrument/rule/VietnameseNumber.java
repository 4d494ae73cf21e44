package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes numbers as Vietnamese people do: 464,06 and 27.432. */
public final class VietnameseNumber {
  private static final int SHOWN_DECIMALS = 3;

  private static final int GROUP = 3;

  private VietnameseNumber() {}

  public static String write(BigDecimal number) {
    BigDecimal kept = number.stripTrailingZeros();
    String plain = kept.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return (kept.signum() < 0 ? "−" : "")
        + grouped(whole)
        + (point < 0 ? "" : "," + plain.substring(point + 1));
  }

  private static String grouped(String whole) {
    StringBuilder text = new StringBuilder(whole);
    for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
      text.insert(at, '.');
    }
    return text.toString();
  }

  /**
   * An exact value: all its digits when it has at most three decimals, else three and an ellipsis.
   */
  public static String write(BigFraction exact) {
    BigDecimal cut = Rounding.Fractions.decimal(exact, SHOWN_DECIMALS, RoundingMode.DOWN);
    return write(cut) + (Rounding.Fractions.of(cut).equals(exact) ? "" : "…");
  }

  /** A fraction of one as percent: 0.084179 is {@code 8,417…%}. */
  static String percent(BigFraction share) {
    return write(share.multiply(100)) + "%";
  }
}
