package vn.thuoc.app;

import java.math.BigDecimal;
import java.util.Optional;

/** Values of tables as text, the same in every format. */
final class Cells {
  private Cells() {}

  /** A value as text: decimals without idle zeros, nothing as the empty text. */
  static String text(Object value) {
    if (value instanceof BigDecimal decimal) {
      return plain(decimal).toPlainString();
    }
    return Optional.ofNullable(value).map(Object::toString).orElse("");
  }

  /** A decimal without idle zeros: 34.330000 is 34.33 and 70.000000 is 70. */
  static BigDecimal plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Orders values of one column; what is absent comes first. */
  @SuppressWarnings("unchecked")
  static int compare(Object one, Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one instanceof Comparable<?> comparable && one.getClass() == other.getClass()
        ? ((Comparable<Object>) comparable).compareTo(other)
        : text(one).compareTo(text(other));
  }
}
