package vn.thuoc.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.transform.LoadedForm.LoadedAnswer;

/**
 * What stands on the lines of the questions that are no criteria: the question, beneath it the
 * options in printed order, or the rows of its table with the cells of each in one text. {@code
 * marts.form_answer} says what each column means.
 */
final class FormAnswers {
  static final String SCHEMA =
      """
      ARRAY<STRUCT<
        side: STRING, question_id: STRING, line_number: INT, line_kind: STRING, line_part: STRING,
        number: STRING, label: STRING, state: STRING, answer: STRING, marked: BOOLEAN>>
      """;

  /** Whole numbers are typed with and without dots; read, they have them. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{4,20}");

  private final List<Question> questions;

  FormAnswers(Instrument instrument) {
    this.questions =
        instrument.sections().flatMap(section -> section.questions().stream()).toList();
  }

  /** The lines of one form, as rows of {@link #SCHEMA}. */
  List<InternalRow> of(LoadedForm form) {
    List<InternalRow> lines = new ArrayList<>();
    for (Side side : Side.values()) {
      for (Question question : questions) {
        List<LoadedAnswer> rows = form.rows(side, question.id());
        form.whole(side, question.id()).ifPresent(answer -> whole(lines, side, question, answer));
        if (rows.size() > 1) {
          parts(lines, side, question, rows);
        }
      }
    }
    return lines;
  }

  private static void whole(
      List<InternalRow> lines, Side side, Question question, LoadedAnswer answer) {
    lines.add(
        SparkRows.of(
            side.term(),
            question.id(),
            0,
            "question",
            "",
            question.number(),
            question.label(),
            answer.row().state().term(),
            answer.shown().filter(shown -> !shown.isEmpty()),
            Optional.empty()));
    if (question.type() instanceof AnswerType.Choice
        || question.type() instanceof AnswerType.SeveralChoices) {
      int position = 1;
      for (Option option : question.type().options()) {
        lines.add(
            SparkRows.of(
                side.term(),
                question.id(),
                position++,
                "option",
                option.id(),
                Optional.empty(),
                option.text(),
                Optional.empty(),
                Optional.empty(),
                answer.chooses(option.id())));
      }
    }
  }

  private static void parts(
      List<InternalRow> lines, Side side, Question question, List<LoadedAnswer> rows) {
    Map<Integer, Map<String, LoadedAnswer>> byRow = new TreeMap<>();
    for (LoadedAnswer part : rows) {
      if (part.row().rowNumber() > 0) {
        byRow
            .computeIfAbsent(part.row().rowNumber(), n -> new LinkedHashMap<>())
            .put(part.row().columnId(), part);
      }
    }
    byRow.forEach((number, cells) -> row(side, question, number, cells).ifPresent(lines::add));
  }

  /** A row of the unit's own that says nothing is no line. */
  private static Optional<InternalRow> row(
      Side side, Question question, int number, Map<String, LoadedAnswer> cells) {
    Optional<AnswerType.Row> printed =
        Optional.ofNullable(cells.get(AnswerType.Table.ROW))
            .flatMap(cell -> cell.row().text())
            .flatMap(id -> printed(question.type(), id));
    Optional<LoadedAnswer> item = Optional.ofNullable(cells.get(""));
    Optional<String> text = item.flatMap(own -> own.row().text());
    String answer = cells(question.type(), cells);
    if (printed.isEmpty() && text.isEmpty() && answer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        SparkRows.of(
            side.term(),
            question.id(),
            number,
            "row",
            String.valueOf(number),
            printed.map(AnswerType.Row::number).orElse(String.valueOf(number)),
            printed.map(AnswerType.Row::label).or(() -> text).orElse("Dòng " + number),
            Optional.empty(),
            Optional.of(answer).filter(words -> !words.isEmpty()),
            item.flatMap(own -> own.row().accepted())));
  }

  private static Optional<AnswerType.Row> printed(AnswerType type, String id) {
    return type instanceof AnswerType.Table table
        ? table.rows().stream().filter(row -> row.id().equals(id)).findFirst()
        : Optional.empty();
  }

  /** The cells of a row in the order of the columns, each with the column's name. */
  private static String cells(AnswerType type, Map<String, LoadedAnswer> cells) {
    if (!(type instanceof AnswerType.Table table)) {
      return "";
    }
    return table.columns().stream()
        .filter(column -> cells.containsKey(column.id()))
        .flatMap(
            column ->
                shown(column.type(), cells.get(column.id())).stream()
                    .map(shown -> column.label() + ": " + shown))
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> shown(AnswerType type, LoadedAnswer cell) {
    List<String> chosen =
        cell.row().optionId().map(ids -> Arrays.asList(ids.split(","))).orElse(List.of());
    List<String> labels =
        type.options().stream()
            .filter(option -> chosen.contains(option.id()))
            .map(Option::text)
            .toList();
    if (type instanceof AnswerType.YesNo && labels.isEmpty()) {
      return cell.row()
          .optionId()
          .filter(answer -> answer.equals("yes") || answer.equals("no"))
          .map(answer -> answer.equals("yes") ? "Có" : "Không");
    }
    boolean whole = type instanceof AnswerType.Count || type instanceof AnswerType.Measure;
    Optional<String> number = cell.raw().filter(raw -> whole && LONG_NUMBER.matcher(raw).matches());
    if (number.isPresent()) {
      return number.map(raw -> VietnameseNumber.write(new BigDecimal(raw)));
    }
    return labels.isEmpty()
        ? filled(cell.shown()).or(() -> filled(cell.row().text())).or(() -> filled(cell.raw()))
        : Optional.of(String.join(", ", labels));
  }

  private static Optional<String> filled(Optional<String> text) {
    return text.filter(words -> !words.isEmpty());
  }
}
