package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.rule.RuleResult;

/**
 * What one side gets for one criterion.
 *
 * @param state state of the answer, on leaves
 * @param score points recomputed from answers; none where none can be computed
 * @param printed points printed on the form
 * @param explanation how the points come about, or why there are none
 * @param impossible why the rule makes no points of an answer that was given
 */
public record SideScore(
    Optional<AnswerState> state,
    Optional<BigDecimal> score,
    Optional<BigDecimal> printed,
    String explanation,
    Optional<RuleResult.Impossible> impossible) {

  /** A score that is not a rule's refusal. */
  public SideScore(
      Optional<AnswerState> state,
      Optional<BigDecimal> score,
      Optional<BigDecimal> printed,
      String explanation) {
    this(state, score, printed, explanation, Optional.empty());
  }
}
