package vn.thuoc.instrument.indicator;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with the definition of an indicator, beyond its being readable. */
public enum IndicatorError implements ErrorCode {
  /** The answers named give another kind of value than the indicator has. */
  ARITHMETIC_DOES_NOT_FIT,
  /** A source has no arithmetic, or several. */
  ARITHMETIC_UNCLEAR,
  /** The question named has no options that are bands. */
  BANDS_MISSING,
  /** A source is not the same and does not say in what it differs. */
  REASON_MISSING,
  /** A band is called the same as a figure. */
  BAND_IS_NOT_THE_SAME,
  /** One instrument feeds an indicator twice. */
  SOURCE_TWICE;

  @Override
  public ErrorClass errorClass() {
    return ErrorClass.DATA;
  }
}
