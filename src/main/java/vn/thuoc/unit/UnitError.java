package vn.thuoc.unit;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with the register of units, beyond its being readable. */
public enum UnitError implements ErrorCode {
  DATE_WRONG,
  ENDS_BEFORE_IT_BEGINS,
  /** Two units of one tier and parent bear one name at one time. */
  NAME_TWICE,
  CODE_TWICE,
  CODE_WRONG,
  /** A unit would in the end belong to itself. */
  PARENTS_CIRCLE,
  /** A unit with successors has no last day. */
  SUCCESSOR_WITHOUT_END,
  /** A successor did not exist on the day after its predecessor's last. */
  SUCCESSOR_NOT_THERE,
  SUCCESSOR_OF_ANOTHER_TIER,
  /** A unit would in the end succeed itself. */
  SUCCESSION_CIRCLES,
  MAIN_SUCCESSOR_UNKNOWN,
  /** The kind of change that is declared does not go with the number of successors. */
  SUCCESSION_KIND_WRONG,
  /** The last day for a form lies before its year or long after it. */
  DUE_DAY_OUTSIDE_ITS_YEARS,
  /** What the definitions say of a unit contradicts the official lists or changes. */
  CONTRADICTS_OFFICIAL;

  @Override
  public ErrorClass errorClass() {
    return ErrorClass.DATA;
  }
}
