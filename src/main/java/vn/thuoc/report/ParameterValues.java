package vn.thuoc.report;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.Metrics;

/** Asks the view of a parameter for the values that it holds. */
final class ParameterValues {
  private final Metrics metrics;

  ParameterValues(Metrics metrics) {
    this.metrics = metrics;
  }

  /**
   * The different values in the rows that are let through.
   *
   * @param filter values by dimension of the parameter's view
   * @param descending whether the last in order comes first
   */
  List<String> inOrder(
      ReportParameter parameter, Map<String, List<String>> filter, boolean descending) {
    return of(parameter, filter, List.of(new MetricQuery.Sort(parameter.dimension(), descending)));
  }

  /** The same in the order of the view. */
  List<String> asTheyStand(ReportParameter parameter, Map<String, List<String>> filter) {
    return of(parameter, filter, List.of());
  }

  private List<String> of(
      ReportParameter parameter, Map<String, List<String>> filter, List<MetricQuery.Sort> sort) {
    String dimension = parameter.dimension();
    MetricQuery query =
        new MetricQuery(
            parameter.view(), List.of(), List.of(dimension), filter, sort, OptionalInt.empty());
    return metrics.ask(query).rows().stream()
        .filter(row -> row.containsKey(dimension))
        .map(row -> String.valueOf(row.get(dimension)))
        .distinct()
        .toList();
  }
}
