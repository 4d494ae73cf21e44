package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.Metrics;

/** Finds out what people call the things that a paper is asked for. */
final class PaperSubject {
  private final Metrics metrics;
  private final PaperText text;

  PaperSubject(Metrics metrics, PaperText text) {
    this.metrics = metrics;
    this.text = text;
  }

  /** The name of what was asked for, by id of the parameter; several with commas between. */
  Map<String, String> names(ReportDefinition report, Map<String, List<String>> asked) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ReportParameter parameter : report.parameters()) {
      if (asked.containsKey(parameter.id())) {
        List<String> values = asked.get(parameter.id());
        names.put(
            parameter.id(),
            text.printable(
                values.stream()
                    .map(
                        value ->
                            parameter.naming().map(naming -> name(naming, value)).orElse(value))
                    .collect(Collectors.joining(", "))));
      }
    }
    return names;
  }

  private String name(ReportParameter.Naming naming, String value) {
    MetricQuery query =
        new MetricQuery(
            naming.view(),
            List.of(),
            List.of(naming.dimension(), naming.name()),
            Map.of(naming.dimension(), List.of(value)),
            List.of(),
            OptionalInt.of(1));
    return metrics.ask(query).rows().stream()
        .findFirst()
        .map(row -> row.get(naming.name()))
        .map(String::valueOf)
        .orElse(value);
  }
}
