package vn.thuoc.ingest.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thuoc.ingest.Finding;
import vn.thuoc.ingest.LineNote;
import vn.thuoc.ingest.PrintedPoints;
import vn.thuoc.ingest.StagedAnswer;
import vn.thuoc.ingest.Submission;
import vn.thuoc.instrument.AnswerRow;
import vn.thuoc.instrument.AnswerRows;
import vn.thuoc.instrument.AnswerText;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Place;

/** Turns submissions into rows of the staging tables. */
final class StagedTables {
  static final String SUBMISSIONS = "staging.submission";

  /** The tables of a form's rows; that of submissions, which has one row for each, comes last. */
  static final List<String> NAMES =
      List.of("staging.answer", "staging.line_entry", "staging.finding", SUBMISSIONS);

  private final Instruments instruments;

  StagedTables(Instruments instruments) {
    this.instruments = instruments;
  }

  /** Table to rows, without the columns that all rows of the form share. */
  Map<String, List<Map<String, Object>>> rows(Submission submission) {
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    rows.put("staging.answer", answers(submission));
    rows.put("staging.line_entry", entries(submission));
    rows.put("staging.finding", findings(submission));
    rows.put(SUBMISSIONS, new ArrayList<>(List.of(new HashMap<>())));
    return rows;
  }

  private List<Map<String, Object>> answers(Submission submission) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Instrument instrument = instruments.get(submission.instrumentId());
    Map<String, AnswerType> types = new HashMap<>();
    instrument.questions().forEach((Question q) -> types.put(q.id(), q.type()));
    for (StagedAnswer answer : submission.answers()) {
      AnswerType type = types.get(answer.questionId());
      for (AnswerRow flat : AnswerRows.flatten(type, answer.answer())) {
        Map<String, Object> row = new HashMap<>();
        row.put("question_id", answer.questionId());
        row.put("side", answer.side().term());
        row.put("row_number", flat.rowNumber());
        row.put("column_id", flat.columnId());
        row.put("state", flat.state().term());
        row.put("value_type", type.term());
        put(row, "number", flat.number());
        put(row, "numerator", flat.numerator());
        put(row, "denominator", flat.denominator());
        put(row, "option_id", flat.optionId());
        put(row, "text", flat.text());
        put(row, "accepted", flat.accepted());
        if (flat.rowNumber() == 0) {
          put(row, "shown", AnswerText.of(type, answer.answer()));
          row.put("raw", answer.raw());
        }
        row.put("cell", answer.cell());
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Map<String, Object>> entries(Submission submission) {
    Map<String, Map<String, Object>> byLine = new TreeMap<>();
    for (PrintedPoints points : submission.printed()) {
      Map<String, Object> row = entry(byLine, points.lineId());
      String side = points.side() == Side.SELF ? "self" : "verified";
      row.put(side + "_printed", points.points());
      row.put(side + "_printed_cell", points.cell());
    }
    for (LineNote note : submission.notes()) {
      Map<String, Object> row = entry(byLine, note.lineId());
      row.put("note", note.text());
      row.put("note_cell", note.cell());
    }
    return new ArrayList<>(byLine.values());
  }

  private static Map<String, Object> entry(Map<String, Map<String, Object>> byLine, String line) {
    return byLine.computeIfAbsent(
        line,
        id -> {
          Map<String, Object> row = new HashMap<>();
          row.put("line_id", id);
          return row;
        });
  }

  private static List<Map<String, Object>> findings(Submission submission) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int position = 1;
    for (Finding finding : submission.findings()) {
      Map<String, Object> row = new HashMap<>();
      row.put("position", position++);
      row.put("code", finding.code().name());
      row.put("severity", finding.severity().term());
      put(row, "side", finding.side().map(Side::term));
      put(row, "line_id", finding.lineId());
      if (finding.place() instanceof Place.Cell cell) {
        row.put("cell", cell.cell());
      }
      row.put("value", finding.value());
      row.put("message", finding.message().vi());
      row.put("message_en", finding.message().en());
      row.put("remedy", finding.remedy().vi());
      row.put("remedy_en", finding.remedy().en());
      rows.add(row);
    }
    return rows;
  }

  private static void put(Map<String, Object> row, String column, Optional<?> value) {
    value.ifPresent(present -> row.put(column, present));
  }
}
