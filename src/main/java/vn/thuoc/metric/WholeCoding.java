package vn.thuoc.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Whole numbers are themselves. */
final class WholeCoding implements Coding {
  @Override
  public Object value(long number) {
    return number;
  }

  @Override
  public List<NumberRange> wanted(String text) {
    Optional<FilterRange> range = FilterRange.read(text);
    if (range.isPresent()) {
      return range.get().numbers(WholeCoding::atLeast, WholeCoding::atMost);
    }
    try {
      long number = Long.parseLong(text);
      boolean written = Long.toString(number).equals(text) && number != PackedNumbers.ABSENT;
      return written ? List.of(NumberRange.only(number)) : List.of();
    } catch (NumberFormatException e) {
      return List.of();
    }
  }

  private static long atLeast(BigDecimal end) {
    return FilterRange.bounded(end.setScale(0, RoundingMode.CEILING));
  }

  private static long atMost(BigDecimal end) {
    return FilterRange.bounded(end.setScale(0, RoundingMode.FLOOR));
  }
}
