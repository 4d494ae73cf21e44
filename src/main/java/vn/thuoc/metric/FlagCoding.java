package vn.thuoc.metric;

import java.util.List;

/** False is 0 and true is 1. */
final class FlagCoding implements Coding {
  @Override
  public Object value(long number) {
    return number == 1;
  }

  @Override
  public List<NumberRange> wanted(String text) {
    return switch (text) {
      case "true" -> List.of(NumberRange.only(1));
      case "false" -> List.of(NumberRange.only(0));
      default -> List.of();
    };
  }
}
