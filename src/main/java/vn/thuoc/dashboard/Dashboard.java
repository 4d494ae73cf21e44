package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * Answers for whole pages: settles the filters, asks for every component, and gives one payload.
 */
public final class Dashboard {
  private final Map<String, Page> pages;

  Dashboard(Map<String, Page> pages) {
    this.pages = pages;
  }

  /** All pages with their addresses, for routes and navigation. */
  public List<PageView.PageLink> pages(Language language) {
    return Settings.navigation(pages, language);
  }

  /**
   * One page with all its figures, all from one release.
   *
   * @param id the page
   * @param chosen filter id to value, as the address gives them
   * @param metrics answers all of the page's questions, from one release
   * @param newest the release that was published last
   * @throws ProblemException when there is no such page, filter or value, or no release yet
   */
  public PageView page(
      String id,
      Map<String, String> chosen,
      Language language,
      Metrics metrics,
      ReleaseStamp newest) {
    Page page = Optional.ofNullable(pages.get(id)).orElseThrow(() -> unknownPage(id));
    refuseUnknownFilters(page, chosen);
    Choices choices = new Choices(metrics, language);
    for (PageFilter filter : page.filters()) {
      choices.settle(filter, Optional.ofNullable(chosen.get(filter.id())));
    }
    List<PageView.ComponentView> components = new ArrayList<>();
    for (PageComponent component : page.components()) {
      MetricResult result = metrics.ask(choices.narrowed(component.query(), component.ignores()));
      components.add(
          new PageView.ComponentView(
              component.id(),
              component.kind().term(),
              component.title().in(language),
              Settings.of(component, pages),
              result.columns().stream().map(column -> view(column, language)).toList(),
              result.rows(),
              result.total()));
    }
    return new PageView(
        page.id(),
        page.title().in(language),
        page.path(),
        language.name().toLowerCase(Locale.ROOT),
        ReleaseView.of(metrics.release(), newest),
        pages(language),
        choices.views(),
        components);
  }

  /**
   * One component with all its rows, narrowed by the page's filters as the page is.
   *
   * @param pageId the page
   * @param componentId the component of that page
   * @param chosen filter id to value, as the address gives them
   * @param metrics answers from the release that is asked for
   * @throws ProblemException when there is no such page, component, filter or value
   */
  public ComponentTable component(
      String pageId,
      String componentId,
      Map<String, String> chosen,
      Language language,
      Metrics metrics) {
    Page page = Optional.ofNullable(pages.get(pageId)).orElseThrow(() -> unknownPage(pageId));
    PageComponent component =
        page.components().stream()
            .filter(known -> known.id().equals(componentId))
            .findFirst()
            .orElseThrow(() -> ComponentTable.unknown(page, componentId));
    refuseUnknownFilters(page, chosen);
    Choices choices = new Choices(metrics, language);
    for (PageFilter filter : page.filters()) {
      choices.settle(filter, Optional.ofNullable(chosen.get(filter.id())));
    }
    MetricQuery query = choices.narrowed(component.query(), component.ignores());
    MetricQuery everything =
        new MetricQuery(
            query.view(),
            query.measures(),
            query.by(),
            query.filter(),
            query.sort(),
            OptionalInt.empty());
    return ComponentTable.of(
        page, component, language, metrics.release(), choices.views(), metrics.ask(everything));
  }

  /** A column as JSON gives it. */
  public static PageView.ColumnView view(MetricColumn column, Language language) {
    return new PageView.ColumnView(
        column.id(),
        column.label().in(language),
        column.role().name().toLowerCase(Locale.ROOT),
        column.format().name().toLowerCase(Locale.ROOT),
        column.definition().in(language));
  }

  private static void refuseUnknownFilters(Page page, Map<String, String> chosen) {
    Problems problems = new Problems();
    List<String> known = page.filters().stream().map(PageFilter::id).toList();
    String list = String.join(", ", known);
    chosen.keySet().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .forEach(
            key ->
                problems.add(
                    Problem.error(
                        DashboardError.FILTER_UNKNOWN,
                        Place.named(page.path()),
                        new Words(
                            "Trang không có bộ lọc «" + key + "».",
                            "The page has no filter '" + key + "'."),
                        new Words(
                            "Các bộ lọc dùng được: " + list + ".",
                            "Known filters: " + list + "."))));
    problems.orThrow();
  }

  private ProblemException unknownPage(String id) {
    String list = String.join(", ", pages.keySet());
    return new ProblemException(
        Problem.error(
            DashboardError.PAGE_UNKNOWN,
            Place.nowhere(),
            new Words("Không có trang «" + id + "».", "There is no page '" + id + "'."),
            new Words("Các trang: " + list + ".", "Pages: " + list + ".")));
  }
}
