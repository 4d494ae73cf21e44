package vn.thuoc.instrument.rule;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * What a rule may look at.
 *
 * @param own the answer to the criterion's own question
 * @param figures other figures of the same submission and side, by reference such as {@code
 *     2.1#numerator}
 * @param peerLargest the largest value that this criterion has on this side among all units of the
 *     instrument and year, for rules that need it
 */
public record RuleInput(
    AnswerValue own, Map<String, BigFraction> figures, Optional<BigFraction> peerLargest) {
  public static RuleInput of(AnswerValue own) {
    return new RuleInput(own, Map.of(), Optional.empty());
  }
}
