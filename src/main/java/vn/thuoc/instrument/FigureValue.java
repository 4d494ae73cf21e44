package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.rule.Rounding;

/** Reads the figure that a reference names out of an answer, exactly. */
public final class FigureValue {
  private FigureValue() {}

  /** The figure, or nothing where the answer does not say it. */
  public static Optional<BigFraction> of(
      FigureReference reference, AnswerType type, AnswerValue value) {
    if (value instanceof AnswerValue.Ratio ratio) {
      return ratio(reference, ratio);
    } else if (value instanceof AnswerValue.Rows rows) {
      return rows(reference, (AnswerType.Table) type, rows.rows());
    } else if (value instanceof AnswerValue.Items items) {
      return Optional.of(whole(items.accepted()));
    } else if (value instanceof AnswerValue.YesNo yesNo) {
      return Optional.of(whole(yesNo.yes() ? 1 : 0));
    } else if (value instanceof AnswerValue.Chosen chosen) {
      return reference.kind() == FigureReference.Kind.POINTS
          ? points(type, chosen.option())
          : Optional.of(whole(chosen.option().equals(reference.other()) ? 1 : 0));
    } else if (value instanceof AnswerValue.SeveralChosen several) {
      return Optional.of(
          whole(
              reference.other().isEmpty()
                  ? several.options().size()
                  : several.options().contains(reference.other()) ? 1 : 0));
    }
    return value instanceof AnswerValue.Number number
        ? Optional.of(Rounding.Fractions.of(number.number()))
        : Optional.empty();
  }

  private static Optional<BigFraction> ratio(FigureReference reference, AnswerValue.Ratio ratio) {
    return switch (reference.kind()) {
      case NUMERATOR -> Optional.of(Rounding.Fractions.of(ratio.numerator()));
      case DENOMINATOR -> Optional.of(Rounding.Fractions.of(ratio.denominator()));
      default -> Optional.empty();
    };
  }

  private static Optional<BigFraction> points(AnswerType type, String chosen) {
    return type.options().stream()
        .filter(option -> option.id().equals(chosen))
        .findFirst()
        .flatMap(Option::points)
        .map(Rounding.Fractions::of);
  }

  private static Optional<BigFraction> rows(
      FigureReference reference, AnswerType.Table table, List<Map<String, String>> rows) {
    return switch (reference.kind()) {
      case CELL -> cell(reference, rows).map(FigureValue::number);
      case ROWS -> Optional.of(whole(rows.stream().filter(row -> filled(row) > 0).count()));
      case COMPLETE_ROWS ->
          Optional.of(
              whole(rows.stream().filter(row -> filled(row) == table.columns().size()).count()));
      case PARTIAL_ROWS ->
          Optional.of(
              whole(
                  rows.stream()
                      .filter(row -> filled(row) > 0 && filled(row) < table.columns().size())
                      .count()));
      case SUM -> sum(reference.column(), rows);
      case IS ->
          Optional.of(
              whole(
                  rows.stream()
                      .filter(row -> has(row.get(reference.column()), reference.other()))
                      .count()));
      case SHARES -> Optional.of(shares(reference, rows));
      default -> Optional.empty();
    };
  }

  /**
   * The text of one cell of a table, in canonical writing. A row that the unit wrote itself is
   * named by its number, from 1.
   */
  public static Optional<String> cell(FigureReference reference, List<Map<String, String>> rows) {
    for (int at = 0; at < rows.size(); at++) {
      Map<String, String> row = rows.get(at);
      String name = row.get(AnswerType.Table.ROW);
      if (reference.row().equals(name == null ? String.valueOf(at + 1) : name)) {
        return Optional.ofNullable(row.get(reference.column()));
      }
    }
    return Optional.empty();
  }

  private static Optional<BigFraction> sum(String column, List<Map<String, String>> rows) {
    List<BigFraction> figures =
        rows.stream()
            .flatMap(row -> Optional.ofNullable(row.get(column)).stream())
            .map(FigureValue::number)
            .toList();
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(figures.stream().reduce(BigFraction.ZERO, BigFraction::add));
  }

  /** A row that says nothing of the whole, or 0, adds no share: nothing came in there. */
  private static BigFraction shares(FigureReference reference, List<Map<String, String>> rows) {
    BigFraction sum = BigFraction.ZERO;
    for (Map<String, String> row : rows) {
      Optional<BigFraction> part =
          Optional.ofNullable(row.get(reference.column())).map(FigureValue::number);
      Optional<BigFraction> whole =
          Optional.ofNullable(row.get(reference.other()))
              .map(FigureValue::number)
              .filter(number -> number.signum() > 0);
      if (part.isPresent() && whole.isPresent()) {
        sum = sum.add(part.get().divide(whole.get()));
      }
    }
    return sum;
  }

  private static long filled(Map<String, String> row) {
    return row.keySet().stream().filter(column -> !column.equals(AnswerType.Table.ROW)).count();
  }

  private static boolean has(String cell, String option) {
    return cell != null && List.of(cell.split(",")).contains(option);
  }

  private static BigFraction number(String text) {
    return switch (text) {
      case "yes" -> BigFraction.ONE;
      case "no" -> BigFraction.ZERO;
      default -> Rounding.Fractions.of(new BigDecimal(text));
    };
  }

  private static BigFraction whole(long number) {
    return BigFraction.of(number);
  }
}
