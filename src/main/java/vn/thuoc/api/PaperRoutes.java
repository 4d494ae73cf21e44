package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeMap;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.PaperSource;

/** Papers, drawn when asked for. */
final class PaperRoutes {
  private final PaperSource papers;
  private final CurrentMetrics metrics;

  PaperRoutes(PaperSource papers, CurrentMetrics metrics) {
    this.papers = papers;
    this.metrics = metrics;
  }

  void add(RoutesConfig routes) {
    for (PaperFormat format : PaperFormat.values()) {
      routes.get("/api/v1/reports/{id}." + format.ending(), context -> paper(context, format));
    }
  }

  private void paper(Context context, PaperFormat format) {
    String report = context.pathParam("id");
    Map<String, String> parameters = Request.parameters(context);
    byte[] paper =
        papers.print(report, parameters, format, AskedRelease.of(context, metrics).metrics());
    context
        .contentType(format.mediaType())
        .header("Cache-Control", "private, no-cache")
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name(report, parameters) + "." + format.ending() + "\"")
        .result(paper);
  }

  /** {@code scorecard-la-gi-2022}: nothing but letters, digits and hyphens. */
  private static String name(String report, Map<String, String> parameters) {
    StringBuilder name = new StringBuilder(report);
    Map<String, String> named = new TreeMap<>(parameters);
    named.keySet().retainAll(java.util.Set.of("unit", "year"));
    named.values().forEach(value -> name.append('-').append(value));
    return name.toString().replaceAll("[^A-Za-z0-9-]", "_");
  }
}
