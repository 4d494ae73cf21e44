package vn.thuoc.ingest.register;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a CSV file of units. */
public enum RegisterError implements ErrorCode {
  CODE_WRONG(ErrorClass.DATA),
  /** One code stands for two names or two parents. */
  CODE_CONTRADICTS(ErrorClass.DATA),
  ROW_TWICE(ErrorClass.DATA),
  /** Two units under one parent bear one name. */
  NAME_TWICE(ErrorClass.DATA),
  /** The name does not begin with the kind that the row gives. */
  KIND_CONTRADICTS(ErrorClass.DATA),
  DATE_WRONG(ErrorClass.DATA),
  CHANGE_KIND_WRONG(ErrorClass.DATA),
  MAIN_WRONG(ErrorClass.DATA);

  private final ErrorClass errorClass;

  RegisterError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
