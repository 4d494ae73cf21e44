package vn.thuoc.metric;

import java.util.List;
import java.util.Optional;

/**
 * A measure of a view: a column of the mart, or the difference or the ratio of two measures of the
 * view.
 *
 * @param column what it means
 * @param additivity whether the column may be added up; a difference or a ratio follows its two
 *     parts
 * @param within dimensions of which all rows that are added up must share the values: points of
 *     groups add up for one unit and year, not over units
 * @param difference the parts, when the measure is a difference
 * @param ratio the parts, when the measure is a ratio
 */
public record MetricMeasure(
    MetricColumn column,
    Additivity additivity,
    List<String> within,
    Optional<Difference> difference,
    Optional<Ratio> ratio) {
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

  /**
   * The quotient of two measures of the same view, each added up over the rows first. So a share of
   * several rows is the share of their sums, and never the mean of their shares.
   *
   * @param of what is divided
   * @param over what it is divided by
   */
  public record Ratio(String of, String over) {
    /** Decimals of a quotient, the last one rounded half up. */
    public static final int DECIMALS = 6;
  }

  /** Whether the mart has a column of its own for it. */
  boolean isColumn() {
    return difference.isEmpty() && ratio.isEmpty();
  }

  public String id() {
    return column.id();
  }
}
