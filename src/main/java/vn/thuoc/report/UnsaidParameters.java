package vn.thuoc.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.metric.Metrics;

/** Finds values for parameters that a person left out and that the report can choose itself. */
final class UnsaidParameters {
  private final Metrics metrics;

  UnsaidParameters(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Values by id of the parameter; none where no value makes sense. */
  Map<String, String> of(ReportDefinition report, Map<String, String> said) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (ReportParameter parameter : report.parameters()) {
      if (said.getOrDefault(parameter.id(), "").isBlank()) {
        parameter
            .otherwise()
            .flatMap(which -> value(report, parameter, which, said))
            .ifPresent(value -> chosen.put(parameter.id(), value));
      }
    }
    return chosen;
  }

  private Optional<String> value(
      ReportDefinition report,
      ReportParameter parameter,
      ReportParameter.Otherwise which,
      Map<String, String> said) {
    Map<String, List<String>> filter = new LinkedHashMap<>(parameter.among());
    Map<String, List<String>> values = report.values(said);
    for (ReportParameter other : report.parameters()) {
      List<String> asked = values.getOrDefault(other.id(), List.of());
      boolean held = asked.stream().noneMatch(other.also()::containsKey);
      if (parameter.given().contains(other.id()) && !asked.isEmpty() && held) {
        filter.put(other.dimension(), asked);
      }
    }
    boolean descending = which == ReportParameter.Otherwise.LAST;
    return new ParameterValues(metrics).inOrder(parameter, filter, descending).stream().findFirst();
  }
}
