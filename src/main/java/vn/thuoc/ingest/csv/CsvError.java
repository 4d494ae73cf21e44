package vn.thuoc.ingest.csv;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a CSV file as such. */
public enum CsvError implements ErrorCode {
  FILE_UNREADABLE(ErrorClass.EXTERNAL),
  FILE_TOO_LARGE(ErrorClass.DATA),
  FILE_EMPTY(ErrorClass.DATA),
  NOT_UTF8(ErrorClass.DATA),
  CSV_DAMAGED(ErrorClass.DATA),
  COLUMN_MISSING(ErrorClass.DATA),
  COLUMN_TWICE(ErrorClass.DATA),
  FIELDS_WRONG(ErrorClass.DATA),
  VALUE_MISSING(ErrorClass.DATA);

  private final ErrorClass errorClass;

  CsvError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
