package vn.thuoc.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/**
 * One part of a page.
 *
 * @param id unique on the page
 * @param kind how it looks
 * @param title heading above it
 * @param query what it asks; the page's filters are added to it
 * @param ignores ids of page filters that do not narrow this component
 * @param show columns that people see, in order; empty means all that were asked for
 * @param folded whether it stands closed until somebody opens it
 * @param chart how to draw it, for charts
 * @param figures what to write large, for figures
 * @param link where a row leads to
 * @param place where it was defined
 */
record PageComponent(
    String id,
    ComponentKind kind,
    Words title,
    MetricQuery query,
    List<String> ignores,
    List<String> show,
    boolean folded,
    Optional<Chart> chart,
    List<Figure> figures,
    Optional<RowLink> link,
    Place place) {
  PageComponent {
    ignores = List.copyOf(ignores);
    show = List.copyOf(show);
    figures = List.copyOf(figures);
  }

  /**
   * A chart builder and what it is told.
   *
   * @param builder name of a function that a file of {@code dashboards/charts} offers
   * @param spec texts and lists of texts are columns of the query; the rest are true or false
   */
  record Chart(String builder, Map<String, Object> spec) {
    Chart {
      spec = Map.copyOf(spec);
    }
  }

  /**
   * One big number.
   *
   * @param measure what is written large
   * @param outOf the measure that it is a part of
   * @param share the measure that gives the part in percent
   */
  record Figure(String measure, Optional<String> outOf, Optional<String> share) {}

  /**
   * A link that every row has.
   *
   * @param page id of the page it leads to
   * @param parameters filter of that page to the column of the row that fills it
   * @param anchor the column that names the place on that page
   */
  record RowLink(String page, Map<String, String> parameters, Optional<String> anchor) {
    RowLink {
      parameters = Map.copyOf(parameters);
    }
  }
}
