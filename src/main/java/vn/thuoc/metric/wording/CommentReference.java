package vn.thuoc.metric.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of the rows that a comment speaks of.
 *
 * @param row which row: {@code rows} or {@code total} for their number, {@code first}, {@code
 *     last}, {@code most} or {@code least}
 * @param by the measure of which that row has most or least; empty otherwise
 * @param column what of the row is written; empty for a number of rows
 * @param signed whether a plus sign is written
 */
record CommentReference(String row, String by, String column, boolean signed) {
  static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern WRITTEN =
      Pattern.compile("(\\+?)(?:(rows|total)|(?:(first|last)|(most|least):(\\w+))\\.(\\w+))");

  /** Reads what stands between braces; nothing when it is no reference. */
  static Optional<CommentReference> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String row = first(matcher.group(2), matcher.group(3), matcher.group(4));
    return Optional.of(
        new CommentReference(
            row, first(matcher.group(5)), first(matcher.group(6)), "+".equals(matcher.group(1))));
  }

  /** Everything between braces in a text. */
  static List<String> in(String text) {
    return IN_BRACES.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The columns that it needs. */
  List<String> columns() {
    return List.of(by, column).stream().filter(id -> !id.isEmpty()).toList();
  }

  /** The value that it names. */
  Optional<Object> of(List<Map<String, Object>> rows, int total) {
    return switch (row) {
      case "rows" -> Optional.of((long) rows.size());
      case "total" -> Optional.of((long) total);
      case "first" -> value(rows.stream().findFirst());
      case "last" -> value(rows.stream().reduce((before, after) -> after));
      // of several rows with the same most or least, the one that stands first
      case "most" -> value(extreme(rows, Comparator.reverseOrder()));
      default -> value(extreme(rows, Comparator.naturalOrder()));
    };
  }

  private Optional<Map<String, Object>> extreme(
      List<Map<String, Object>> rows, Comparator<BigDecimal> order) {
    List<Map<String, Object>> known = new ArrayList<>(rows);
    known.removeIf(candidate -> number(candidate.get(by)).isEmpty());
    return known.stream()
        .min(Comparator.comparing(candidate -> number(candidate.get(by)).orElseThrow(), order));
  }

  private Optional<Object> value(Optional<Map<String, Object>> found) {
    return found.map(values -> values.get(column));
  }

  /** A value as a number; nothing for texts, flags and what is absent. */
  static Optional<BigDecimal> number(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    return value instanceof Long whole ? Optional.of(BigDecimal.valueOf(whole)) : Optional.empty();
  }

  private static String first(String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    return "";
  }
}
