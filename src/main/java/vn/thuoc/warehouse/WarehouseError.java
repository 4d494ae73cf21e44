package vn.thuoc.warehouse;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can go wrong with the warehouse itself. */
public enum WarehouseError implements ErrorCode {
  /** Another process is writing. */
  WAREHOUSE_BUSY(ErrorClass.EXTERNAL),
  WAREHOUSE_NOT_WRITABLE(ErrorClass.EXTERNAL),
  NO_RELEASE_YET(ErrorClass.USER),
  RELEASE_UNKNOWN(ErrorClass.USER),
  /** A release whose files were given up by maintenance. */
  RELEASE_EXPIRED(ErrorClass.USER),
  TABLE_UNKNOWN(ErrorClass.USER),
  COLUMN_UNKNOWN(ErrorClass.USER),
  SQL_REFUSED(ErrorClass.USER);

  private final ErrorClass errorClass;

  WarehouseError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
