package vn.thuoc.report.job;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with an order of papers and with the work on it. */
public enum JobError implements ErrorCode {
  /** The order names no kind of file, or the same one twice. */
  FORMATS_WRONG(ErrorClass.USER),
  /** Papers are wanted for each value of what is already said, or takes several values at once. */
  EACH_WRONG(ErrorClass.USER),
  /** No value of that parameter fits what else is said. */
  NOTHING_TO_MAKE(ErrorClass.USER),
  /** An order is for more files than a server makes in one go. */
  TOO_MANY_PAPERS(ErrorClass.USER),
  /** As many jobs wait as a server keeps. */
  QUEUE_FULL(ErrorClass.USER),
  JOB_UNKNOWN(ErrorClass.USER),
  FILE_UNKNOWN(ErrorClass.USER),
  FOLDER_NOT_WRITABLE(ErrorClass.EXTERNAL),
  /** A paper could not be made for a reason that nobody foresaw. */
  PAPER_FAILED(ErrorClass.INTERNAL);

  private final ErrorClass errorClass;

  JobError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
