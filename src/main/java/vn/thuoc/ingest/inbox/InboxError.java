package vn.thuoc.ingest.inbox;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** Why something in a folder is not even tried to be read. */
public enum InboxError implements ErrorCode {
  /** A file of a kind that no form is sent in. */
  NOT_A_FORM(ErrorClass.DATA),
  /** A file that a program had not finished copying or downloading. */
  FILE_NOT_WHOLE(ErrorClass.DATA),
  /** A file or folder that the system does not let us read. */
  PATH_UNREADABLE(ErrorClass.EXTERNAL);

  private final ErrorClass errorClass;

  InboxError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
