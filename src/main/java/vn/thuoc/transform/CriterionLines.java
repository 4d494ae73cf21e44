package vn.thuoc.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.score.CriterionScore;
import vn.thuoc.score.ScoredSubmission;
import vn.thuoc.score.SideScore;
import vn.thuoc.score.SubmissionFigures;
import vn.thuoc.transform.LoadedForm.LoadedAnswer;

/**
 * What stands on every line of a scored form: those that are printed, and beneath their question
 * the items that the unit wrote itself. {@code marts.criterion_line} says what each column means.
 */
final class CriterionLines {
  /** One line; it is found by the printed line, and an item by its number beneath it as well. */
  static final String SCHEMA =
      "ARRAY<STRUCT<form_line_id: STRING, row_number: INT, item_label: STRING, "
          + side("self")
          + side("verified")
          + "note: STRING>>";

  private final List<FormLine> lines;
  private final Map<String, AnswerType> questions = new HashMap<>();

  CriterionLines(Instrument instrument) {
    this.lines = instrument.lines();
    instrument
        .criteria()
        .flatMap(criterion -> criterion.question().stream())
        .forEach((Question question) -> questions.put(question.id(), question.type()));
  }

  private static String side(String side) {
    return """
    SIDE_state: STRING, SIDE_answer: STRING, SIDE_numerator: DECIMAL(28,6),
    SIDE_denominator: DECIMAL(28,6), SIDE_marked: BOOLEAN, SIDE_score: DECIMAL(28,6),
    SIDE_printed: DECIMAL(28,6), SIDE_explanation: STRING, SIDE_cell: STRING,
    SIDE_unscored: INT, SIDE_compared: DECIMAL(28,6),
    """
        .replace("SIDE", side);
  }

  /** The lines of one form, as rows of {@link #SCHEMA}. */
  List<InternalRow> of(LoadedForm form, ScoredSubmission scored) {
    Map<String, CriterionScore> scores = new HashMap<>();
    scored.scores().forEach(score -> scores.put(score.criterionId(), score));
    List<InternalRow> rows = new ArrayList<>();
    for (FormLine line : lines) {
      Optional<CriterionScore> score = Optional.ofNullable(scores.get(line.id()));
      rows.add(
          row(
              line.id(),
              0,
              Optional.empty(),
              printed(line, Side.SELF, form, score),
              printed(line, Side.VERIFIED, form, score),
              Optional.ofNullable(form.figures().notes().get(line.id()))
                  .map(SubmissionFigures.PlacedNote::text)));
      if (line.kind() == FormLine.Kind.CRITERION
          && questions.get(line.id()) instanceof AnswerType.Items) {
        items(rows, line.id(), form);
      }
    }
    return rows;
  }

  private static void items(List<InternalRow> rows, String question, LoadedForm form) {
    Map<Integer, Map<Side, LoadedAnswer>> items = new TreeMap<>();
    for (Side side : Side.values()) {
      for (LoadedAnswer part : form.rows(side, question)) {
        if (part.row().rowNumber() > 0) {
          items.computeIfAbsent(part.row().rowNumber(), n -> new TreeMap<>()).put(side, part);
        }
      }
    }
    items.forEach(
        (number, sides) ->
            rows.add(
                row(
                    question,
                    number,
                    sides.values().stream()
                        .flatMap(part -> part.row().text().stream())
                        .max(String::compareTo),
                    item(Optional.ofNullable(sides.get(Side.SELF))),
                    item(Optional.ofNullable(sides.get(Side.VERIFIED))),
                    Optional.empty())));
  }

  private static List<Object> item(Optional<LoadedAnswer> part) {
    return side(
        Optional.empty(),
        part.flatMap(item -> item.row().accepted()),
        Optional.empty(),
        part.map(LoadedAnswer::cell),
        Optional.empty(),
        Side.SELF);
  }

  private List<Object> printed(
      FormLine line, Side side, LoadedForm form, Optional<CriterionScore> score) {
    Optional<LoadedAnswer> answer =
        questions.containsKey(line.criterionId())
            ? form.whole(side, line.criterionId())
            : Optional.empty();
    Optional<LoadedAnswer> own = answer.filter(a -> line.kind() == FormLine.Kind.CRITERION);
    Optional<SubmissionFigures.PlacedPoints> entry =
        Optional.ofNullable(form.figures().printed().getOrDefault(side, Map.of()).get(line.id()));
    return side(
        own,
        line.optionId().flatMap(option -> answer.flatMap(a -> a.chooses(option))),
        entry.map(SubmissionFigures.PlacedPoints::points),
        own.map(LoadedAnswer::cell)
            .or(() -> entry.map(SubmissionFigures.PlacedPoints::cell).filter(c -> !c.isEmpty())),
        score,
        side);
  }

  private static List<Object> side(
      Optional<LoadedAnswer> own,
      Optional<Boolean> marked,
      Optional<BigDecimal> printed,
      Optional<String> cell,
      Optional<CriterionScore> line,
      Side side) {
    Optional<SideScore> score = line.map(one -> one.sides().getOrDefault(side, ScoredRows.ABSENT));
    return List.of(
        own.map(answer -> answer.row().state().term()),
        own.flatMap(LoadedAnswer::shown),
        own.flatMap(answer -> answer.row().numerator()),
        own.flatMap(answer -> answer.row().denominator()),
        marked,
        score.flatMap(SideScore::score),
        printed,
        score.map(SideScore::explanation),
        cell,
        line.map(one -> one.comparison().unscored().getOrDefault(side, 0)),
        line.flatMap(one -> Optional.ofNullable(one.comparison().points().get(side))));
  }

  private static InternalRow row(
      String line,
      int number,
      Optional<String> label,
      List<Object> self,
      List<Object> verified,
      Optional<String> note) {
    List<Object> values = new ArrayList<>(List.of(line, number, label));
    values.addAll(self);
    values.addAll(verified);
    values.add(note);
    return SparkRows.of(values.toArray());
  }
}
