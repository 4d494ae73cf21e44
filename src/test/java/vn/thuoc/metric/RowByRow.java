package vn.thuoc.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plainest way to answer a question: every row is looked at, one after the other, as a map of
 * its values. Only for questions that may be answered.
 */
final class RowByRow {
  private final MetricView view;
  private final List<Map<String, Object>> rows;

  RowByRow(MetricView view, List<Map<String, Object>> rows) {
    this.view = view;
    this.rows = rows;
  }

  /** Rows of the answer before offset and limit; decimals have no idle zeros. */
  List<Map<String, Object>> all(MetricQuery query) {
    Map<List<Object>, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      if (query.filter().entrySet().stream()
          .allMatch(
              filter ->
                  filter.getValue().stream()
                      .anyMatch(wanted -> matches(row.get(filter.getKey()), wanted)))) {
        List<Object> key =
            Arrays.asList(query.by().stream().map(id -> number(row.get(id))).toArray());
        groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
      }
    }
    List<Map<String, Object>> answer = new ArrayList<>();
    groups.forEach((key, group) -> answer.add(row(query, key, group)));
    if (!query.sort().isEmpty()) {
      answer.sort(order(query.sort()));
    }
    return answer;
  }

  List<Map<String, Object>> answer(MetricQuery query) {
    List<Map<String, Object>> all = all(query);
    return all.stream().skip(query.offset()).limit(query.limit().orElse(all.size() + 1)).toList();
  }

  /** Whether a group of several rows would have to be added up that must not be. */
  boolean refused(MetricQuery query) {
    MetricQuery counted =
        new MetricQuery(
            query.view(), List.of(), query.by(), query.filter(), List.of(), query.limit());
    long matching =
        rows.stream()
            .filter(
                row ->
                    query.filter().entrySet().stream()
                        .allMatch(
                            filter ->
                                filter.getValue().stream()
                                    .anyMatch(text -> matches(row.get(filter.getKey()), text))))
            .count();
    boolean folds = all(counted).size() < matching;
    return folds
        && query.measures().stream()
            .map(id -> view.measure(id).orElseThrow())
            .anyMatch(measure -> measure.isColumn() && measure.additivity() == Additivity.NONE);
  }

  private Map<String, Object> row(
      MetricQuery query, List<Object> key, List<Map<String, Object>> group) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < key.size(); i++) {
      if (key.get(i) != null) {
        row.put(query.by().get(i), key.get(i));
      }
    }
    for (String id : query.measures()) {
      value(view.measure(id).orElseThrow(), group).ifPresent(value -> row.put(id, number(value)));
    }
    return row;
  }

  private Optional<Object> value(MetricMeasure measure, List<Map<String, Object>> group) {
    if (measure.difference().isPresent()) {
      Optional<BigDecimal> of = part(measure.difference().get().of(), group);
      Optional<BigDecimal> less = part(measure.difference().get().less(), group);
      return of.flatMap(whole -> less.map(whole::subtract));
    }
    if (measure.ratio().isPresent()) {
      Optional<BigDecimal> of = part(measure.ratio().get().of(), group);
      Optional<BigDecimal> over =
          part(measure.ratio().get().over(), group).filter(whole -> whole.signum() != 0);
      return of.flatMap(part -> over.map(whole -> part.divide(whole, 6, RoundingMode.HALF_UP)));
    }
    List<Object> values =
        group.stream().map(row -> row.get(measure.id())).filter(value -> value != null).toList();
    if (group.size() == 1 || values.isEmpty()) {
      return values.stream().findFirst();
    }
    BigDecimal sum =
        values.stream().map(RowByRow::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(values.get(0) instanceof Long ? sum.longValueExact() : sum);
  }

  private Optional<BigDecimal> part(String id, List<Map<String, Object>> group) {
    return value(view.measure(id).orElseThrow(), group).map(RowByRow::decimal);
  }

  private static Comparator<Map<String, Object>> order(List<MetricQuery.Sort> sort) {
    Comparator<Map<String, Object>> order = (one, other) -> 0;
    for (MetricQuery.Sort by : sort) {
      order = order.thenComparing(row -> row.get(by.column()), Values.order(by.descending()));
    }
    return order;
  }

  private static boolean matches(Object value, String wanted) {
    if (value instanceof Long || value instanceof BigDecimal) {
      int dots = wanted.indexOf("..");
      if (dots >= 0) {
        String from = wanted.substring(0, dots);
        String to = wanted.substring(dots + 2);
        return (from.isEmpty() || decimal(value).compareTo(new BigDecimal(from)) >= 0)
            && (to.isEmpty() || decimal(value).compareTo(new BigDecimal(to)) <= 0);
      }
    }
    return value instanceof BigDecimal number
        ? number.compareTo(new BigDecimal(wanted)) == 0
        : value != null && value.toString().equals(wanted);
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
  }

  private static Object number(Object value) {
    return value instanceof BigDecimal decimal ? Values.plain(decimal) : value;
  }
}
