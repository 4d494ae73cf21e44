package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * The columns of a CSV form, found by their header.
 *
 * @param line the row of the header, from 0
 * @param at where each known column stands
 * @param strange columns with a header that no form has
 */
record CsvColumns(int line, Map<String, Integer> at, List<Integer> strange) {
  static final String QUESTION = "question_id";
  static final String ROW = "row";
  static final String COLUMN = "column";

  /** The columns as a template writes them; those of the sides come last. */
  static final List<String> ALL =
      List.of(
          QUESTION,
          ROW,
          COLUMN,
          "number",
          "question",
          "answer_type",
          "unit_of_measure",
          "options",
          Side.SELF.term(),
          Side.VERIFIED.term());

  private static final List<String> NEEDED = List.of(QUESTION, ROW, COLUMN, Side.SELF.term());

  CsvColumns {
    at = Map.copyOf(at);
    strange = List.copyOf(strange);
  }

  /** The header; nothing, and a problem, where there is none. */
  static Optional<CsvColumns> find(List<List<String>> lines, Findings findings, Problems problems) {
    for (int line = 0; line < lines.size(); line++) {
      if (!lines.get(line).isEmpty() && key(lines.get(line).get(0)).equals(QUESTION)) {
        return Optional.of(of(line, lines.get(line), findings, problems));
      }
    }
    missing(QUESTION, findings, 0, problems);
    return Optional.empty();
  }

  private static CsvColumns of(
      int line, List<String> header, Findings findings, Problems problems) {
    Map<String, Integer> at = new HashMap<>();
    List<Integer> strange = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      String name = key(header.get(column));
      if (name.equals(CsvLines.REMARKS)) {
        continue;
      }
      if (!ALL.contains(name)) {
        strange.add(column);
      } else if (at.putIfAbsent(name, column) != null) {
        problems.add(
            Problem.error(
                IngestError.COLUMN_TWICE,
                findings.cell(GridCell.address(line, column)),
                new Words(
                    "Cột «" + name + "» có hai lần.", "Column '" + name + "' stands there twice."),
                new Words("Để lại một cột.", "Leave one of them.")));
      }
    }
    NEEDED.stream()
        .filter(name -> !at.containsKey(name))
        .forEach(name -> missing(name, findings, line, problems));
    return new CsvColumns(line, at, strange);
  }

  private static void missing(String name, Findings findings, int line, Problems problems) {
    problems.add(
        Problem.error(
            IngestError.COLUMN_MISSING,
            findings.cell(GridCell.address(line, 0)),
            new Words("Thiếu cột «" + name + "».", "Column '" + name + "' is missing."),
            new Words(
                "Ghi lại dòng tiêu đề như tệp mẫu do lệnh «template» ghi ra.",
                "Put the header back as command 'template' writes it.")));
  }

  Optional<Integer> side(Side side) {
    return Optional.ofNullable(at.get(side.term()));
  }

  String text(String column, List<String> fields) {
    return field(at.getOrDefault(column, fields.size()), fields);
  }

  static String field(int column, List<String> fields) {
    return column < fields.size() ? fields.get(column) : "";
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
