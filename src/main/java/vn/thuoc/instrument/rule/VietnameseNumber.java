package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes numbers as Vietnamese people do: 464,06 and 27.432. */
public final class VietnameseNumber {
  private static final int SHOWN_DECIMALS = 3;
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

  private VietnameseNumber() {}

  public static String write(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    String[] parts = plain.abs().toPlainString().split("\\.");
    String grouped = GROUPS.matcher(parts[0]).replaceAll(".");
    return (plain.signum() < 0 ? "−" : "") + grouped + (parts.length > 1 ? "," + parts[1] : "");
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
