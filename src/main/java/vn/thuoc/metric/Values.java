package vn.thuoc.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** How values of a mart compare, with text in the order of the Vietnamese alphabet. */
final class Values {
  private Values() {}

  static BigDecimal decimal(Object value) {
    return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }

  /** A quotient with the decimals of ratios, without idle zeros. */
  static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return plain(part.divide(whole, MetricMeasure.Ratio.DECIMALS, RoundingMode.HALF_UP));
  }

  /** The same number without the idle zeros that a scale adds, and never as 1E+2. */
  static BigDecimal plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Orders values of one column; absent ones come last in either direction. */
  static Comparator<Object> order(boolean descending) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
    Comparator<Object> present = (left, right) -> compare(collator, left, right);
    return Comparator.nullsLast(descending ? present.reversed() : present);
  }

  private static int compare(Collator collator, Object left, Object right) {
    if (left instanceof String text) {
      int byAlphabet = collator.compare(text, (String) right);
      return byAlphabet != 0 ? byAlphabet : text.compareTo((String) right);
    }
    if (left instanceof Boolean flag) {
      return flag.compareTo((Boolean) right);
    }
    return decimal(left).compareTo(decimal(right));
  }
}
