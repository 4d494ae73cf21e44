package vn.thuoc.app;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a command itself. */
enum AppError implements ErrorCode {
  COMMAND_LINE_WRONG(ErrorClass.USER),
  FILE_NOT_FOUND(ErrorClass.USER),
  FORMAT_UNKNOWN(ErrorClass.USER),
  /** A table is asked for within boundaries that it does not know. */
  BOUNDARIES_UNKNOWN(ErrorClass.USER),
  UNIT_UNKNOWN(ErrorClass.USER),
  OPTION_MISSING(ErrorClass.USER),
  OUTPUT_NOT_WRITABLE(ErrorClass.EXTERNAL),
  UNEXPECTED(ErrorClass.INTERNAL);

  private final ErrorClass errorClass;

  AppError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
