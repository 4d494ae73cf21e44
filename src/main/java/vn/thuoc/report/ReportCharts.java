package vn.thuoc.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.renderers.Renderable;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Problems;
import vn.thuoc.report.chart.Charts;

/** Draws the charts of a report in the colours of its theme. */
final class ReportCharts {
  private final DefinitionFolder themes;
  private final Charts charts;
  private final Map<String, String> themeJson = new ConcurrentHashMap<>();

  ReportCharts(DefinitionFolder dashboards, Charts charts) {
    this.themes = dashboards.under("themes");
    this.charts = charts;
  }

  /** Starts the chart library. */
  void warm() {
    charts.builders();
  }

  Renderable picture(ReportDefinition report, ReportChart chart, Answer answer) {
    return charts.picture(
        new Charts.Drawing(
            chart.builder(),
            ChartJson.of(chart.spec()),
            ChartJson.of(answer),
            themeJson.computeIfAbsent(report.theme(), this::theme),
            chart.width(),
            chart.height()));
  }

  private String theme(String id) {
    Problems problems = new Problems();
    Map<String, Object> theme = Theme.paper(themes.file(id + ".yml"), problems);
    problems.orThrow();
    return ChartJson.of(theme);
  }
}
