package vn.thuoc.ingest.template;

import vn.thuoc.instrument.answer.AnswerType;

/** How much of a table's width a column gets, beside the others. */
final class ColumnWeight {
  private static final double LONG_HEADER = 40;
  private static final double LONGEST = 1.5;
  private static final int SHORT_OPTION = 15;

  private ColumnWeight() {}

  static double of(AnswerType.Column column) {
    return of(column.type()) + Math.min(LONGEST, column.label().length() / LONG_HEADER);
  }

  private static double of(AnswerType type) {
    if (type instanceof AnswerType.Text || type instanceof AnswerType.DocumentReference) {
      return 2.5;
    } else if (!type.options().isEmpty()) {
      return type.options().stream().mapToInt(o -> o.text().length()).max().orElse(0) > SHORT_OPTION
          ? 3
          : 2;
    } else if (type instanceof AnswerType.Measure) {
      return 1.5;
    }
    return 1;
  }
}
