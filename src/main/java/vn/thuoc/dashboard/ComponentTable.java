package vn.thuoc.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * One component of a page as a table, with all its rows and not only those that the page shows.
 *
 * @param page id of the page
 * @param pageTitle what people call the page
 * @param id the component
 * @param title heading above it
 * @param language the language of titles and labels
 * @param release where the figures come from
 * @param narrowings the page's filters
 * @param columns what people see, in order
 * @param rows one map a row, column id to value; what is absent has no key
 */
public record ComponentTable(
    String page,
    String pageTitle,
    String id,
    String title,
    Language language,
    ReleaseStamp release,
    List<Narrowing> narrowings,
    List<MetricColumn> columns,
    List<Map<String, Object>> rows) {

  /**
   * A filter as people read it.
   *
   * @param label what it is called
   * @param chosen the label of what was chosen; empty when nothing was
   * @param applies whether it narrows this component
   */
  public record Narrowing(String label, String chosen, boolean applies) {
    static Narrowing of(Settled settled, boolean applies, Language language) {
      String chosen =
          settled.chosen().stream().map(Settled.Option::label).collect(Collectors.joining(", "));
      return new Narrowing(settled.filter().label().in(language), chosen, applies);
    }
  }

  static ComponentTable of(
      Page page,
      PageComponent component,
      Language language,
      ReleaseStamp release,
      List<Settled> filters,
      MetricResult result) {
    return new ComponentTable(
        page.id(),
        page.title().in(language),
        component.id(),
        component.title().in(language),
        language,
        release,
        filters.stream().map(one -> Narrowing.of(one, applies(one, component), language)).toList(),
        shown(component.show(), result.columns()),
        result.rows());
  }

  // A way to look at the page chooses components; it lets no row through and keeps none out.
  private static boolean applies(Settled settled, PageComponent component) {
    return settled.filter().choices() instanceof FilterChoices.Asked
        && !component.ignores().contains(settled.filter().id());
  }

  private static List<MetricColumn> shown(List<String> show, List<MetricColumn> asked) {
    return show.isEmpty()
        ? asked
        : show.stream()
            .flatMap(id -> asked.stream().filter(column -> column.id().equals(id)))
            .toList();
  }

  static ProblemException unknown(Page page, String id) {
    String list =
        page.components().stream().map(PageComponent::id).collect(Collectors.joining(", "));
    return new ProblemException(
        Problem.error(
            DashboardError.COMPONENT_UNKNOWN,
            Place.named(page.path()),
            new Words(
                "Trang không có thành phần «" + id + "».",
                "The page has no component '" + id + "'."),
            list.isEmpty()
                ? new Words(
                    "Trang này không có thành phần nào để tải về.",
                    "This page has no components to download.")
                : new Words("Dùng một trong: " + list + ".", "Use one of: " + list + ".")));
  }
}
