package vn.thuoc.ingest;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What can be wrong with a file that was sent in, or with something that stands in it. */
public enum IngestError implements ErrorCode {
  /** The file cannot be opened or read at all. */
  FILE_UNREADABLE(ErrorClass.EXTERNAL),
  /** The empty form cannot be written where it was asked for. */
  FILE_UNWRITABLE(ErrorClass.EXTERNAL),
  FILE_EMPTY,
  FILE_TOO_LARGE,
  NOT_A_WORKBOOK,
  WORKBOOK_OLD,
  WORKBOOK_ENCRYPTED,
  WORKBOOK_DAMAGED,
  WORKBOOK_UNSAFE,
  /** Something that people see in the file and that cannot be read from it, as ActiveX boxes. */
  CONTENT_UNREADABLE,
  /** A text file whose encoding cannot be told. */
  TEXT_NOT_UTF8,
  /** Letters of an old font or encoding that were put into Unicode. */
  LETTERS_CONVERTED,
  /** Letters that are no Vietnamese as they stand, and of which it is not certain what they are. */
  LETTERS_UNCLEAR,
  /** A text file whose lines cannot be told apart. */
  TEXT_DAMAGED,
  FORM_UNKNOWN,
  FORM_TWICE,
  /** A form that was read by its printed words, since it carries no addresses. */
  FORM_BY_WORDS,
  COLUMN_MISSING,
  COLUMN_TWICE,
  YEAR_UNCLEAR,
  UNIT_UNKNOWN,
  UNIT_AMBIGUOUS,
  /** One unit sent several forms for one instrument and year, and they differ. */
  UNIT_TWICE,
  /** The only unit of this name did not exist in the year assessed. */
  UNIT_NOT_IN_YEAR,
  /** A line names a question, row or column that the form does not have. */
  QUESTION_UNKNOWN,
  /** A line of the form is not on the sheet. */
  LINE_MISSING,
  LINE_TWICE,
  /** A row of the sheet with entries that belongs to no line for certain. */
  LINE_UNPLACED,
  /** Figures under a header that says nothing. */
  COLUMN_UNPLACED,
  NUMBER_UNREADABLE,
  /** A cell that a spreadsheet shows as a date where none is asked for. */
  CELL_IS_DATE,
  /** A cell with an error of the spreadsheet, such as #N/A. */
  CELL_IS_ERROR,
  NUMBER_AMBIGUOUS,
  NUMBER_OUT_OF_RANGE,
  RATIO_INCOMPLETE,
  OPTION_UNCLEAR,
  OPTION_TWICE,
  ANSWER_UNCLEAR,
  /** An answer to a question that is only asked with another answer to a question before it. */
  ANSWER_UNEXPECTED,
  /** Printed points that are no number. */
  POINTS_UNREADABLE,
  NOTE_IS_NUMBER,
  /** Figures on a line where the form asks for none. */
  ENTRY_UNUSED,
  LETTER_REPAIRED;

  private final ErrorClass errorClass;

  IngestError() {
    this(ErrorClass.DATA);
  }

  IngestError(ErrorClass errorClass) {
    this.errorClass = errorClass;
  }

  @Override
  public ErrorClass errorClass() {
    return errorClass;
  }
}
