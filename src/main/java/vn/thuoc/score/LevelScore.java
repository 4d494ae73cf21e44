package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Side;

/**
 * The level of a unit, with every condition of every level.
 *
 * @param side whose points
 * @param levelId term of the level; {@code none} below the lowest
 * @param label as printed
 * @param conditions all conditions, the best level's first
 * @param steps how the next better level is reached; none for the best level
 */
public record LevelScore(
    Side side,
    String levelId,
    String label,
    List<ConditionScore> conditions,
    List<LevelStep> steps) {
  public LevelScore {
    conditions = List.copyOf(conditions);
    steps = List.copyOf(steps);
  }

  /**
   * One condition.
   *
   * @param levelId the level that asks for it
   * @param criterionId what is looked at: a criterion or {@code total}
   * @param measure points, or percent of the maximum
   * @param needed the least that holds
   * @param reached what the unit has; none where it has no points
   * @param holds whether the condition holds
   * @param missing points that are missing; 0 where it holds
   * @param outOfReach points that would still be missing if every criterion below gave its maximum;
   *     only for conditions of the next better level
   */
  public record ConditionScore(
      String levelId,
      String criterionId,
      String measure,
      BigDecimal needed,
      Optional<BigDecimal> reached,
      boolean holds,
      BigDecimal missing,
      Optional<BigDecimal> outOfReach) {

    ConditionScore outOfReach(BigDecimal points) {
      return new ConditionScore(
          levelId, criterionId, measure, needed, reached, holds, missing, Optional.of(points));
    }
  }
}
