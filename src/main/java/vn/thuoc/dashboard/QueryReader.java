package vn.thuoc.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.metric.MetricQuery;

/** Reads a metric query as page definitions write it. */
final class QueryReader {
  private QueryReader() {}

  static MetricQuery read(DefinitionMap map) {
    MetricQuery query =
        new MetricQuery(
            map.text("view"),
            map.texts("measures"),
            map.texts("by"),
            filter(map),
            map.texts("sort").stream().map(MetricQuery.Sort::of).toList(),
            map.optionalWhole("limit").map(OptionalInt::of).orElse(OptionalInt.empty()));
    map.finish();
    return query;
  }

  /** The values that a definition lets through, by dimension. */
  static Map<String, List<String>> filter(DefinitionMap map) {
    Map<String, List<String>> filter = new LinkedHashMap<>();
    map.optionalMap("filter")
        .ifPresent(filters -> filters.keys().forEach(key -> filter.put(key, filters.texts(key))));
    return filter;
  }
}
