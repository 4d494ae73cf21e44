package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import vn.thuoc.dashboard.Dashboard;
import vn.thuoc.dashboard.PageView;
import vn.thuoc.dashboard.ReleaseView;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.MetricView;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Language;

/** Metrics for programs: what can be asked, answers, and the release that gives them. */
final class MetricRoutes {
  private final Metrics metrics;
  private final MetricDefinitions definitions;
  private final ReleaseTag tag;

  MetricRoutes(Metrics metrics, MetricDefinitions definitions, ReleaseTag tag) {
    this.metrics = metrics;
    this.definitions = definitions;
    this.tag = tag;
  }

  /** A view as the list of views gives it. */
  record ViewDescription(
      String id,
      String label,
      String grain,
      List<String> grainDimensions,
      List<PageView.ColumnView> columns) {}

  /** An answer with the release that gave it. */
  record MetricAnswer(
      ReleaseView release, List<PageView.ColumnView> columns, List<Map<String, Object>> rows) {}

  void add(RoutesConfig routes) {
    routes.get("/api/v1/release", this::release);
    routes.get("/api/v1/metrics", this::views);
    routes.get("/api/v1/metrics/{view}", this::ask);
  }

  private void release(Context context) {
    Request.only(context, List.of());
    Metrics held = metrics.held();
    if (!tag.holds(context, held)) {
      Answer.json(context, ReleaseView.of(held.release()));
    }
  }

  private void views(Context context) {
    Request.only(context, List.of());
    Language language = Request.language(context);
    Answer.json(
        context, definitions.views().stream().map(view -> describe(view, language)).toList());
  }

  private void ask(Context context) {
    Metrics held = metrics.held();
    if (!tag.holds(context, held)) {
      MetricResult result = held.ask(QueryParameters.read(context.pathParam("view"), context));
      Answer.json(
          context,
          new MetricAnswer(
              ReleaseView.of(held.release()),
              columns(result.columns(), Request.language(context)),
              result.rows()));
    }
  }

  private static ViewDescription describe(MetricView view, Language language) {
    return new ViewDescription(
        view.id(),
        view.label().in(language),
        view.grainWords().in(language),
        view.grain(),
        columns(view.columns(), language));
  }

  private static List<PageView.ColumnView> columns(List<MetricColumn> columns, Language language) {
    return columns.stream().map(column -> Dashboard.view(column, language)).toList();
  }
}
