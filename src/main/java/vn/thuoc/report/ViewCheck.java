package vn.thuoc.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Compares the questions of a report with the metric views that they go to. */
final class ViewCheck {
  private final MetricDefinitions views;
  private final ReportDefinition report;
  private final Problems problems;

  ViewCheck(MetricDefinitions views, ReportDefinition report, Problems problems) {
    this.views = views;
    this.report = report;
    this.problems = problems;
  }

  void check() {
    for (ReportParameter parameter : report.parameters()) {
      check(parameter.view(), parameter.id(), List.of(parameter.dimension()), List.of());
      parameter
          .naming()
          .ifPresent(
              naming ->
                  check(
                      naming.view(),
                      parameter.id(),
                      List.of(naming.dimension(), naming.name()),
                      List.of()));
    }
    for (ReportData data : report.data()) {
      Set<String> dimensions = new LinkedHashSet<>(data.dimensions());
      dimensions.addAll(data.gather());
      data.filters().forEach(filter -> dimensions.add(filter.dimension()));
      check(data.view(), data.id(), dimensions, data.measures());
      List<String> asked = data.columns();
      for (MetricQuery.Sort sort : data.sort()) {
        if (!asked.contains(sort.column())) {
          unknown(data.id(), sort.column(), asked);
        }
      }
    }
  }

  private void check(
      String viewId, String where, Iterable<String> dimensions, List<String> measures) {
    views
        .view(viewId)
        .ifPresentOrElse(
            view -> {
              Set<String> known = ids(view.columns(), MetricColumn.Role.DIMENSION);
              dimensions.forEach(id -> knownOrProblem(where, id, known));
              Set<String> knownMeasures = ids(view.columns(), MetricColumn.Role.MEASURE);
              measures.forEach(id -> knownOrProblem(where, id, knownMeasures));
            },
            () -> unknown(where, viewId, views.views().stream().map(each -> each.id()).toList()));
  }

  private void knownOrProblem(String where, String id, Set<String> known) {
    if (!known.contains(id)) {
      unknown(where, id, List.copyOf(known));
    }
  }

  private static Set<String> ids(List<MetricColumn> columns, MetricColumn.Role role) {
    return columns.stream()
        .filter(column -> column.role() == role)
        .map(MetricColumn::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void unknown(String where, String id, List<String> known) {
    String list = String.join(", ", known);
    problems.add(
        Problem.error(
            ReportError.REFERENCE_UNKNOWN,
            report.place(),
            new Words(
                "«" + where + "» hỏi «" + id + "», không có trong khung nhìn.",
                "'" + where + "' asks for '" + id + "', which the view does not have."),
            new Words("Dùng một trong: " + list + ".", "Use one of: " + list + ".")));
  }
}
