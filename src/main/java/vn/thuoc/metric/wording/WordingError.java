package vn.thuoc.metric.wording;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a sentence about figures. */
public enum WordingError implements ErrorCode {
  /** A sentence of a comment speaks of something that is no value of the rows. */
  COMMENT_UNREADABLE(ErrorClass.DATA);

  private final ErrorClass errorClass;

  WordingError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
