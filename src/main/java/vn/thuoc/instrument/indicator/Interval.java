package vn.thuoc.instrument.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuoc.instrument.answer.Band;

/**
 * Where a value lies: one number, or all that is known of it when a form offers bands only.
 *
 * @param band its ends, open or closed
 */
public record Interval(Band band) {

  /** A value that is known. */
  public static Interval exactly(BigDecimal value) {
    Optional<Band.End> end = Optional.of(new Band.End(value, true));
    return new Interval(new Band(end, end));
  }

  /**
   * A printed band. Where none of its ends is printed ("&lt; 70 %") the scale ends it: a share is
   * never below 0.
   *
   * @throws IllegalArgumentException when the band lies off the scale
   */
  public static Interval of(Band printed, Band scale) {
    return new Interval(
        new Band(printed.lower().or(scale::lower), printed.upper().or(scale::upper)));
  }

  public Optional<Band.End> lower() {
    return band.lower();
  }

  public Optional<Band.End> upper() {
    return band.upper();
  }

  public boolean holds(BigDecimal number) {
    return band.holds(number);
  }

  /** The number itself, when the interval holds only one. */
  public Optional<BigDecimal> point() {
    return lower()
        .map(Band.End::at)
        .filter(at -> upper().filter(end -> end.at().compareTo(at) == 0).isPresent());
  }
}
