package vn.thuoc.report;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a paper that is asked for, or with the definition of one. */
public enum ReportError implements ErrorCode {
  REPORT_UNKNOWN(ErrorClass.USER),
  PARAMETER_MISSING(ErrorClass.USER),
  PARAMETER_UNKNOWN(ErrorClass.USER),
  /** A parameter names a unit, year or other thing that the release does not hold. */
  VALUE_UNKNOWN(ErrorClass.USER),
  /** Each parameter is known, but nothing was sent in for all of them together. */
  NO_DATA(ErrorClass.USER),
  /** Data of which one row is wanted has several. */
  SEVERAL_ROWS(ErrorClass.DATA),
  /** A letterhead that is asked for, or the one for everybody else, is not defined. */
  LETTERHEAD_UNKNOWN(ErrorClass.USER),
  /** A report is asked for as a kind of file that it does not come as. */
  FORMAT_UNKNOWN(ErrorClass.USER),
  /** A definition names a data set, parameter or chart builder that does not exist. */
  REFERENCE_UNKNOWN(ErrorClass.DATA),
  /** A sheet has a name that workbooks do not allow, or that another sheet has. */
  SHEET_NAME_WRONG(ErrorClass.DATA),
  /** A sheet adds up a column that must not be added up. */
  TOTAL_WRONG(ErrorClass.DATA),
  /** A sheet cannot hold so many rows. */
  TOO_MANY_ROWS(ErrorClass.USER),
  /** A template cannot be compiled, or asks for what its definition does not give. */
  TEMPLATE_WRONG(ErrorClass.DATA),
  /** The paper could not be made although everything it needs was there. */
  NOT_PRINTED(ErrorClass.INTERNAL);

  private final ErrorClass errorClass;

  ReportError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
