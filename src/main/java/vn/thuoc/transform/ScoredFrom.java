package vn.thuoc.transform;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of {@code warehouse/scoring/submission_figures.sql}, and those of its answers and
 * entries, in the order in which they are read.
 */
final class ScoredFrom {
  static final List<String> SUBMISSION =
      List.of(
          "submission_id",
          "instrument_id",
          "year",
          "tier",
          "unit_id",
          "revision",
          "is_latest",
          "simulated",
          "file_name",
          "sheet");

  private static final List<String> ANSWER =
      List.of(
          "question_id",
          "side",
          "row_number",
          "column_id",
          "state",
          "number",
          "numerator",
          "denominator",
          "option_id",
          "text",
          "accepted",
          "cell",
          "shown",
          "raw");

  private static final List<String> ENTRY =
      List.of(
          "line_id",
          "self_printed",
          "self_printed_cell",
          "verified_printed",
          "verified_printed_cell",
          "note",
          "note_cell");

  static final int INSTRUMENT = 1;
  static final int YEAR = 2;
  static final int UNIT = 4;
  static final int ANSWERS = SUBMISSION.size();
  static final int ENTRIES = ANSWERS + 1;
  static final int ANSWER_COLUMNS = ANSWER.size();
  static final int ENTRY_COLUMNS = ENTRY.size();

  private ScoredFrom() {}

  /** Sees to it that the query's columns stand where they are read. */
  static void require(StructType found) {
    require(found, Stream.concat(SUBMISSION.stream(), Stream.of("answers", "entries")).toList());
    require(inside(found, ANSWERS), ANSWER);
    require(inside(found, ENTRIES), ENTRY);
  }

  private static StructType inside(StructType found, int column) {
    return (StructType) ((ArrayType) found.fields()[column].dataType()).elementType();
  }

  private static void require(StructType found, List<String> expected) {
    List<String> names = List.of(found.fieldNames());
    if (!names.equals(expected)) {
      throw new IllegalStateException(
          "submission_figures.sql must select " + expected + ", not " + names);
    }
  }
}
