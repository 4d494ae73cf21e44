package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.dashboard.Dashboard;
import vn.thuoc.dashboard.PageView;
import vn.thuoc.dashboard.ReleaseView;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.MetricView;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Language;

/** Metrics for programs: what can be asked, answers, and the releases that give them. */
final class MetricRoutes {
  private final CurrentMetrics metrics;
  private final MetricDefinitions definitions;
  private final ReleaseAnswers answers;

  MetricRoutes(CurrentMetrics metrics, MetricDefinitions definitions, ReleaseAnswers answers) {
    this.metrics = metrics;
    this.definitions = definitions;
    this.answers = answers;
  }

  /** A view as the list of views gives it; {@code lookup} names the filters that it must have. */
  record ViewDescription(
      String id,
      String label,
      String grain,
      List<String> grainDimensions,
      List<String> lookup,
      List<PageView.ColumnView> columns) {}

  /**
   * An answer with the release that gave it; {@code total} counts rows without limit and offset.
   */
  record MetricAnswer(
      ReleaseView release,
      List<PageView.ColumnView> columns,
      int total,
      List<Map<String, Object>> rows) {}

  void add(RoutesConfig routes) {
    routes.get("/api/v1/release", this::release);
    routes.get("/api/v1/releases", this::releases);
    routes.get("/api/v1/metrics", this::views);
    routes.get("/api/v1/metrics/{view}", this::ask);
  }

  private void release(Context context) {
    Request.only(context, List.of(Request.RELEASE));
    AskedRelease asked = AskedRelease.of(context, metrics);
    answers.write(context, asked, "release", asked::view);
  }

  private void releases(Context context) {
    Request.only(context, List.of());
    List<ReleaseStamp> newestFirst = new ArrayList<>(metrics.releases());
    Collections.reverse(newestFirst);
    context.header("Cache-Control", "private, no-cache");
    Answer.json(
        context,
        newestFirst.stream().map(stamp -> ReleaseView.of(stamp, newestFirst.get(0))).toList());
  }

  private void views(Context context) {
    Request.only(context, List.of());
    Language language = Request.language(context);
    Answer.json(
        context, definitions.views().stream().map(view -> describe(view, language)).toList());
  }

  private void ask(Context context) {
    AskedRelease asked = AskedRelease.of(context, metrics);
    String address = context.path() + "?" + Optional.ofNullable(context.queryString()).orElse("");
    answers.write(context, asked, address, () -> answer(context, asked));
  }

  private static MetricAnswer answer(Context context, AskedRelease asked) {
    MetricResult result =
        asked.metrics().ask(QueryParameters.read(context.pathParam("view"), context));
    return new MetricAnswer(
        asked.view(),
        columns(result.columns(), Request.language(context)),
        result.total(),
        result.rows());
  }

  private static ViewDescription describe(MetricView view, Language language) {
    return new ViewDescription(
        view.id(),
        view.label().in(language),
        view.grainWords().in(language),
        view.grain(),
        view.lookup(),
        columns(view.columns(), language));
  }

  private static List<PageView.ColumnView> columns(List<MetricColumn> columns, Language language) {
    return columns.stream().map(column -> Dashboard.view(column, language)).toList();
  }
}
