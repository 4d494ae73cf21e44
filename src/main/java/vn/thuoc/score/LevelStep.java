package vn.thuoc.score;

import java.math.BigDecimal;

/**
 * One step toward the next better level: points of one criterion that bring a condition nearer.
 *
 * @param levelId the level that is to be reached
 * @param condition the condition's place among all conditions, from 1
 * @param conditionOf what the condition looks at: a criterion or {@code total}
 * @param missing points that the condition is short of before its first step
 * @param criterionId the criterion, a leaf, on which points are to be gained
 * @param left points that this criterion has left to gain
 * @param taken points of them that the condition needs
 * @param gained points gained for the condition up to and with this step
 * @param met whether the condition holds after this step
 */
public record LevelStep(
    String levelId,
    int condition,
    String conditionOf,
    BigDecimal missing,
    String criterionId,
    BigDecimal left,
    BigDecimal taken,
    BigDecimal gained,
    boolean met) {}
