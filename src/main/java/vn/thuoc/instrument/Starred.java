package vn.thuoc.instrument;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * References of one check in which {@code *} stands for each row ({@code table#*.column}) or each
 * column of numbers ({@code table#row.*}) of a table, the same one in all of them.
 */
public final class Starred {
  private static final String STAR = "*";

  private Starred() {}

  /** Whether a reference speaks of each row or each column. */
  public static boolean is(String reference) {
    // asked for every figure of every form, and hardly any has one
    return reference.indexOf(STAR) >= 0
        && cell(reference)
            .filter(cell -> cell.row().equals(STAR) || cell.column().equals(STAR))
            .isPresent();
  }

  /**
   * What the star stands for, by the first starred reference: ids of printed rows, numbers of the
   * rows that a unit wrote itself, or ids of columns. One empty id where nothing is starred.
   *
   * @param types the type of a question; none where there is no such question
   * @param written how many rows a unit wrote into a table without printed ones
   */
  public static List<String> ids(
      List<String> references,
      Function<String, Optional<AnswerType>> types,
      Function<String, Integer> written) {
    Optional<FigureReference> starred =
        references.stream().filter(Starred::is).findFirst().flatMap(Starred::cell);
    if (starred.isEmpty()) {
      return List.of("");
    }
    Optional<AnswerType.Table> table =
        types
            .apply(starred.get().question())
            .filter(AnswerType.Table.class::isInstance)
            .map(AnswerType.Table.class::cast);
    return table.map(found -> ids(starred.get(), found, written)).orElse(List.of());
  }

  private static List<String> ids(
      FigureReference starred, AnswerType.Table table, Function<String, Integer> written) {
    if (starred.column().equals(STAR)) {
      return table.columns().stream()
          .filter(column -> FigureFit.numeric(column.type()))
          .map(AnswerType.Column::id)
          .toList();
    }
    return table.rows().isEmpty()
        ? IntStream.rangeClosed(1, written.apply(starred.question()))
            .mapToObj(String::valueOf)
            .toList()
        : table.rows().stream().map(AnswerType.Row::id).toList();
  }

  /** The reference with an id in the place of the star. */
  public static String at(String reference, String id) {
    if (!is(reference)) {
      return reference;
    }
    FigureReference cell = cell(reference).orElseThrow();
    return cell.question()
        + "#"
        + (cell.row().equals(STAR) ? id : cell.row())
        + "."
        + (cell.column().equals(STAR) ? id : cell.column());
  }

  private static Optional<FigureReference> cell(String reference) {
    return FigureReference.parse(reference)
        .filter(found -> found.kind() == FigureReference.Kind.CELL);
  }
}
