package vn.thuoc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricResult;

/**
 * Lays every value of a dimension into the one row that it belongs to, such as all periods of a
 * task. The measures stay those that the view gives for the row as a whole.
 */
final class GatheredRows {
  private static final String BETWEEN = "; ";

  private GatheredRows() {}

  /**
   * @param result the rows
   * @param values the same rows once for each value that is gathered
   */
  static MetricResult of(ReportData data, MetricResult result, MetricResult values) {
    Map<List<Object>, Map<String, Set<String>>> gathered = new HashMap<>();
    for (Map<String, Object> row : values.rows()) {
      Map<String, Set<String>> found =
          gathered.computeIfAbsent(key(data, row), key -> new HashMap<>());
      for (String column : data.gather()) {
        if (row.containsKey(column)) {
          found
              .computeIfAbsent(column, any -> new LinkedHashSet<>())
              .add(String.valueOf(row.get(column)));
        }
      }
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : result.rows()) {
      Map<String, Object> whole = new LinkedHashMap<>(row);
      gathered
          .getOrDefault(key(data, row), Map.of())
          .forEach((column, each) -> whole.put(column, String.join(BETWEEN, each)));
      rows.add(whole);
    }
    List<MetricColumn> columns = new ArrayList<>(result.columns());
    values.columns().stream()
        .filter(column -> data.gather().contains(column.id()))
        .forEach(columns::add);
    return new MetricResult(columns, rows, result.total());
  }

  private static List<Object> key(ReportData data, Map<String, Object> row) {
    List<Object> key = new ArrayList<>();
    data.dimensions().forEach(dimension -> key.add(row.getOrDefault(dimension, "")));
    return key;
  }
}
