package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.List;

/** A rule that makes a criterion's points out of those of its parts. */
public sealed interface CombiningRule extends Rule permits SumRule, BestOfRule {

  RuleResult combine(List<Part> parts, Scale scale);

  /** The maximum that parts with these maxima add up to under this rule. */
  BigDecimal maximumOf(List<BigDecimal> partMaxima);

  /**
   * One part of a criterion.
   *
   * @param name how the explanation calls it
   * @param points its points
   */
  record Part(String name, BigDecimal points) {}
}
