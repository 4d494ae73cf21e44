package vn.thuoc.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One checked question on its way through the columns of its mart: filter, group, measure, order.
 * Values are made of numbers only for the rows that are given back.
 */
final class Question {
  private final MetricView view;
  private final MetricQuery query;
  private final MartTable table;

  Question(MetricView view, MetricQuery query, MartTable table) {
    this.view = view;
    this.query = query;
    this.table = table;
  }

  MetricResult answer() {
    List<Column> by = query.by().stream().map(table::column).toList();
    List<MetricMeasure> measures =
        query.measures().stream().map(id -> view.measure(id).orElseThrow()).toList();
    RowGroups groups = RowGroups.of(RowFilter.rows(table, query.filter()), by);
    Measured measured = new Measured(view, table, groups);
    measures.forEach(measured::prepare);
    int end = (int) Math.min(Integer.MAX_VALUE, (long) query.offset() + limit());
    int[] ordered = new GroupOrder(view, table, groups, measured).first(query.sort(), end);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int at = query.offset(); at < ordered.length; at++) {
      rows.add(row(by, measures, groups.firstRow(ordered[at]), measured, ordered[at]));
    }
    return new MetricResult(columns(measures), rows, groups.count());
  }

  private int limit() {
    return query.limit().orElse(Integer.MAX_VALUE);
  }

  private List<MetricColumn> columns(List<MetricMeasure> measures) {
    List<MetricColumn> columns = new ArrayList<>();
    query.by().forEach(id -> columns.add(view.dimension(id).orElseThrow()));
    measures.forEach(measure -> columns.add(measure.column()));
    return columns;
  }

  private Map<String, Object> row(
      List<Column> by, List<MetricMeasure> measures, int firstRow, Measured measured, int group) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < by.size(); i++) {
      Object value = by.get(i).value(by.get(i).numbers().get(firstRow));
      if (value != null) {
        row.put(query.by().get(i), value);
      }
    }
    for (MetricMeasure measure : measures) {
      Object value = measured.value(measure, group);
      if (value != null) {
        row.put(measure.id(), value);
      }
    }
    return Collections.unmodifiableMap(row);
  }
}
