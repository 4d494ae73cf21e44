package vn.thuoc.unit;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with the register of units, beyond its being readable. */
public enum UnitError implements ErrorCode {
  DATE_WRONG,
  ENDS_BEFORE_IT_BEGINS,
  /** Two units of one tier and parent bear one name. */
  NAME_TWICE;

  @Override
  public ErrorClass errorClass() {
    return ErrorClass.DATA;
  }
}
