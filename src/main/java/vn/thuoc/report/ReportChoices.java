package vn.thuoc.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.MetricView;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;

/**
 * Finds the values of a parameter that make sense together with what else is said: those in the
 * rows of its view that the other parameters let through, as far as the view has their dimensions.
 */
final class ReportChoices {
  private static final String ID = "_id";

  private final MetricDefinitions views;
  private final Wording wording;

  ReportChoices(MetricDefinitions views, Wording wording) {
    this.views = views;
    this.wording = wording;
  }

  /** The values in the order of the view, each once. */
  List<ReportChoice> of(
      ReportDefinition report,
      ReportParameter parameter,
      Map<String, String> said,
      Metrics metrics,
      Language language) {
    Map<String, String> names =
        parameter.naming().map(naming -> names(naming, metrics)).orElse(Map.of());
    Map<String, ReportChoice> choices = new LinkedHashMap<>();
    Map<String, List<String>> filter = filter(report, parameter, said);
    for (String value : new ParameterValues(metrics).asTheyStand(parameter, filter)) {
      String name =
          Optional.ofNullable(names.get(value))
              .orElseGet(() -> wording.value(parameter.dimension(), value, language));
      choices.put(value, new ReportChoice(value, name));
    }
    parameter
        .also()
        .forEach((value, words) -> choices.put(value, new ReportChoice(value, words.in(language))));
    return List.copyOf(choices.values());
  }

  private static Map<String, String> names(ReportParameter.Naming naming, Metrics metrics) {
    MetricQuery query =
        new MetricQuery(
            naming.view(),
            List.of(),
            List.of(naming.dimension(), naming.name()),
            Map.of(),
            List.of(),
            OptionalInt.empty());
    Map<String, String> names = new HashMap<>();
    for (Map<String, Object> row : metrics.ask(query).rows()) {
      if (row.containsKey(naming.dimension()) && row.containsKey(naming.name())) {
        names.putIfAbsent(
            String.valueOf(row.get(naming.dimension())), String.valueOf(row.get(naming.name())));
      }
    }
    return names;
  }

  private Map<String, List<String>> filter(
      ReportDefinition report, ReportParameter parameter, Map<String, String> said) {
    Map<String, List<String>> filter = new TreeMap<>(parameter.among());
    report.values(said).forEach((id, values) -> narrow(filter, report, parameter, id, values));
    said.forEach(
        (id, value) -> {
          if (report.parameter(id).isEmpty() && !value.isBlank()) {
            narrow(filter, report, parameter, id, List.of(value));
          }
        });
    return filter;
  }

  private void narrow(
      Map<String, List<String>> filter,
      ReportDefinition report,
      ReportParameter parameter,
      String id,
      List<String> values) {
    if (!id.equals(parameter.id())) {
      dimension(report, parameter, id).ifPresent(dimension -> filter.put(dimension, values));
    }
  }

  /**
   * The dimension of a parameter's view by which something that is said narrows its values: that of
   * another parameter, or one that goes by the name that was said.
   */
  Optional<String> dimension(ReportDefinition report, ReportParameter parameter, String id) {
    Optional<MetricView> view = views.view(parameter.view());
    List<String> names =
        report.parameter(id).map(other -> List.of(other.dimension())).orElse(List.of(id, id + ID));
    return names.stream()
        .filter(name -> view.flatMap(known -> known.dimension(name)).isPresent())
        .findFirst();
  }
}
