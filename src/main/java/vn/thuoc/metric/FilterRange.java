package vn.thuoc.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of numbers as a filter writes it, both ends included: {@code 2019..2021}, {@code 2020..}
 * or {@code ..2021}.
 */
record FilterRange(Optional<BigDecimal> from, Optional<BigDecimal> to) {
  private static final String NUMBER = "(-?\\d{1,30}(?:\\.\\d{1,12})?)?";
  private static final Pattern RANGE = Pattern.compile(NUMBER + "\\.\\." + NUMBER);
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal SMALLEST = BigDecimal.valueOf(Long.MIN_VALUE + 1);

  static Optional<FilterRange> read(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches() || text.equals("..")) {
      return Optional.empty();
    }
    return Optional.of(new FilterRange(end(matcher.group(1)), end(matcher.group(2))));
  }

  boolean has(BigDecimal number) {
    return from.map(end -> number.compareTo(end) >= 0).orElse(true)
        && to.map(end -> number.compareTo(end) <= 0).orElse(true);
  }

  /** The numbers of a column between the ends; none when the ends cross. */
  List<NumberRange> numbers(ToLongFunction<BigDecimal> atLeast, ToLongFunction<BigDecimal> atMost) {
    long first = from.map(atLeast::applyAsLong).orElse(Long.MIN_VALUE + 1);
    long last = to.map(atMost::applyAsLong).orElse(Long.MAX_VALUE);
    return first <= last ? List.of(new NumberRange(first, last)) : List.of();
  }

  /** The nearest number that fits. */
  static long bounded(BigDecimal whole) {
    return whole.max(SMALLEST).min(GREATEST).longValueExact();
  }

  private static Optional<BigDecimal> end(String text) {
    return Optional.ofNullable(text).map(BigDecimal::new);
  }
}
