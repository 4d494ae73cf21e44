package vn.thuoc.instrument;

import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerType;

/** Whether a figure can be read out of answers of a type. */
final class FigureFit {
  private FigureFit() {}

  static boolean fits(FigureReference reference, AnswerType type) {
    return switch (reference.kind()) {
      case NUMBER -> numeric(type) || type instanceof AnswerType.YesNo;
      case NUMERATOR, DENOMINATOR -> type instanceof AnswerType.Ratio;
      case CELL -> cell(reference, type).filter(t -> numeric(t) || yesNo(t)).isPresent();
      case ROWS -> type instanceof AnswerType.Table || type instanceof AnswerType.Items;
      case COMPLETE_ROWS, PARTIAL_ROWS -> type instanceof AnswerType.Table;
      case SUM -> column(type, reference.column()).filter(FigureFit::numeric).isPresent();
      case SHARES ->
          column(type, reference.column()).filter(FigureFit::numeric).isPresent()
              && column(type, reference.other()).filter(FigureFit::numeric).isPresent();
      case IS ->
          column(type, reference.column()).filter(t -> offers(t, reference.other())).isPresent();
      case CHOSEN -> chosen(reference, type);
      case POINTS ->
          type instanceof AnswerType.Choice choice
              && choice.options().stream().allMatch(option -> option.points().isPresent());
    };
  }

  private static boolean chosen(FigureReference reference, AnswerType type) {
    return type instanceof AnswerType.SeveralChoices several
        ? reference.other().isEmpty() || offers(several, reference.other())
        : type instanceof AnswerType.Choice && offers(type, reference.other());
  }

  /** The type of one cell of a printed table. */
  static Optional<AnswerType> cell(FigureReference reference, AnswerType type) {
    boolean printed =
        type instanceof AnswerType.Table table
            && table.rows().stream().anyMatch(row -> row.id().equals(reference.row()));
    return printed ? column(type, reference.column()) : Optional.empty();
  }

  private static Optional<AnswerType> column(AnswerType type, String id) {
    return type instanceof AnswerType.Table table
        ? table.column(id).map(AnswerType.Column::type)
        : Optional.empty();
  }

  static boolean offers(AnswerType type, String option) {
    return yesNo(type)
        ? option.equals("yes") || option.equals("no")
        : type.options().stream().anyMatch(offered -> offered.id().equals(option));
  }

  private static boolean yesNo(AnswerType type) {
    return type instanceof AnswerType.YesNo;
  }

  static boolean numeric(AnswerType type) {
    return type instanceof AnswerType.Count
        || type instanceof AnswerType.Measure
        || type instanceof AnswerType.Percent
        || type instanceof AnswerType.Points;
  }
}
