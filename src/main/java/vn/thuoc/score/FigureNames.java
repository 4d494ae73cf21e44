package vn.thuoc.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.answer.AnswerType;

/** How people find a figure on the form: by the number and the words printed beside it. */
final class FigureNames {
  private static final int LONGEST = 90;
  private static final int LONGEST_IN_TABLE = 48;

  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, FormLine> lines;
  private final Set<String> head;

  FigureNames(Instrument instrument) {
    instrument.questions().forEach(question -> questions.putIfAbsent(question.id(), question));
    lines =
        instrument.lines().stream()
            .collect(Collectors.toMap(FormLine::id, line -> line, (one, other) -> one));
    head = instrument.general().stream().map(Question::id).collect(Collectors.toSet());
  }

  String all(List<String> references) {
    return references.stream().map(this::of).collect(Collectors.joining(", "));
  }

  /** One figure, as a phrase inside a sentence. */
  String of(String reference) {
    FigureReference figure = FigureReference.parse(reference).orElseThrow();
    Optional<Question> question = Optional.ofNullable(questions.get(figure.question()));
    if (question.isEmpty()) {
      return figure.question();
    }
    if (lines.containsKey(figure.question())) {
      return "dòng " + numbered(figure.question()) + end(figure);
    }
    return switch (figure.kind()) {
      case NUMERATOR, DENOMINATOR -> share(question.get(), figure);
      case CELL, SUM, IS -> inTable(question.get(), figure);
      case ROWS, COMPLETE_ROWS, PARTIAL_ROWS -> "số dòng đã ghi ở " + place(question.get());
      default -> place(question.get());
    };
  }

  /**
   * A line of the form, or a question: nothing where it is the total or a line of the unit's own.
   */
  String line(String id) {
    if (lines.containsKey(id)) {
      return "dòng " + (number(id) + " " + quoted(lines.get(id).label())).strip();
    }
    return Optional.ofNullable(questions.get(id)).map(this::place).orElse("");
  }

  private String place(Question question) {
    return place(question, question.label());
  }

  private String place(Question question, String words) {
    String lead =
        head.contains(question.id())
            ? "mục A "
            : question.number().isEmpty() ? "" : "câu " + question.number() + " ";
    return lead + quoted(words);
  }

  private String share(Question question, FigureReference figure) {
    AnswerType.Ratio ratio = (AnswerType.Ratio) question.type();
    boolean upper = figure.kind() == FigureReference.Kind.NUMERATOR;
    String words = upper ? ratio.numerator() : ratio.denominator();
    return words.isEmpty() ? place(question) + end(figure) : place(question, words);
  }

  private String inTable(Question question, FigureReference figure) {
    AnswerType.Table table = (AnswerType.Table) question.type();
    String column =
        table.column(figure.column()).map(AnswerType.Column::label).orElse(figure.column());
    boolean one = table.columns().size() == 1 && !table.rows().isEmpty();
    String where = question.number().isEmpty() ? "" : " (câu " + question.number() + ")";
    if (figure.kind() != FigureReference.Kind.CELL) {
      return "tổng cột " + quoted(column, LONGEST_IN_TABLE) + " của " + place(question);
    }
    Optional<AnswerType.Row> row =
        table.rows().stream().filter(printed -> printed.id().equals(figure.row())).findFirst();
    return row.map(
                printed ->
                    (one ? "dòng " : "cột " + quoted(column, LONGEST_IN_TABLE) + ", dòng ")
                        + quoted(
                            (printed.number() + " " + printed.label()).strip(), LONGEST_IN_TABLE))
            .orElse("cột " + quoted(column, LONGEST_IN_TABLE) + ", dòng " + figure.row())
        + where;
  }

  private static String end(FigureReference figure) {
    return switch (figure.kind()) {
      case NUMERATOR -> " (tử số)";
      case DENOMINATOR -> " (mẫu số)";
      default -> "";
    };
  }

  /** The line's number, or that of the nearest numbered line above and the line's own words. */
  private String numbered(String id) {
    FormLine line = lines.get(id);
    return line.number().isEmpty() ? number(id) + " «" + line.label() + "»" : line.number();
  }

  /** The number of the line, or of the nearest numbered one above; may be empty. */
  private String number(String id) {
    FormLine above = lines.get(id);
    while (above.number().isEmpty() && above.parentId().isPresent()) {
      above = lines.get(above.parentId().get());
    }
    return above.number();
  }

  /** Printed words in quotation marks, cut at a space where they are many. */
  static String quoted(String words) {
    return quoted(words, LONGEST);
  }

  private static String quoted(String words, int longest) {
    String bare = words.strip().replaceAll("[:;,.…\\s]+$", "");
    if (bare.length() <= longest) {
      return "«" + bare + "»";
    }
    return "«" + bare.substring(0, Math.max(bare.lastIndexOf(' ', longest), 1)).strip() + "…»";
  }
}
