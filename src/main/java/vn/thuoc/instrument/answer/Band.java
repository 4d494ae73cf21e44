package vn.thuoc.instrument.answer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A stretch of numbers with its ends as printed.
 *
 * @param lower where it begins, if it has a beginning
 * @param upper where it ends, if it has an end
 */
public record Band(Optional<End> lower, Optional<End> upper) {

  /** One end of a band; {@code included} when the number itself belongs to it. */
  public record End(BigDecimal at, boolean included) {}

  public Band {
    if (lower.isPresent() && upper.isPresent()) {
      int order = lower.get().at().compareTo(upper.get().at());
      if (order > 0 || (order == 0 && !(lower.get().included() && upper.get().included()))) {
        throw new IllegalArgumentException("empty band: " + lower.get() + " to " + upper.get());
      }
    }
  }

  public boolean holds(BigDecimal number) {
    return lower
            .map(end -> compare(number, end) > 0 || (compare(number, end) == 0 && end.included()))
            .orElse(true)
        && upper
            .map(end -> compare(number, end) < 0 || (compare(number, end) == 0 && end.included()))
            .orElse(true);
  }

  /** How this band and the next one above it meet. */
  public Joint jointWith(Band above) {
    if (upper.isEmpty() || above.lower.isEmpty()) {
      return Joint.OVERLAP;
    }
    int order = upper.get().at().compareTo(above.lower.get().at());
    if (order != 0) {
      return order < 0 ? Joint.GAP : Joint.OVERLAP;
    }
    if (upper.get().included() == above.lower.get().included()) {
      return upper.get().included() ? Joint.OVERLAP : Joint.GAP;
    }
    return Joint.MEET;
  }

  /** Whether two neighbours leave a number out, share one, or neither. */
  public enum Joint {
    GAP,
    OVERLAP,
    MEET
  }

  private static int compare(BigDecimal number, End end) {
    return number.compareTo(end.at());
  }
}
