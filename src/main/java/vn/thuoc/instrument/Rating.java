package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.List;

/**
 * A scale of words for the points of single groups.
 *
 * @param of the criteria it rates
 * @param steps best first, the last from 0 %
 */
public record Rating(List<String> of, List<Step> steps) {

  /**
   * One word of the scale.
   *
   * @param id term of files and tables
   * @param label as printed
   * @param fromPercent the least share of the maximum, in percent, that reaches it
   */
  public record Step(String id, String label, BigDecimal fromPercent) {}

  public Rating {
    of = List.copyOf(of);
    steps = List.copyOf(steps);
  }
}
