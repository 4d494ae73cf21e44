package vn.thuoc.instrument.rule;

import java.math.BigDecimal;

/** What a rule makes of an answer. */
public sealed interface RuleResult {

  /** The words that explain the result to a planner, in Vietnamese. */
  String explanation();

  /** Exact points, already rounded as the instrument prints them. */
  record Points(BigDecimal points, String explanation) implements RuleResult {}

  /**
   * No points can be computed from this answer; the explanation says why. Not the same as zero
   * points.
   */
  record Impossible(String explanation) implements RuleResult {}
}
