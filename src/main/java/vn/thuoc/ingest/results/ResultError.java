package vn.thuoc.ingest.results;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a table of published results. */
public enum ResultError implements ErrorCode {
  YEAR_WRONG(ErrorClass.DATA),
  UNIT_UNKNOWN(ErrorClass.DATA),
  UNIT_AMBIGUOUS(ErrorClass.DATA),
  GROUP_UNKNOWN(ErrorClass.DATA),
  POINTS_WRONG(ErrorClass.DATA),
  POINTS_ABOVE_MAXIMUM(ErrorClass.DATA),
  RANK_WRONG(ErrorClass.DATA),
  /** Neither points nor a rank. */
  NOTHING_SAID(ErrorClass.DATA),
  ROW_TWICE(ErrorClass.DATA),
  NOT_SCORED(ErrorClass.USER);

  private final ErrorClass errorClass;

  ResultError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
