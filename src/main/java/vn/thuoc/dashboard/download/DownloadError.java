package vn.thuoc.dashboard.download;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** Why a component cannot be downloaded as asked. */
public enum DownloadError implements ErrorCode {
  /** The address ends in something else than the name of a format. */
  ENDING_UNKNOWN(ErrorClass.USER),
  /** A sheet cannot hold so many rows. */
  TOO_MANY_ROWS(ErrorClass.USER),
  /** The temporary files of a workbook cannot be written. */
  FILE_UNWRITABLE(ErrorClass.EXTERNAL);

  private final ErrorClass errorClass;

  DownloadError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
