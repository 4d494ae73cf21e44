package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** A rule that makes a criterion's points out of those of its parts. */
public sealed interface CombiningRule extends Rule permits SumRule, BestOfRule, WeightedSumRule {

  RuleResult combine(List<Part> parts, Scale scale);

  /**
   * The most that the parts can give together under this rule.
   *
   * @param parts the parts with what of their maxima counts
   * @param max the maximum of the criterion itself, for rules that are measured against it
   */
  BigFraction maximumOf(List<PartMaximum> parts, BigDecimal max);

  /**
   * One part of a criterion.
   *
   * @param id the part's criterion
   * @param name how the explanation calls it
   * @param points its points
   * @param max the most it can give
   */
  record Part(String id, String name, BigDecimal points, BigDecimal max) {}

  /**
   * What one part can give.
   *
   * @param id the part's criterion
   * @param counted what of its maximum counts: less than the maximum where some of it was not
   *     assessed
   * @param max its maximum
   */
  record PartMaximum(String id, BigFraction counted, BigDecimal max) {}
}
