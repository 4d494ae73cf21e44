package vn.thuoc.instrument;

import java.util.List;
import java.util.Optional;

/**
 * A figure of a submission, named by its place: {@code question}, {@code question#numerator},
 * {@code table#sum.column} and so on.
 *
 * @param question the question it stands in
 * @param kind how it is read out of the answer
 * @param row the printed row, for a cell
 * @param column the column, for cells and for what is counted over rows
 * @param other the option for {@code is} and {@code chosen}, the second column for {@code shares}
 */
public record FigureReference(String question, Kind kind, String row, String column, String other) {

  /** How a figure is read out of an answer. */
  public enum Kind {
    /** The number itself; 1 or 0 for yes or no. */
    NUMBER,
    NUMERATOR,
    DENOMINATOR,
    /** One cell of a printed table. */
    CELL,
    /** Rows filled in, items accepted. */
    ROWS,
    /** A column added up. */
    SUM,
    /** Rows in which a column has an option. */
    IS,
    /** The shares of one column in another, added up over the rows. */
    SHARES,
    /** Rows with every column filled in. */
    COMPLETE_ROWS,
    /** Rows with some columns filled in, not all. */
    PARTIAL_ROWS,
    /** Options chosen; with an option, 1 where it is among them. */
    CHOSEN,
    /** What the chosen option is worth. */
    POINTS
  }

  /**
   * Reads a reference as definitions write it.
   *
   * @return nothing when it has no such form
   */
  public static Optional<FigureReference> parse(String text) {
    String[] ends = text.split("#", 2);
    if (ends[0].isBlank() || (ends.length == 2 && ends[1].isBlank())) {
      return Optional.empty();
    }
    if (ends.length == 1) {
      return Optional.of(of(ends[0], Kind.NUMBER));
    }
    List<String> parts = List.of(ends[1].split("\\."));
    return switch (parts.get(0)) {
      case "numerator" -> alone(parts, of(ends[0], Kind.NUMERATOR));
      case "denominator" -> alone(parts, of(ends[0], Kind.DENOMINATOR));
      case "rows" -> alone(parts, of(ends[0], Kind.ROWS));
      case "complete_rows" -> alone(parts, of(ends[0], Kind.COMPLETE_ROWS));
      case "partial_rows" -> alone(parts, of(ends[0], Kind.PARTIAL_ROWS));
      case "points" -> alone(parts, of(ends[0], Kind.POINTS));
      case "chosen" ->
          parts.size() > 2
              ? Optional.empty()
              : Optional.of(
                  new FigureReference(
                      ends[0], Kind.CHOSEN, "", "", parts.size() == 2 ? parts.get(1) : ""));
      case "sum" ->
          parts.size() == 2
              ? Optional.of(new FigureReference(ends[0], Kind.SUM, "", parts.get(1), ""))
              : Optional.empty();
      case "is" -> columns(parts, ends[0], Kind.IS);
      case "shares" -> columns(parts, ends[0], Kind.SHARES);
      default -> cell(ends[0], ends[1]);
    };
  }

  private static FigureReference of(String question, Kind kind) {
    return new FigureReference(question, kind, "", "", "");
  }

  private static Optional<FigureReference> alone(List<String> parts, FigureReference found) {
    return parts.size() == 1 ? Optional.of(found) : Optional.empty();
  }

  private static Optional<FigureReference> columns(List<String> parts, String question, Kind kind) {
    return parts.size() == 3
        ? Optional.of(new FigureReference(question, kind, "", parts.get(1), parts.get(2)))
        : Optional.empty();
  }

  private static Optional<FigureReference> cell(String question, String place) {
    int dot = place.lastIndexOf('.');
    return dot < 1 || dot == place.length() - 1
        ? Optional.empty()
        : Optional.of(
            new FigureReference(
                question, Kind.CELL, place.substring(0, dot), place.substring(dot + 1), ""));
  }

  /** The reference as definitions write it. */
  public String text() {
    return switch (kind) {
      case NUMBER -> question;
      case CELL -> question + "#" + row + "." + column;
      case SUM -> question + "#sum." + column;
      case IS, SHARES -> question + "#" + term() + "." + column + "." + other;
      case CHOSEN -> question + "#chosen" + (other.isEmpty() ? "" : "." + other);
      default -> question + "#" + term();
    };
  }

  private String term() {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
