package vn.thuoc.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.thuoc.definition.ChartBuilders;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Finds what is wrong with the definitions of reports before anybody prints one. */
final class ReportCheck {
  private ReportCheck() {}

  static List<Problem> problems(DefinitionFolder dashboards) {
    Problems problems = new Problems();
    ReportCatalogue catalogue = ReportCatalogue.read(dashboards.under("reports"), problems);
    Templates templates = new Templates(dashboards.under("reports"), JasperSetup.context());
    Set<String> builders = ChartBuilders.names(dashboards);
    Letterheads.read(dashboards.under("letterheads"), problems);
    // The views' own mistakes are reported where the views are checked.
    MetricDefinitions views = MetricDefinitions.read(dashboards.under("metrics"), new Problems());
    Set<String> themes = new HashSet<>();
    for (ReportDefinition report : catalogue.all()) {
      collect(problems, () -> templates.mismatches(report));
      report
          .document()
          .ifPresent(
              file ->
                  collect(
                      problems,
                      () -> DocumentCheck.problems(dashboards.under("reports"), report, file)));
      new SentenceCheck(views, report, problems).check();
      new ViewCheck(views, report, problems).check();
      new SheetCheck(views, report, problems).check();
      report
          .otherwise()
          .filter(id -> catalogue.all().stream().noneMatch(each -> each.id().equals(id)))
          .ifPresent(id -> problems.add(noReport(report, id)));
      if (themes.add(report.theme())) {
        collect(problems, () -> theme(dashboards, report.theme()));
      }
      for (ReportChart chart : report.charts()) {
        if (!builders.contains(chart.builder())) {
          problems.add(noBuilder(report, chart, builders));
        }
      }
    }
    return problems.found();
  }

  private static List<Problem> theme(DefinitionFolder dashboards, String id) {
    Problems problems = new Problems();
    Theme.paper(dashboards.file("themes/" + id + ".yml"), problems);
    return problems.found();
  }

  private static void collect(Problems problems, Supplier<List<Problem>> part) {
    try {
      problems.addAll(part.get());
    } catch (ProblemException e) {
      problems.addAll(e.problems());
    }
  }

  private static Problem noReport(ReportDefinition report, String id) {
    return Problem.error(
        ReportError.REFERENCE_UNKNOWN,
        report.place(),
        new Words(
            "«otherwise» nêu báo cáo «" + id + "», không có.",
            "'otherwise' names the report '" + id + "', which does not exist."),
        new Words("Nêu mã một báo cáo khác.", "Name the id of another report."));
  }

  private static Problem noBuilder(
      ReportDefinition report, ReportChart chart, Set<String> builders) {
    String known = String.join(", ", builders);
    return Problem.error(
        ReportError.REFERENCE_UNKNOWN,
        report.place(),
        new Words(
            "Biểu đồ «" + chart.id() + "»: không có cách vẽ «" + chart.builder() + "».",
            "Chart '" + chart.id() + "': there is no builder '" + chart.builder() + "'."),
        new Words("Dùng một trong: " + known + ".", "Use one of: " + known + "."));
  }
}
