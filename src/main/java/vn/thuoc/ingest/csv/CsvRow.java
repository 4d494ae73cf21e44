package vn.thuoc.ingest.csv;

import java.util.Map;
import vn.thuoc.problem.ErrorCode;
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
public record CsvRow(Place.Line place, Map<String, String> values) {

  /** The text without spaces around or doubled in it; empty where the file lacks the column. */
  public String text(String column) {
    return VietnameseText.tidy(values.getOrDefault(column, ""));
  }

  public void problem(Problems problems, ErrorCode code, Words message, Words remedy) {
    problems.add(Problem.error(code, place, message, remedy));
  }

  /** The text, whose lack is a problem. */
  public String required(String column, Problems problems) {
    String text = text(column);
    if (text.isEmpty()) {
      problem(
          problems,
          CsvError.VALUE_MISSING,
          new Words("Cột «" + column + "» để trống.", "Column '" + column + "' is empty."),
          new Words("Điền cột này.", "Fill it in."));
    }
    return text;
  }
}
