package vn.thuoc.simulate;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a simulation, or with what defines it. */
public enum SimulateError implements ErrorCode {
  /** A number of a definition that is outside what it can be. */
  NUMBER_OUTSIDE_ITS_RANGE(ErrorClass.DATA),
  /** No unit of the register fits the simulation asked for. */
  NO_UNIT_FITS(ErrorClass.USER),
  /** The folder for the files holds something already. */
  FOLDER_NOT_EMPTY(ErrorClass.USER),
  FOLDER_UNWRITABLE(ErrorClass.EXTERNAL);

  private final ErrorClass errorClass;

  SimulateError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
