package vn.thuoc.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thuoc.metric.MetricQuery;

/**
 * One question to a metric view whose answer a template reads.
 *
 * @param id how the template names the answer
 * @param view the metric view
 * @param rows how many rows there must be
 * @param dimensions dimensions asked for
 * @param measures measures asked for
 * @param filters which rows are let through; all must hold
 * @param sort columns to order by
 * @param tree how the rows hang together, where they do
 */
record ReportData(
    String id,
    String view,
    Rows rows,
    List<String> dimensions,
    List<String> measures,
    List<Filter> filters,
    List<MetricQuery.Sort> sort,
    Optional<Tree> tree) {
  ReportData {
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
  }

  /** How many rows there must be. */
  enum Rows {
    /** Exactly one; its columns also become parameters of the template. */
    ONE,
    /** At least one. */
    SOME,
    /** None is fine. */
    ANY
  }

  /** Lets through what a parameter says, or fixed values. */
  record Filter(String dimension, Optional<String> parameter, List<String> values) {
    Filter {
      values = List.copyOf(values);
    }
  }

  /**
   * Rows that contain others.
   *
   * @param row the column that tells rows apart
   * @param parent the column that names the row above
   * @param flag the column added: whether a row has rows below it
   */
  record Tree(String row, String parent, String flag) {}

  /** The question, with the parameters' values put in; a parameter not given filters nothing. */
  MetricQuery query(Map<String, String> parameters) {
    Map<String, List<String>> filter = new LinkedHashMap<>();
    for (Filter each : filters) {
      if (each.parameter().isEmpty()) {
        filter.put(each.dimension(), each.values());
      } else if (parameters.containsKey(each.parameter().get())) {
        filter.put(each.dimension(), List.of(parameters.get(each.parameter().get())));
      }
    }
    return new MetricQuery(view, measures, dimensions, filter, sort, OptionalInt.empty());
  }

  /** Every column that a row of the answer may have. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(dimensions);
    columns.addAll(measures);
    tree.ifPresent(each -> columns.add(each.flag()));
    return columns;
  }
}
