package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import vn.thuoc.instrument.AnswerRow;
import vn.thuoc.instrument.AnswerRows;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.score.SubmissionFigures;
import vn.thuoc.transform.LoadedForm.LoadedAnswer;

/** Reads rows of {@code warehouse/scoring/submission_figures.sql} back into forms. */
final class FormReader {
  private final Map<String, AnswerType> types = new HashMap<>();
  private final Map<String, Block> blocks;

  /**
   * @param blocks block by unit
   */
  FormReader(Instrument instrument, Map<String, Block> blocks) {
    this.blocks = blocks;
    instrument.questions().forEach(question -> types.put(question.id(), question.type()));
  }

  LoadedForm read(InternalRow row) {
    Map<Side, Map<String, SubmissionFigures.PlacedPoints>> printed = new EnumMap<>(Side.class);
    Map<String, SubmissionFigures.PlacedNote> notes = new HashMap<>();
    if (!row.isNullAt(ScoredFrom.ENTRIES)) {
      ArrayData entries = row.getArray(ScoredFrom.ENTRIES);
      for (int i = 0; i < entries.numElements(); i++) {
        entry(entries.getStruct(i, ScoredFrom.ENTRY_COLUMNS), printed, notes);
      }
    }
    Map<Side, Map<String, List<LoadedAnswer>>> rows = rows(row.getArray(ScoredFrom.ANSWERS));
    return new LoadedForm(
        rows,
        new SubmissionFigures(
            answers(rows),
            printed,
            notes,
            Optional.ofNullable(blocks.get(SparkRows.text(row, ScoredFrom.UNIT)))),
        repeated(rows));
  }

  private static void entry(
      InternalRow entry,
      Map<Side, Map<String, SubmissionFigures.PlacedPoints>> printed,
      Map<String, SubmissionFigures.PlacedNote> notes) {
    String line = SparkRows.text(entry, 0);
    points(entry, 1).ifPresent(points -> of(printed, Side.SELF).put(line, points));
    points(entry, 3).ifPresent(points -> of(printed, Side.VERIFIED).put(line, points));
    SparkRows.optionalText(entry, 5)
        .ifPresent(
            note ->
                notes.put(
                    line,
                    new SubmissionFigures.PlacedNote(
                        note, SparkRows.optionalText(entry, 6).orElse(""))));
  }

  /** Points stand in one column, and the cell that they stand in behind it. */
  private static Optional<SubmissionFigures.PlacedPoints> points(InternalRow entry, int column) {
    return SparkRows.decimal(entry, column)
        .map(
            points ->
                new SubmissionFigures.PlacedPoints(
                    points, SparkRows.optionalText(entry, column + 1).orElse("")));
  }

  private static Map<Side, Map<String, List<LoadedAnswer>>> rows(ArrayData answers) {
    Map<Side, Map<String, List<LoadedAnswer>>> rows = new EnumMap<>(Side.class);
    for (int i = 0; i < answers.numElements(); i++) {
      InternalRow answer = answers.getStruct(i, ScoredFrom.ANSWER_COLUMNS);
      of(rows, Side.of(SparkRows.text(answer, 1)))
          .computeIfAbsent(SparkRows.text(answer, 0), question -> new ArrayList<>(1))
          .add(
              new LoadedAnswer(
                  answerRow(answer),
                  SparkRows.optionalText(answer, 11).orElse(""),
                  SparkRows.optionalText(answer, 12),
                  SparkRows.optionalText(answer, 13)));
    }
    return rows;
  }

  private Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers(
      Map<Side, Map<String, List<LoadedAnswer>>> rows) {
    Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers = new EnumMap<>(Side.class);
    rows.forEach(
        (side, byQuestion) ->
            byQuestion.forEach(
                (question, parts) -> of(answers, side).put(question, placed(question, parts))));
    return answers;
  }

  private SubmissionFigures.PlacedAnswer placed(String question, List<LoadedAnswer> parts) {
    return new SubmissionFigures.PlacedAnswer(
        AnswerRows.restore(types.get(question), parts.stream().map(LoadedAnswer::row).toList()),
        parts.get(0).cell());
  }

  private static int repeated(Map<Side, Map<String, List<LoadedAnswer>>> rows) {
    int repeated = 0;
    for (Map<String, List<LoadedAnswer>> byQuestion : rows.values()) {
      for (List<LoadedAnswer> parts : byQuestion.values()) {
        if (parts.size() > 1) {
          Set<List<Object>> places = new HashSet<>();
          parts.forEach(part -> places.add(List.of(part.row().rowNumber(), part.row().columnId())));
          repeated += parts.size() - places.size();
        }
      }
    }
    return repeated;
  }

  private static AnswerRow answerRow(InternalRow row) {
    return new AnswerRow(
        row.getInt(2),
        SparkRows.text(row, 3),
        AnswerState.of(SparkRows.text(row, 4)),
        SparkRows.decimal(row, 5),
        SparkRows.decimal(row, 6),
        SparkRows.decimal(row, 7),
        SparkRows.optionalText(row, 8),
        SparkRows.optionalText(row, 9),
        row.isNullAt(10) ? Optional.empty() : Optional.of(row.getBoolean(10)));
  }

  private static <V> Map<String, V> of(Map<Side, Map<String, V>> bySide, Side side) {
    return bySide.computeIfAbsent(side, s -> new HashMap<>());
  }
}
