package vn.thuoc.transform;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of {@code warehouse/scoring/submission_figures.sql}, in their order, and how many
 * values an answer and an entry have there.
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

  static final int INSTRUMENT = 1;
  static final int YEAR = 2;
  static final int UNIT = 4;
  static final int ANSWERS = SUBMISSION.size();
  static final int ENTRIES = ANSWERS + 1;
  static final int ANSWER_COLUMNS = 14;
  static final int ENTRY_COLUMNS = 7;

  private ScoredFrom() {}

  /** Sees to it that the query's columns stand where they are read. */
  static StructType require(StructType found) {
    List<String> expected =
        Stream.concat(SUBMISSION.stream(), Stream.of("answers", "entries")).toList();
    if (!List.of(found.fieldNames()).equals(expected)) {
      throw new IllegalStateException(
          "submission_figures.sql must select "
              + expected
              + ", not "
              + List.of(found.fieldNames()));
    }
    return found;
  }
}
