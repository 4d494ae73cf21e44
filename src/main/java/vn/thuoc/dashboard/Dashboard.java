package vn.thuoc.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.metric.wording.CommentWriter;
import vn.thuoc.metric.wording.Wording;
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
  private final Wording words;
  private final Narrowing narrowing;

  Dashboard(Map<String, Page> pages, Wording words, MetricDefinitions definitions) {
    this.pages = pages;
    this.words = words;
    this.narrowing = new Narrowing(definitions);
  }

  /** All pages with their addresses, for routes and navigation. */
  public List<PageView.PageLink> pages(Language language) {
    return Settings.navigation(pages, language);
  }

  /**
   * One page with all its figures, all from one release.
   *
   * @param id the page
   * @param address what is chosen
   * @param metrics answers all of the page's questions, from one release
   * @param newest the release that was published last
   * @throws ProblemException when there is no such page, filter or value, or no release yet
   */
  public PageView page(
      String id, PageAddress address, Language language, Metrics metrics, ReleaseStamp newest) {
    Page page = known(id);
    Choices choices = settled(page, page.filters(), address, language, metrics);
    List<Settled> settled = choices.settled();
    ComponentAnswers answers = new ComponentAnswers(metrics, narrowing, settled, language);
    // A page waits for its slowest questions, those that look rows up in files, and not for all.
    List<PageView.ComponentView> components =
        page.components().parallelStream()
            .filter(component -> Presence.of(component, settled))
            .flatMap(component -> shown(component, answers.of(component), language).stream())
            .toList();
    return new PageView(
        page.id(),
        page.title().in(language),
        page.about().map(words -> words.in(language)).orElse(""),
        page.path(),
        language.name().toLowerCase(Locale.ROOT),
        ReleaseView.of(metrics.release(), newest),
        pages(language),
        settled.stream().map(one -> FilterViews.of(one, choices, language)).toList(),
        components);
  }

  /**
   * The choices of one filter that hold a text, with or without its accents.
   *
   * @param id the page
   * @param filter the filter, narrowed by those before it
   * @param search what is looked for; empty finds all
   */
  public PageView.FilterView choices(
      String id,
      String filter,
      String search,
      PageAddress address,
      Language language,
      Metrics metrics) {
    Page page = known(id);
    List<String> ids = page.filters().stream().map(PageFilter::id).toList();
    int at = ids.indexOf(filter);
    if (at < 0) {
      throw new ProblemException(unknownFilter(page, filter));
    }
    List<PageFilter> until = page.filters().subList(0, at + 1);
    Choices choices = settled(page, until, address, language, metrics);
    return FilterViews.found(choices.settled().get(at), choices, search, language);
  }

  /**
   * One component with all its rows, narrowed by the page's filters as the page is.
   *
   * @param pageId the page
   * @param componentId the component of that page
   * @param address what is chosen
   * @param metrics answers from the release that is asked for
   * @throws ProblemException when there is no such page, component, filter or value
   */
  public ComponentTable component(
      String pageId, String componentId, PageAddress address, Language language, Metrics metrics) {
    Page page = known(pageId);
    PageComponent component =
        page.components().stream()
            .filter(known -> known.id().equals(componentId))
            .findFirst()
            .orElseThrow(() -> ComponentTable.unknown(page, componentId));
    List<Settled> settled = settled(page, page.filters(), address, language, metrics).settled();
    MetricResult result =
        new ComponentAnswers(metrics, narrowing, settled, language).all(component);
    return ComponentTable.of(page, component, language, metrics.release(), settled, result);
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

  private Optional<PageView.ComponentView> shown(
      PageComponent component, MetricResult result, Language language) {
    return component.optional() && result.total() == 0
        ? Optional.empty()
        : Optional.of(view(component, result, language));
  }

  private PageView.ComponentView view(
      PageComponent component, MetricResult result, Language language) {
    Map<String, Object> settings = Settings.of(component, pages, language);
    List<String> comment = new CommentWriter(result, words, language).write(component.comment());
    if (!comment.isEmpty()) {
      settings.put("comment", comment);
    }
    return new PageView.ComponentView(
        component.id(),
        component.kind().term(),
        component.title().in(language),
        settings,
        result.columns().stream().map(column -> view(column, language)).toList(),
        result.rows(),
        result.total());
  }

  private Choices settled(
      Page page,
      List<PageFilter> filters,
      PageAddress address,
      Language language,
      Metrics metrics) {
    refuseUnknownFilters(page, address);
    Choices choices = new Choices(new OfferedChoices(metrics, narrowing, words, language));
    filters.forEach(filter -> choices.settle(filter, address));
    return choices;
  }

  private static void refuseUnknownFilters(Page page, PageAddress address) {
    Problems problems = new Problems();
    List<String> known = page.filters().stream().map(PageFilter::id).toList();
    address.values().keySet().stream()
        .filter(key -> !known.contains(key) && !address.preferred().contains(key))
        .sorted()
        .forEach(key -> problems.add(unknownFilter(page, key)));
    problems.orThrow();
  }

  private static Problem unknownFilter(Page page, String key) {
    String list = String.join(", ", page.filters().stream().map(PageFilter::id).toList());
    return Problem.error(
        DashboardError.FILTER_UNKNOWN,
        Place.named(page.path()),
        new Words("Trang không có bộ lọc «" + key + "».", "The page has no filter '" + key + "'."),
        list.isEmpty()
            ? new Words("Trang này không có bộ lọc nào.", "This page has no filters.")
            : new Words("Các bộ lọc dùng được: " + list + ".", "Known filters: " + list + "."));
  }

  private Page known(String id) {
    return Optional.ofNullable(pages.get(id)).orElseThrow(() -> unknownPage(id));
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
