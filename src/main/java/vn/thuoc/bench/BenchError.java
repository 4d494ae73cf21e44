package vn.thuoc.bench;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a measurement. */
public enum BenchError implements ErrorCode {
  /** Papers are to be measured on a release that has nothing to print. */
  NOTHING_TO_PRINT(ErrorClass.USER),
  /** The same id stands twice in the definition of the questions. */
  DEFINED_TWICE(ErrorClass.USER),
  /** The address of a question is no address of metrics, or names a choice that there is not. */
  ADDRESS_WRONG(ErrorClass.USER),
  SCALE_WRONG(ErrorClass.USER),
  /** A process that was to be measured failed. */
  PROCESS_FAILED(ErrorClass.EXTERNAL),
  /** The server did not answer as it should. */
  ANSWER_WRONG(ErrorClass.INTERNAL),
  /** Two engines gave different answers to one question. */
  ANSWERS_DIFFER(ErrorClass.INTERNAL);

  private final ErrorClass errorClass;

  BenchError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
