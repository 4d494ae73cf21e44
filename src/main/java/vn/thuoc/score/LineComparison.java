package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.Map;
import vn.thuoc.instrument.Side;

/**
 * How far the sides of one line can be held against each other.
 *
 * @param unscored by side, how many criteria of the line count toward its maximum and have no
 *     points: they are not 0, but the line has fewer points for it
 * @param oneSided how many criteria have points on one side and none on the other
 * @param points by side, the points over what both sides have points for; empty where there are
 *     none on a side
 */
public record LineComparison(
    Map<Side, Integer> unscored, int oneSided, Map<Side, BigDecimal> points) {
  public LineComparison {
    unscored = Map.copyOf(unscored);
    points = Map.copyOf(points);
  }

  /** Whether every criterion of the line that counts has points on a side. */
  boolean complete(Side side) {
    return unscored.getOrDefault(side, 0) == 0;
  }
}
