package vn.thuoc.metric;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One question to one view.
 *
 * @param view id of a view in {@code dashboards/metrics}
 * @param measures ids of measures of that view, in the order wanted
 * @param by ids of dimensions that the rows are grouped by, in the order wanted
 * @param filter dimension id to the values let through; all must hold. For numbers a value may be a
 *     range with both ends included: {@code 2019..2021}, {@code 2020..}
 * @param sort what the rows are ordered by; ties keep the order of the mart
 * @param limit the most rows wanted
 * @param offset how many of the first rows to leave out
 */
public record MetricQuery(
    String view,
    List<String> measures,
    List<String> by,
    Map<String, List<String>> filter,
    List<Sort> sort,
    OptionalInt limit,
    int offset) {
  public MetricQuery {
    measures = List.copyOf(measures);
    by = List.copyOf(by);
    filter = Map.copyOf(filter);
    sort = List.copyOf(sort);
  }

  /** A question for rows from the first on. */
  public MetricQuery(
      String view,
      List<String> measures,
      List<String> by,
      Map<String, List<String>> filter,
      List<Sort> sort,
      OptionalInt limit) {
    this(view, measures, by, filter, sort, limit, 0);
  }

  /** One column to order by. */
  public record Sort(String column, boolean descending) {
    /** Reads {@code -verified_score} as descending, {@code unit_name} as ascending. */
    public static Sort of(String text) {
      return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
    }
  }
}
