package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import vn.thuoc.dashboard.Dashboard;
import vn.thuoc.dashboard.PageView;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** Pages: their addresses, the files they are made of, and the payload each is drawn from. */
final class PageRoutes {
  /** The page below whose address each instrument has a page of its own. */
  private static final String INSTRUMENTS = "instruments";

  private final Metrics metrics;
  private final Dashboard dashboard;
  private final Assets assets;
  private final ReleaseTag tag;

  PageRoutes(Metrics metrics, Dashboard dashboard, Assets assets, ReleaseTag tag) {
    this.metrics = metrics;
    this.dashboard = dashboard;
    this.assets = assets;
    this.tag = tag;
  }

  void add(RoutesConfig routes) {
    routes.get("/", context -> assets.shell().write(context));
    for (PageView.PageLink page : dashboard.pages(Language.VI)) {
      routes.get(page.path(), context -> assets.shell().write(context));
      if (page.id().equals(INSTRUMENTS)) {
        routes.get(page.path() + "/{instrument}", context -> assets.shell().write(context));
      }
    }
    for (String folder : new String[] {"/web/", "/charts/", "/library/"}) {
      routes.get(folder + "{name}", context -> asset(folder, context));
    }
    routes.get("/favicon.ico", context -> asset("/web/", "icon.svg", context));
    routes.get(
        "/api/v1/pages",
        context -> Answer.json(context, dashboard.pages(Request.language(context))));
    routes.get("/api/v1/pages/{page}", this::page);
  }

  private void page(Context context) {
    Metrics held = metrics.held();
    if (!tag.holds(context, held)) {
      Language language = Request.language(context);
      String id = context.pathParam("page");
      Answer.json(context, dashboard.page(id, Request.parameters(context), language, held));
    }
  }

  private void asset(String folder, Context context) {
    asset(folder, context.pathParam("name"), context);
  }

  private void asset(String folder, String name, Context context) {
    assets
        .find(folder, name)
        .orElseThrow(
            () ->
                Request.problem(
                    ApiError.ADDRESS_UNKNOWN,
                    new Words("Không có tệp " + name + ".", "There is no file " + name + "."),
                    new Words("Bắt đầu từ trang đầu: /.", "Start from the first page: /.")))
        .write(context);
  }
}
