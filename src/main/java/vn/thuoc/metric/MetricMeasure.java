package vn.thuoc.metric;

import java.util.List;
import java.util.Optional;

/**
 * A measure of a view: either a column of the mart, or the difference of two measures of the view.
 *
 * @param column what it means
 * @param additivity whether the column may be added up; a difference follows its two parts
 * @param within dimensions of which all rows that are added up must share the values: points of
 *     groups add up for one unit and year, not over units
 * @param difference the parts, when the measure is a difference
 */
public record MetricMeasure(
    MetricColumn column,
    Additivity additivity,
    List<String> within,
    Optional<Difference> difference) {
  public MetricMeasure {
    within = List.copyOf(within);
  }

  /**
   * Two measures of the same view.
   *
   * @param of what is taken from
   * @param less what is taken away
   */
  public record Difference(String of, String less) {}

  public String id() {
    return column.id();
  }
}
