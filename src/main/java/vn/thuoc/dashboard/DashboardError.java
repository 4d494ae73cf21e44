package vn.thuoc.dashboard;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a page definition, or with the address that a page was called by. */
public enum DashboardError implements ErrorCode {
  PAGE_UNKNOWN(ErrorClass.USER),
  COMPONENT_UNKNOWN(ErrorClass.USER),
  /** The address names a filter that the page does not have. */
  FILTER_UNKNOWN(ErrorClass.USER),
  /** The address asks for a unit, year or the like that the release does not hold. */
  CHOICE_UNKNOWN(ErrorClass.USER),
  /** The address asks for more values of a filter than fit side by side. */
  TOO_MANY_CHOSEN(ErrorClass.USER),
  DEFINED_TWICE(ErrorClass.DATA),
  CHART_UNKNOWN(ErrorClass.DATA),
  /** A component shows or links by a column that its query does not ask for. */
  COLUMN_NOT_ASKED(ErrorClass.DATA),
  /** A filter of the page fits no dimension of a component's view, and nobody said to ignore it. */
  FILTER_NOT_APPLICABLE(ErrorClass.DATA),
  /** A filter has a name that addresses use for something else. */
  FILTER_NAME_TAKEN(ErrorClass.DATA),
  LINK_BROKEN(ErrorClass.DATA);

  private final ErrorClass errorClass;

  DashboardError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
