package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.problem.Language;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.ReportChoice;
import vn.thuoc.report.ReportParameter;
import vn.thuoc.report.Reports;
import vn.thuoc.unit.VietnameseText;

/** Which papers there are, what each is made for, and the values that can be said. */
final class ReportRoutes {
  private static final String SEARCH = "q";

  /** More than people read in a list; the rest is found by searching. */
  private static final int LISTED_AT_MOST = 200;

  private final Reports reports;
  private final CurrentMetrics metrics;

  ReportRoutes(Reports reports, CurrentMetrics metrics) {
    this.reports = reports;
    this.metrics = metrics;
  }

  /** A report as the list gives it. */
  record ReportView(
      String id, String title, List<ParameterView> parameters, List<String> formats) {}

  /** What is said to get a paper. */
  record ParameterView(String id, String label, boolean optional, boolean several) {}

  /** Values that fit; {@code total} counts those that are not listed too. */
  record ChoicesView(List<ReportChoice> choices, int total) {}

  void add(RoutesConfig routes) {
    routes.get("/api/v1/reports", this::list);
    routes.get("/api/v1/reports/{id}/choices/{parameter}", this::choices);
  }

  private void list(Context context) {
    Request.only(context, List.of());
    Language language = Request.language(context);
    context.header("Cache-Control", "private, no-cache");
    Answer.json(context, reports.ids().stream().map(id -> view(id, language)).toList());
  }

  private ReportView view(String id, Language language) {
    return new ReportView(
        id,
        reports.title(id).in(language),
        reports.parameters(id).stream().map(each -> view(each, language)).toList(),
        reports.formats(id).stream().map(PaperFormat::ending).toList());
  }

  private static ParameterView view(ReportParameter parameter, Language language) {
    return new ParameterView(
        parameter.id(), parameter.label().in(language), parameter.optional(), parameter.several());
  }

  private void choices(Context context) {
    Map<String, String> said = new TreeMap<>(Request.parameters(context));
    String search = Optional.ofNullable(said.remove(SEARCH)).orElse("");
    List<String> parts = List.of(search.strip().split("\\s+"));
    List<ReportChoice> found =
        reports
            .choices(
                context.pathParam("id"),
                context.pathParam("parameter"),
                said,
                AskedRelease.of(context, metrics).metrics(),
                Request.language(context))
            .stream()
            .filter(choice -> matches(parts, choice))
            .toList();
    context.header("Cache-Control", "private, no-cache");
    Answer.json(
        context,
        new ChoicesView(found.subList(0, Math.min(found.size(), LISTED_AT_MOST)), found.size()));
  }

  private static boolean matches(List<String> parts, ReportChoice choice) {
    String text = choice.name() + " " + choice.value();
    return parts.stream().allMatch(part -> VietnameseText.finds(part, text));
  }
}
