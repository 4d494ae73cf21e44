package vn.thuoc.ingest.staging;

import java.time.OffsetDateTime;
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
  private final Instruments instruments;
  private final String loadId;
  private final OffsetDateTime loadedAt;
  private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

  StagedTables(Instruments instruments, String loadId, OffsetDateTime loadedAt) {
    this.instruments = instruments;
    this.loadId = loadId;
    this.loadedAt = loadedAt;
    for (String table : List.of("answer", "line_entry", "finding", "submission")) {
      rows.put("staging." + table, new ArrayList<>());
    }
  }

  /** Table to rows; the table of submissions comes last. */
  Map<String, List<Map<String, Object>>> rows() {
    return rows;
  }

  void add(FileOutcome outcome) {
    Submission submission = outcome.submission().orElseThrow();
    Map<String, Object> key = new HashMap<>();
    key.put("submission_id", outcome.submissionId().orElseThrow());
    key.put("load_id", loadId);
    key.put("year", submission.year());
    key.put("tier", submission.tier());
    addSubmission(key, outcome, submission);
    addAnswers(key, submission);
    addEntries(key, submission);
    addFindings(key, submission);
  }

  private void addSubmission(Map<String, Object> key, FileOutcome outcome, Submission submission) {
    Map<String, Object> row = new HashMap<>(key);
    row.put("instrument_id", submission.instrumentId());
    row.put("unit_id", submission.unitId());
    row.put("revision", outcome.revision());
    row.put("file_name", submission.file().name());
    row.put("file_hash", submission.file().hash());
    row.put("sheet", submission.sheet());
    row.put("content_hash", submission.contentHash());
    row.put("simulated", submission.simulated());
    row.put("loaded_at", loadedAt);
    rows.get("staging.submission").add(row);
  }

  private void addAnswers(Map<String, Object> key, Submission submission) {
    Instrument instrument = instruments.get(submission.instrumentId());
    Map<String, AnswerType> types = new HashMap<>();
    instrument.questions().forEach((Question q) -> types.put(q.id(), q.type()));
    for (StagedAnswer answer : submission.answers()) {
      AnswerType type = types.get(answer.questionId());
      for (AnswerRow flat : AnswerRows.flatten(type, answer.answer())) {
        Map<String, Object> row = new HashMap<>(key);
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
        row.put("file_hash", submission.file().hash());
        row.put("sheet", submission.sheet());
        rows.get("staging.answer").add(row);
      }
    }
  }

  private void addEntries(Map<String, Object> key, Submission submission) {
    Map<String, Map<String, Object>> byLine = new TreeMap<>();
    for (PrintedPoints points : submission.printed()) {
      Map<String, Object> row = entry(byLine, key, points.lineId());
      String side = points.side() == Side.SELF ? "self" : "verified";
      row.put(side + "_printed", points.points());
      row.put(side + "_printed_cell", points.cell());
    }
    for (LineNote note : submission.notes()) {
      Map<String, Object> row = entry(byLine, key, note.lineId());
      row.put("note", note.text());
      row.put("note_cell", note.cell());
    }
    rows.get("staging.line_entry").addAll(byLine.values());
  }

  private static Map<String, Object> entry(
      Map<String, Map<String, Object>> byLine, Map<String, Object> key, String line) {
    return byLine.computeIfAbsent(
        line,
        id -> {
          Map<String, Object> row = new HashMap<>(key);
          row.put("line_id", id);
          return row;
        });
  }

  private void addFindings(Map<String, Object> key, Submission submission) {
    int position = 1;
    for (Finding finding : submission.findings()) {
      Map<String, Object> row = new HashMap<>(key);
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
      rows.get("staging.finding").add(row);
    }
  }

  private static void put(Map<String, Object> row, String column, Optional<?> value) {
    value.ifPresent(present -> row.put(column, present));
  }
}
