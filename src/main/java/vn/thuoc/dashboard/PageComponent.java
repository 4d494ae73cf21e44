package vn.thuoc.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.wording.Comment;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/**
 * One part of a page.
 *
 * @param id unique on the page
 * @param kind how it looks
 * @param title heading above it
 * @param about a sentence below the heading that says how to read it
 * @param width how much of the page's width it takes where there is room
 * @param query what it asks; the page's filters are added to it
 * @param beside further questions whose rows follow, such as the median beside the unit
 * @param ignores ids of page filters that do not narrow this component
 * @param when page filter to the values for which the component stands; {@code any} and {@code
 *     none} say whether something is chosen
 * @param show columns that people see, in order; empty means all that were asked for
 * @param folded whether it stands closed until somebody opens it
 * @param optional whether it is left out where it has no rows, as levels of an instrument without
 *     any
 * @param chart how to draw it, for charts
 * @param figures what to write large, for figures
 * @param comment sentences filled in from its rows
 * @param link where a row leads to
 * @param empty what stands instead where there are no rows
 * @param place where it was defined
 */
record PageComponent(
    String id,
    ComponentKind kind,
    Words title,
    Optional<Words> about,
    Width width,
    MetricQuery query,
    Beside beside,
    List<String> ignores,
    Map<String, List<String>> when,
    List<String> show,
    boolean folded,
    boolean optional,
    Optional<Chart> chart,
    List<Figure> figures,
    Comment comment,
    Optional<RowLink> link,
    Optional<Words> empty,
    Place place) {
  /** In {@link #when}: something is chosen, whatever it is. */
  static final String ANY = "any";

  /** In {@link #when}: nothing is chosen. */
  static final String NONE = "none";

  PageComponent {
    ignores = List.copyOf(ignores);
    when = Map.copyOf(when);
    show = List.copyOf(show);
    figures = List.copyOf(figures);
  }

  /** A part of the page's width. */
  enum Width {
    FULL,
    HALF,
    THIRD
  }

  /**
   * Questions that are answered beside the component's own. All rows get a column {@code source}
   * that says which question they answer.
   *
   * @param source the words for the component's own rows; absent when there are no others
   * @param others the further questions
   */
  record Beside(Optional<Words> source, List<Other> others) {
    /** The column that says which question a row answers. */
    static final String SOURCE = "source";

    Beside {
      others = List.copyOf(others);
    }
  }

  /**
   * One further question.
   *
   * @param source the words for its rows
   * @param query what it asks
   * @param as its column to the column of the component that it is shown as
   * @param ignores ids of page filters that do not narrow it
   */
  record Other(Words source, MetricQuery query, Map<String, String> as, List<String> ignores) {
    Other {
      as = Map.copyOf(as);
      ignores = List.copyOf(ignores);
    }
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
   * @param change the measure that says by how much it changed on the year before
   */
  record Figure(
      String measure, Optional<String> outOf, Optional<String> share, Optional<String> change) {}

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
