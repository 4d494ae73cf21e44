package vn.thuoc.definition;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a definition file as text, whatever it defines. */
public enum DefinitionError implements ErrorCode {
  NOT_YAML,
  KEY_UNKNOWN,
  KEY_TWICE,
  KEY_MISSING,
  TYPE_WRONG,
  VALUE_UNKNOWN,
  ID_TWICE,
  REFERENCE_UNKNOWN,
  FILE_MISSING;

  @Override
  public ErrorClass errorClass() {
    return ErrorClass.DATA;
  }
}
