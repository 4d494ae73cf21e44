package vn.thuoc.dashboard;

import java.util.List;
import java.util.Map;

/**
 * Everything that a browser needs to draw one page, in one language.
 *
 * @param id the page
 * @param title what people call it
 * @param about a sentence that says what the page answers; empty when it needs none
 * @param path its address
 * @param language {@code vi} or {@code en}
 * @param release where the figures come from
 * @param pages all pages, for the navigation
 * @param filters what the page is narrowed by
 * @param components what stands on it, with rows
 */
public record PageView(
    String id,
    String title,
    String about,
    String path,
    String language,
    ReleaseView release,
    List<PageLink> pages,
    List<FilterView> filters,
    List<ComponentView> components) {

  /**
   * A page in the navigation.
   *
   * @param filters what it can be narrowed by, so that a choice can go along
   */
  public record PageLink(String id, String title, String path, List<String> filters) {}

  /**
   * A filter with its value; {@code value} is empty when nothing is chosen.
   *
   * @param value what is chosen, several with commas between
   * @param choices the values that the release offers, narrowed by the filters before this one
   * @param total how many there are, where {@code choices} holds the first ones only
   * @param atMost how many may be chosen at once
   * @param required whether something is always chosen
   */
  public record FilterView(
      String id,
      String label,
      String dimension,
      String value,
      List<Choice> choices,
      int total,
      int atMost,
      boolean required) {}

  /** One value to choose, and what people read for it. */
  public record Choice(String value, String label) {}

  /** A column: format is a {@code MetricFormat} in lower case. */
  public record ColumnView(
      String id, String label, String role, String format, String definition) {}

  /**
   * A component with its rows; a row has no key for what is absent.
   *
   * @param settings what only this kind has: {@code show}, {@code folded}, {@code chart}, {@code
   *     spec}, {@code figures}, {@code link}
   * @param total how many rows there are, where the component shows the first ones only
   */
  public record ComponentView(
      String id,
      String kind,
      String title,
      Map<String, Object> settings,
      List<ColumnView> columns,
      List<Map<String, Object>> rows,
      int total) {}
}
