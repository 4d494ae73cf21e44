package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.lang.System.Logger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thuoc.dashboard.Dashboard;
import vn.thuoc.dashboard.PageAddress;
import vn.thuoc.dashboard.PageView;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** Pages: their addresses, the files they are made of, and the payload each is drawn from. */
final class PageRoutes {
  private static final Logger LOG = System.getLogger(PageRoutes.class.getName());

  /** The page below whose address each instrument has a page of its own. */
  private static final String INSTRUMENTS = "instruments";

  /** The parameter of what is looked for among the choices of a filter. */
  private static final String SEARCH = "q";

  private final CurrentMetrics metrics;
  private final Dashboard dashboard;
  private final Assets assets;
  private final ReleaseAnswers answers;

  PageRoutes(CurrentMetrics metrics, Dashboard dashboard, Assets assets, ReleaseAnswers answers) {
    this.metrics = metrics;
    this.dashboard = dashboard;
    this.assets = assets;
    this.answers = answers;
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
    routes.get("/api/v1/pages/{page}/choices/{filter}", this::choices);
  }

  /**
   * Answers every page as it opens first, so that after a publication nobody waits for it. What
   * fails here fails again, and is told, when somebody asks.
   */
  void warm(Metrics newest) {
    AskedRelease asked = AskedRelease.newest(newest);
    for (Language language : Language.values()) {
      for (PageView.PageLink page : dashboard.pages(language)) {
        Wanted wanted = new Wanted(page.id(), new TreeMap<>(), language);
        try {
          answers.make(asked, wanted.address(), () -> view(wanted, asked));
        } catch (RuntimeException e) {
          LOG.log(Logger.Level.DEBUG, "page " + page.id(), e);
        }
      }
    }
  }

  /** A page as it is asked for; parameters in any order are the same. */
  private record Wanted(String id, SortedMap<String, String> parameters, Language language) {
    /** Written so that no two questions share it, whatever stands in their values. */
    String address() {
      return parameters.entrySet().stream()
          .map(parameter -> written(parameter.getKey()) + "=" + written(parameter.getValue()))
          .collect(Collectors.joining("&", language + "/" + written(id) + "?", ""));
    }
  }

  private static String written(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void page(Context context) {
    AskedRelease asked = AskedRelease.of(context, metrics);
    Wanted wanted =
        new Wanted(
            context.pathParam("page"),
            new TreeMap<>(Request.parameters(context)),
            Request.language(context));
    answers.write(context, asked, wanted.address(), () -> view(wanted, asked));
  }

  private PageView view(Wanted wanted, AskedRelease asked) {
    return dashboard.page(
        wanted.id(),
        PageAddress.of(wanted.parameters()),
        wanted.language(),
        asked.metrics(),
        asked.newest());
  }

  private void choices(Context context) {
    AskedRelease asked = AskedRelease.of(context, metrics);
    SortedMap<String, String> parameters = new TreeMap<>(Request.parameters(context));
    String search = Optional.ofNullable(parameters.remove(SEARCH)).orElse("");
    Wanted wanted = new Wanted(context.pathParam("page"), parameters, Request.language(context));
    String filter = context.pathParam("filter");
    answers.write(
        context,
        asked,
        wanted.address() + "#" + written(filter) + "#" + written(search),
        () ->
            dashboard.choices(
                wanted.id(),
                filter,
                search,
                PageAddress.of(wanted.parameters()),
                wanted.language(),
                asked.metrics()));
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
