package vn.thuoc.transform;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** Why a release cannot be made. */
public enum TransformError implements ErrorCode {
  NOTHING_LOADED(ErrorClass.USER),
  /** A staged submission answers an instrument or unit that is no longer defined. */
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
