package vn.thuoc.simulate;

/** What people in a hurry do to a form. */
public enum Mistake {
  /** A part larger than what it is part of. */
  NUMERATOR_ABOVE_DENOMINATOR,
  /** A sum that its parts do not make. */
  TOTAL_WRONG,
  /** A band is ticked that the figures do not fall into. */
  BAND_WRONG,
  /** Words where a number is asked for. */
  TEXT_FOR_NUMBER,
  /** Several questions left open. */
  LINES_BLANK
}
