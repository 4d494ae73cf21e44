package vn.thuoc.ingest.register;

import java.util.Map;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/**
 * One row of a CSV file.
 *
 * @param place its file and line
 * @param values column to text, as it stands there
 */
record CsvRow(Place.Line place, Map<String, String> values) {

  /** The text without spaces around or doubled in it; empty where the file lacks the column. */
  String text(String column) {
    return VietnameseText.tidy(values.getOrDefault(column, ""));
  }

  void problem(Problems problems, RegisterError code, Words message, Words remedy) {
    problems.add(Problem.error(code, place, message, remedy));
  }

  /** The text, whose lack is a problem. */
  String required(String column, Problems problems) {
    String text = text(column);
    if (text.isEmpty()) {
      problem(
          problems,
          RegisterError.VALUE_MISSING,
          new Words("Cột «" + column + "» để trống.", "Column '" + column + "' is empty."),
          new Words("Điền cột này.", "Fill it in."));
    }
    return text;
  }
}
