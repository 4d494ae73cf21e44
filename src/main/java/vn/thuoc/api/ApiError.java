package vn.thuoc.api;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a request as such. */
public enum ApiError implements ErrorCode {
  ADDRESS_UNKNOWN(ErrorClass.USER),
  METHOD_NOT_ALLOWED(ErrorClass.USER),
  PARAMETER_UNKNOWN(ErrorClass.USER),
  PARAMETER_WRONG(ErrorClass.USER),
  /** The Host header names neither this machine nor anything it was told to answer for. */
  HOST_UNKNOWN(ErrorClass.USER),
  /** Another site had a browser send something that changes what is here. */
  OTHER_SITE(ErrorClass.USER),
  /** What was sent does not say that it is JSON. */
  CONTENT_TYPE_WRONG(ErrorClass.USER),
  /** What was sent is no JSON, too long, or says what nobody reads. */
  BODY_WRONG(ErrorClass.USER),
  /** The port is taken or the address is not this machine's. */
  CANNOT_LISTEN(ErrorClass.EXTERNAL),
  /** A fault of ours. */
  INTERNAL(ErrorClass.INTERNAL);

  private final ErrorClass errorClass;

  ApiError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
