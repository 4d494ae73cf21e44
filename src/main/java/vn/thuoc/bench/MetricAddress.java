package vn.thuoc.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thuoc.metric.MetricQuery;

/** Reads the address of a metric query, so that it is checked before a server is asked. */
final class MetricAddress {
  static final String PATH = "/api/v1/metrics/";

  private MetricAddress() {}

  /** What the address asks; nothing when it is not one of metrics. */
  static Optional<MetricQuery> read(String address) {
    int mark = address.indexOf('?');
    if (!address.startsWith(PATH) || mark < 0) {
      return Optional.empty();
    }
    Map<String, List<String>> filter = new LinkedHashMap<>();
    Map<String, String> rest = new LinkedHashMap<>();
    for (String parameter : address.substring(mark + 1).split("&")) {
      String[] parts = parameter.split("=", 2);
      String[] value = parts.length < 2 ? parts : parts[1].split(":", 2);
      if (parts.length < 2 || (parts[0].equals("filter") && value.length < 2)) {
        return Optional.empty();
      }
      if (parts[0].equals("filter")) {
        filter.computeIfAbsent(value[0], unused -> new ArrayList<>()).add(value[1]);
      } else if (rest.put(parts[0], parts[1]) != null) {
        return Optional.empty();
      }
    }
    if (!List.of("measures", "by", "sort", "limit").containsAll(rest.keySet())
        || !rest.getOrDefault("limit", "1").matches("\\d{1,5}")) {
      return Optional.empty();
    }
    return Optional.of(
        new MetricQuery(
            address.substring(PATH.length(), mark),
            list(rest, "measures"),
            list(rest, "by"),
            filter,
            list(rest, "sort").stream().map(MetricQuery.Sort::of).toList(),
            rest.containsKey("limit")
                ? OptionalInt.of(Integer.parseInt(rest.get("limit")))
                : OptionalInt.empty()));
  }

  private static List<String> list(Map<String, String> parameters, String key) {
    return parameters.containsKey(key) ? List.of(parameters.get(key).split(",")) : List.of();
  }
}
