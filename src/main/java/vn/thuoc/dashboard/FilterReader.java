package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.metric.MetricQuery;

/** Reads a filter as page definitions write it. */
final class FilterReader {
  private enum Choice {
    FIRST,
    NONE
  }

  private FilterReader() {}

  static PageFilter read(DefinitionMap map) {
    List<String> dimensions = new ArrayList<>(map.texts("dimensions"));
    map.optionalText("dimension").ifPresent(dimensions::add);
    FilterChoices choices =
        map.has("listed")
            ? new FilterChoices.Listed(map.maps("listed").stream().map(FilterReader::item).toList())
            : asked(map.map("choices"), dimensions);
    PageFilter filter =
        new PageFilter(
            map.text("id"),
            map.words("label"),
            dimensions,
            choices,
            map.oneOf("otherwise", Choice.class) == Choice.FIRST,
            map.optionalWhole("at_most").orElse(1),
            map.optionalMap("means").map(FilterReader::means).orElse(Map.of()));
    map.finish();
    return filter;
  }

  private static FilterChoices.Item item(DefinitionMap map) {
    FilterChoices.Item item = new FilterChoices.Item(map.text("value"), map.words("label"));
    map.finish();
    return item;
  }

  private static FilterChoices asked(DefinitionMap map, List<String> dimensions) {
    Optional<String> label = map.optionalText("label");
    List<MetricQuery.Sort> sort = map.texts("sort").stream().map(MetricQuery.Sort::of).toList();
    List<String> by = new ArrayList<>(dimensions);
    label.filter(column -> !by.contains(column)).ifPresent(by::add);
    sort.stream().map(MetricQuery.Sort::column).filter(id -> !by.contains(id)).forEach(by::add);
    MetricQuery query =
        new MetricQuery(
            map.text("view"), List.of(), by, QueryReader.filter(map), sort, OptionalInt.empty());
    Optional<FilterChoices.Names> names =
        map.optionalMap("names").map(given -> names(given, dimensions));
    Optional<MetricQuery> foremost = map.optionalMap("foremost").map(QueryReader::read);
    map.finish();
    return new FilterChoices.Asked(query, label, names, foremost);
  }

  private static FilterChoices.Names names(DefinitionMap map, List<String> dimensions) {
    String label = map.text("label");
    List<String> by = new ArrayList<>(dimensions);
    by.add(label);
    MetricQuery query =
        new MetricQuery(map.text("view"), List.of(), by, Map.of(), List.of(), OptionalInt.empty());
    map.finish();
    return new FilterChoices.Names(query, label);
  }

  private static Map<String, Map<String, String>> means(DefinitionMap map) {
    Map<String, Map<String, String>> means = new LinkedHashMap<>();
    for (String kind : map.keys()) {
      DefinitionMap own = map.map(kind);
      Map<String, String> filled = new LinkedHashMap<>();
      own.keys().forEach(id -> filled.put(id, own.text(id)));
      means.put(kind, filled);
    }
    return means;
  }
}
