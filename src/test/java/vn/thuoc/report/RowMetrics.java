package vn.thuoc.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Words;

/** Answers from rows held in memory: filters, orders and picks columns; it never adds up. */
final class RowMetrics implements Metrics {
  private static final Map<String, String> LABELS =
      Map.of(
          "self_score", "Điểm tự chấm",
          "verified_score", "Điểm thẩm định",
          "max_score", "Điểm tối đa");

  private final ReleaseStamp stamp;
  private final Map<String, List<Map<String, Object>>> views;

  RowMetrics(ReleaseStamp stamp, Map<String, List<Map<String, Object>>> views) {
    this.stamp = stamp;
    this.views = views;
  }

  @Override
  public MetricResult ask(MetricQuery query) {
    List<MetricColumn> columns = new ArrayList<>();
    query.by().forEach(id -> columns.add(column(id, MetricColumn.Role.DIMENSION)));
    query.measures().forEach(id -> columns.add(column(id, MetricColumn.Role.MEASURE)));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : Objects.requireNonNull(views.get(query.view()), query.view())) {
      if (passes(row, query.filter())) {
        rows.add(picked(row, columns));
      }
    }
    Comparator<Map<String, Object>> order = (first, second) -> 0;
    for (MetricQuery.Sort sort : query.sort()) {
      Comparator<Map<String, Object>> next =
          (first, second) -> compare(first.get(sort.column()), second.get(sort.column()));
      order = order.thenComparing(sort.descending() ? next.reversed() : next);
    }
    rows.sort(order);
    return new MetricResult(columns, rows);
  }

  @Override
  public ReleaseStamp release() {
    return stamp;
  }

  private static boolean passes(Map<String, Object> row, Map<String, List<String>> filter) {
    return filter.entrySet().stream()
        .allMatch(each -> each.getValue().contains(String.valueOf(row.get(each.getKey()))));
  }

  private static Map<String, Object> picked(Map<String, Object> row, List<MetricColumn> columns) {
    Map<String, Object> picked = new LinkedHashMap<>();
    for (MetricColumn column : columns) {
      Object value = row.get(column.id());
      if (value != null) {
        picked.put(column.id(), value);
      }
    }
    return picked;
  }

  private static int compare(Object first, Object second) {
    if (first instanceof Long one && second instanceof Long other) {
      return one.compareTo(other);
    }
    return String.valueOf(first).compareTo(String.valueOf(second));
  }

  private static MetricColumn column(String id, MetricColumn.Role role) {
    Words label = new Words(LABELS.getOrDefault(id, id), id);
    return new MetricColumn(id, label, role, format(id), label);
  }

  private static MetricFormat format(String id) {
    if (id.endsWith("_share")) {
      return MetricFormat.PERCENT;
    }
    if (id.endsWith("_score") || id.endsWith("_printed")) {
      return MetricFormat.SCORE;
    }
    return id.endsWith("tor") ? MetricFormat.DECIMAL : MetricFormat.TEXT;
  }
}
