package vn.thuoc.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricQuery;

/** Adds what is chosen on a page to the questions of its components. */
final class Narrowing {
  private final MetricDefinitions definitions;

  Narrowing(MetricDefinitions definitions) {
    this.definitions = definitions;
  }

  /** The dimensions of a view, by id. */
  static List<String> dimensions(MetricDefinitions definitions, String view) {
    return definitions
        .view(view)
        .map(known -> known.dimensions().stream().map(MetricColumn::id).toList())
        .orElse(List.of());
  }

  /**
   * The query narrowed by all that is chosen, but for the filters named. What is chosen takes the
   * place of what the definition says of the same dimension.
   */
  MetricQuery narrowed(MetricQuery query, List<Settled> settled, List<String> ignored) {
    List<String> known = dimensions(definitions, query.view());
    Map<String, List<String>> filter = new LinkedHashMap<>(query.filter());
    for (Settled one : settled) {
      if (!ignored.contains(one.filter().id())) {
        filter.putAll(one.narrowing(known));
      }
    }
    return new MetricQuery(
        query.view(), query.measures(), query.by(), filter, query.sort(), query.limit());
  }
}
