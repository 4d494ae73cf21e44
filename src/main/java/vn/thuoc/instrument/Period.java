package vn.thuoc.instrument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What time a figure covers, or the day it is counted on.
 *
 * @param from first day; none for figures counted on one day
 * @param to last day
 * @param printed what the document prints, where it is read otherwise
 */
public record Period(Optional<LocalDate> from, LocalDate to, Optional<String> printed) {
  public Period {
    if (from.isPresent() && from.get().isAfter(to)) {
      throw new IllegalArgumentException("a period cannot end before it begins: " + from.get());
    }
  }
}
