package vn.thuoc.instrument.description;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Says which figure of the form a reference means. */
final class FigureWords {
  private final Places places;

  FigureWords(Places places) {
    this.places = places;
  }

  /** Several figures added up. */
  String sum(List<FigureReference> figures) {
    return figures.stream().map(this::of).collect(Collectors.joining(" + "));
  }

  /** One figure, as a phrase inside a sentence. */
  String of(FigureReference figure) {
    String where = question(figure.question());
    Optional<AnswerType> type = places.question(figure.question()).map(Question::type);
    String column = column(type, figure.column());
    return switch (figure.kind()) {
      case NUMBER -> where;
      case NUMERATOR -> part(type.map(FigureWords::numerator).orElse(""), "tử số", figure);
      case DENOMINATOR -> part(type.map(FigureWords::denominator).orElse(""), "mẫu số", figure);
      case CELL -> cell(figure, row(type, figure.row()), column, where);
      case ROWS -> "số dòng đã ghi ở " + where;
      case SUM -> "tổng cột «" + column + "» của " + where;
      case IS ->
          "số dòng có «"
              + column
              + "» là "
              + option(columnType(type, figure.column()), figure.other())
              + " ở "
              + where;
      case SHARES ->
          "tổng theo từng dòng của «"
              + column
              + "» / «"
              + column(type, figure.other())
              + "» ở "
              + where;
      case COMPLETE_ROWS -> "số dòng ghi đủ mọi cột ở " + where;
      case PARTIAL_ROWS -> "số dòng ghi chưa đủ cột ở " + where;
      case CHOSEN ->
          figure.other().isEmpty()
              ? "số mục được chọn ở " + where
              : "1 nếu chọn " + option(type, figure.other()) + " ở " + where + ", nếu không là 0";
      case POINTS -> "điểm của mục được chọn ở " + where;
    };
  }

  /** A star stands for each row, or each column. */
  private static String cell(FigureReference figure, String row, String column, String where) {
    if (figure.row().equals("*")) {
      return "cột «" + Sentence.bare(column) + "», từng dòng, của " + where;
    } else if (figure.column().equals("*")) {
      return "dòng «" + Sentence.bare(row) + "», từng cột, của " + where;
    }
    return "ô «" + row + "», cột «" + column + "» của " + where;
  }

  /** A question by its place. */
  String question(String id) {
    return Sentence.inside(places.place(id).words());
  }

  /** An option by its printed text. */
  static String option(Optional<AnswerType> type, String id) {
    return options(type)
        .filter(option -> option.id().equals(id))
        .findFirst()
        .map(option -> "«" + option.text() + "»")
        .orElse(id.equals("yes") ? "«Có»" : id.equals("no") ? "«Không»" : "«" + id + "»");
  }

  private static Stream<Option> options(Optional<AnswerType> type) {
    return type.stream()
        .flatMap(
            found ->
                found instanceof AnswerType.SeveralChoices several
                    ? several.options().stream()
                    : found.options().stream());
  }

  /** Beside the name of a part, the printed number says enough about the question. */
  private String part(String label, String word, FigureReference figure) {
    String number = places.question(figure.question()).map(Question::number).orElse("");
    if (label.isEmpty() || number.isEmpty()) {
      String part = label.isEmpty() ? word : "«" + Sentence.bare(label) + "»";
      return part + " của " + question(figure.question());
    }
    return "«" + Sentence.bare(label) + "» (câu " + number + ")";
  }

  private static String numerator(AnswerType type) {
    return type instanceof AnswerType.Ratio ratio ? ratio.numerator() : "";
  }

  private static String denominator(AnswerType type) {
    return type instanceof AnswerType.Ratio ratio ? ratio.denominator() : "";
  }

  private static String column(Optional<AnswerType> type, String id) {
    return table(type).flatMap(table -> table.column(id)).map(AnswerType.Column::label).orElse(id);
  }

  private static Optional<AnswerType> columnType(Optional<AnswerType> type, String id) {
    return table(type).flatMap(table -> table.column(id)).map(AnswerType.Column::type);
  }

  private static String row(Optional<AnswerType> type, String id) {
    return table(type).stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.id().equals(id))
        .findFirst()
        .map(row -> (row.number() + " " + row.label()).strip())
        .orElse(id);
  }

  private static Optional<AnswerType.Table> table(Optional<AnswerType> type) {
    return type.filter(AnswerType.Table.class::isInstance).map(AnswerType.Table.class::cast);
  }
}
