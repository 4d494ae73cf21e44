package vn.thuoc.metric;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a question to a view, or with the definition of one. */
public enum MetricError implements ErrorCode {
  VIEW_UNKNOWN(ErrorClass.USER),
  MEASURE_UNKNOWN(ErrorClass.USER),
  DIMENSION_UNKNOWN(ErrorClass.USER),
  /** Rows would be ordered by a column that was not asked for. */
  SORT_UNKNOWN(ErrorClass.USER),
  /** Neither a measure nor a dimension was asked for. */
  QUESTION_EMPTY(ErrorClass.USER),
  LIMIT_WRONG(ErrorClass.USER),
  /** A measure that must not be added up was asked for over several rows at once. */
  NOT_ADDITIVE(ErrorClass.USER),
  /** A view that is looked up was asked without a filter that it must have. */
  LOOKUP_FILTER_MISSING(ErrorClass.USER),
  /** There is no release of this name or number. */
  RELEASE_UNKNOWN(ErrorClass.USER),
  /** Nothing has been published yet. */
  NO_RELEASE(ErrorClass.DATA),
  /** A mart lacks a column that its view promises. */
  COLUMN_MISSING(ErrorClass.DATA),
  /** Two views, or two columns of one view, have the same id. */
  DEFINED_TWICE(ErrorClass.DATA),
  /** A definition names a column of its view that does not exist. */
  COLUMN_UNKNOWN(ErrorClass.DATA),
  /** A ratio is defined of measures that must not be added up. */
  RATIO_NOT_ADDITIVE(ErrorClass.DATA),
  /** A view is to be looked up, but not by what; or the reverse. */
  LOOKUP_WRONG(ErrorClass.DATA);

  private final ErrorClass errorClass;

  MetricError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
