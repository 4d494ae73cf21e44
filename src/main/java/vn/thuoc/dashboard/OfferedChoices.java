package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;

/** What a filter offers in a release, with the names that people read. */
final class OfferedChoices {
  private final Metrics metrics;
  private final Narrowing narrowing;
  private final Wording words;
  private final Language language;

  OfferedChoices(Metrics metrics, Narrowing narrowing, Wording words, Language language) {
    this.metrics = metrics;
    this.narrowing = narrowing;
    this.words = words;
    this.language = language;
  }

  /** The values in their order, narrowed by what is settled before. */
  List<Settled.Option> of(PageFilter filter, List<Settled> before) {
    if (filter.choices() instanceof FilterChoices.Asked asked) {
      return asked(filter, asked, before);
    }
    return ((FilterChoices.Listed) filter.choices())
        .items().stream()
            .map(item -> new Settled.Option(item.value(), item.label().in(language), Map.of()))
            .toList();
  }

  /** The value that stands where nobody has chosen, if the definition says which. */
  Optional<String> foremost(
      PageFilter filter, List<Settled> before, Map<String, Settled.Option> offered) {
    return filter.choices() instanceof FilterChoices.Asked asked
        ? asked.foremost().flatMap(query -> first(filter, query, before, offered))
        : Optional.empty();
  }

  private Optional<String> first(
      PageFilter filter,
      MetricQuery query,
      List<Settled> before,
      Map<String, Settled.Option> offered) {
    return metrics.ask(narrowing.narrowed(query, before, List.of())).rows().stream()
        .filter(row -> row.keySet().containsAll(filter.dimensions()))
        .map(row -> value(filter, row))
        .filter(offered::containsKey)
        .findFirst();
  }

  private List<Settled.Option> asked(
      PageFilter filter, FilterChoices.Asked asked, List<Settled> before) {
    Map<String, String> names = asked.names().map(view -> names(filter, view)).orElse(Map.of());
    List<Settled.Option> options = new ArrayList<>();
    for (Map<String, Object> row :
        metrics.ask(narrowing.narrowed(asked.query(), before, List.of())).rows()) {
      if (row.keySet().containsAll(filter.dimensions())) {
        String label = asked.label().filter(row::containsKey).orElse(filter.dimension());
        String text = words.value(label, row.get(label).toString(), language);
        options.add(option(filter, row, names.getOrDefault(value(filter, row), text)));
      }
    }
    return options;
  }

  private Map<String, String> names(PageFilter filter, FilterChoices.Names view) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Map<String, Object> row : metrics.ask(view.query()).rows()) {
      if (row.containsKey(view.label())) {
        names.put(value(filter, row), row.get(view.label()).toString());
      }
    }
    return names;
  }

  private static Settled.Option option(PageFilter filter, Map<String, Object> row, String label) {
    Map<String, String> values = new LinkedHashMap<>();
    filter.dimensions().forEach(id -> values.put(id, row.get(id).toString()));
    return new Settled.Option(value(filter, row), label, values);
  }

  private static String value(PageFilter filter, Map<String, Object> row) {
    return filter.dimensions().stream()
        .map(id -> String.valueOf(row.get(id)))
        .collect(Collectors.joining(":"));
  }
}
