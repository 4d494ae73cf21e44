package vn.thuoc.ingest;

/**
 * How much of a file is looked at before it is refused. A filled-in form has some 200 rows and 20
 * KiB; the limits leave room for large forms and keep a hostile file from filling the memory.
 */
final class Limits {
  static final long FILE_BYTES = 32L << 20;
  static final long UNZIPPED_BYTES = 64L << 20;
  static final int ENTRIES = 2_000;
  static final int SHEETS = 100;
  static final int ROWS = 5_000;

  /** A CSV form, which has some 50 to 200 KiB. */
  static final int TEXT_BYTES = 8 << 20;

  /** Lines of a CSV form, which has one for every cell of every table; marked places of others. */
  static final int LINES = 50_000;

  static final int COLUMNS = 512;
  static final int CELLS = 400_000;
  static final int TEXT = 32_767;

  /** All letters of a document. */
  static final int DOCUMENT_TEXT = 8_000_000;

  /** How deep parts of a document may stand inside each other; tables in tables take five each. */
  static final int DEPTH = 400;

  /** Files of the old formats, which are read as a whole. */
  static final int OLD_FILE_BYTES = 8 << 20;

  private Limits() {}
}
