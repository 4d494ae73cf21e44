package vn.thuoc.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import vn.thuoc.instrument.AnswerRow;
import vn.thuoc.instrument.AnswerRows;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.score.SubmissionFigures;

/**
 * Reads one row of {@code warehouse/scoring/submission_figures.sql} back into what scoring looks
 * at.
 */
final class FiguresFromRow {
  private final Map<String, AnswerType> types = new HashMap<>();

  private final Map<String, Block> blocks;

  /**
   * @param blocks block by unit
   */
  FiguresFromRow(Instrument instrument, Map<String, Block> blocks) {
    this.blocks = blocks;
    instrument.questions().forEach(question -> types.put(question.id(), question.type()));
  }

  SubmissionFigures read(Row row) {
    Map<Side, Map<String, SubmissionFigures.PlacedPoints>> printed = new EnumMap<>(Side.class);
    Map<String, SubmissionFigures.PlacedNote> notes = new HashMap<>();
    if (!row.isNullAt(row.fieldIndex("entries"))) {
      for (Row entry : row.<Row>getList(row.fieldIndex("entries"))) {
        for (Side side : Side.values()) {
          printed(entry, side).ifPresent(p -> of(printed, side).put(entry.getAs("line_id"), p));
        }
        text(entry, "note")
            .ifPresent(
                note ->
                    notes.put(
                        entry.getAs("line_id"),
                        new SubmissionFigures.PlacedNote(
                            note, text(entry, "note_cell").orElse(""))));
      }
    }
    return new SubmissionFigures(
        answers(row.getList(row.fieldIndex("answers"))),
        printed,
        notes,
        Optional.ofNullable(blocks.get(row.<String>getAs("unit_id"))));
  }

  /**
   * How many answers of a submission stand more than once in the same place: there must be none.
   */
  static int repeated(Row row) {
    Set<List<Object>> places = new HashSet<>();
    List<Row> answers = row.getList(row.fieldIndex("answers"));
    answers.forEach(
        answer ->
            places.add(
                List.of(
                    answer.getAs("question_id"),
                    answer.getAs("side"),
                    answer.getAs("row_number"),
                    answer.getAs("column_id"))));
    return answers.size() - places.size();
  }

  private Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers(List<Row> rows) {
    Map<Side, Map<String, List<Row>>> grouped = new EnumMap<>(Side.class);
    for (Row row : rows) {
      of(grouped, Side.of(row.getAs("side")))
          .computeIfAbsent(row.getAs("question_id"), q -> new ArrayList<>())
          .add(row);
    }
    Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers = new EnumMap<>(Side.class);
    grouped.forEach(
        (side, byQuestion) ->
            byQuestion.forEach(
                (question, parts) -> of(answers, side).put(question, placed(question, parts))));
    return answers;
  }

  private SubmissionFigures.PlacedAnswer placed(String question, List<Row> rows) {
    List<AnswerRow> flat = rows.stream().map(FiguresFromRow::answerRow).toList();
    return new SubmissionFigures.PlacedAnswer(
        AnswerRows.restore(types.get(question), flat), text(rows.get(0), "cell").orElse(""));
  }

  static AnswerRow answerRow(Row row) {
    return new AnswerRow(
        row.<Integer>getAs("row_number"),
        row.getAs("column_id"),
        AnswerState.of(row.getAs("state")),
        decimal(row, "number"),
        decimal(row, "numerator"),
        decimal(row, "denominator"),
        text(row, "option_id"),
        text(row, "text"),
        Optional.ofNullable(row.<Boolean>getAs("accepted")));
  }

  private static Optional<SubmissionFigures.PlacedPoints> printed(Row entry, Side side) {
    return decimal(entry, side.term() + "_printed")
        .map(
            points ->
                new SubmissionFigures.PlacedPoints(
                    points, text(entry, side.term() + "_printed_cell").orElse("")));
  }

  private static Optional<String> text(Row row, String column) {
    return Optional.ofNullable(row.getAs(column));
  }

  static Optional<BigDecimal> decimal(Row row, String column) {
    return Optional.ofNullable(row.<BigDecimal>getAs(column)).map(BigDecimal::stripTrailingZeros);
  }

  private static <V> Map<String, V> of(Map<Side, Map<String, V>> bySide, Side side) {
    return bySide.computeIfAbsent(side, s -> new HashMap<>());
  }
}
