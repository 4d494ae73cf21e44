package vn.thuoc.transform;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** Why a release cannot be made. */
public enum TransformError implements ErrorCode {
  NOTHING_LOADED(ErrorClass.USER),
  /** There is a release of that name, or the name could be taken for a number. */
  RELEASE_NAME_TAKEN(ErrorClass.USER),
  /** What is loaded names a unit or an instrument that the definitions at hand do not have. */
  DEFINITION_MISSING(ErrorClass.USER),
  /** A check found rows that must not be there; the last release stays. */
  CHECK_FAILED(ErrorClass.DATA);

  private final ErrorClass errorClass;

  TransformError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
