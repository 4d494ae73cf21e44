package vn.thuoc.instrument;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with the definition of an instrument, beyond its being readable. */
public enum InstrumentError implements ErrorCode {
  /** The parts' maxima do not make the maximum that stands above them. */
  MAXIMUM_DOES_NOT_ADD_UP(ErrorClass.DATA),
  /** What the document prints differs from what the definition takes, and no defect says so. */
  PRINTED_DIFFERS_UNDECLARED(ErrorClass.DATA),
  BANDS_LEAVE_A_GAP(ErrorClass.DATA),
  BANDS_OVERLAP(ErrorClass.DATA),
  RULE_DOES_NOT_FIT(ErrorClass.DATA),
  POINTS_ABOVE_MAXIMUM(ErrorClass.DATA),
  FORMULA_WRONG(ErrorClass.DATA),
  /** Ratings or levels that do not fall from the best down. */
  LEVELS_OUT_OF_ORDER(ErrorClass.DATA),
  /** Weights that do not add up to 1, or do not name the parts. */
  WEIGHTS_WRONG(ErrorClass.DATA),
  /** A period is printed otherwise than it is read, and no defect says so. */
  PERIOD_DIFFERS_UNDECLARED(ErrorClass.DATA),
  /** A check names a figure that is of another kind than the check needs. */
  FIGURE_OF_WRONG_KIND(ErrorClass.DATA),
  /** A check holds figures together that are counted in different units of measure. */
  UNITS_OF_MEASURE_DIFFER(ErrorClass.DATA),
  INSTRUMENT_UNKNOWN(ErrorClass.USER);

  private final ErrorClass errorClass;

  InstrumentError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
