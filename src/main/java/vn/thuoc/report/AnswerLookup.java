package vn.thuoc.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;

/**
 * Lets a template print the rows of one answer that belong to a row of another, such as the
 * criteria of a unit:
 *
 * <ul>
 *   <li>{@code <data>.by.<dimension>} makes of a value the rows that hold it;
 *   <li>{@code <data>.by.<dimension>.<column>} makes of a value what people read in that column of
 *       the first such row, and nothing where there is none.
 * </ul>
 */
final class AnswerLookup {
  private static final String BY = ".by.";

  private final Answer answer;
  private final Map<String, Map<String, List<Map<String, Object>>>> rows = new HashMap<>();

  AnswerLookup(Answer answer) {
    this.answer = answer;
  }

  /** Every name under which a template may look up the rows of this data. */
  static Set<String> names(ReportData data) {
    Set<String> names = new HashSet<>();
    for (String dimension : data.dimensions()) {
      String rows = data.id() + BY + dimension;
      names.add(rows);
      data.columns().forEach(column -> names.add(rows + "." + column));
    }
    return names;
  }

  /** What a template finds under a name; nothing when it is no look-up of this data. */
  Optional<Function<Object, Object>> named(ReportData data, String name) {
    String before = data.id() + BY;
    if (!name.startsWith(before) || !names(data).contains(AnswerRows.column(name))) {
      return Optional.empty();
    }
    String[] parts = name.substring(before.length()).split("\\.", 2);
    return Optional.of(
        parts.length == 1
            ? value -> rows(parts[0], value)
            : value -> text(parts[0], value, parts[1]));
  }

  private JRDataSource rows(String dimension, Object value) {
    return new AnswerRows(
        new Answer(answer.columns(), matching(dimension, value), answer.wording()));
  }

  private String text(String dimension, Object value, String column) {
    return matching(dimension, value).stream()
        .findFirst()
        .map(row -> (String) AnswerRows.value(answer, row, column, String.class))
        .orElse("");
  }

  private List<Map<String, Object>> matching(String dimension, Object value) {
    return rows.computeIfAbsent(dimension, this::grouped)
        .getOrDefault(String.valueOf(value), List.of());
  }

  private Map<String, List<Map<String, Object>>> grouped(String dimension) {
    return answer.rows().stream()
        .collect(Collectors.groupingBy(row -> String.valueOf(row.get(dimension))));
  }
}
