package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * Points that an assessor enters, reduced from the maximum in steps. Source: An Giang 2018, 1B III.
 *
 * @param step the step: the points must lie a whole number of steps below the maximum, and 0 is
 *     always allowed
 */
public record SteppedRule(BigDecimal step) implements AnswerRule {
  public SteppedRule {
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("a step is above zero: " + step);
    }
  }

  @Override
  public String kind() {
    return "stepped";
  }

  @Override
  public String describe(Scale scale) {
    return "Người chấm ghi điểm, giảm từ "
        + scale.maxWords()
        + " theo bước "
        + VietnameseNumber.write(step)
        + ".";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return type instanceof AnswerType.Points;
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    BigDecimal points = ((AnswerValue.Number) input.own()).number();
    String words = "Điểm ghi " + VietnameseNumber.write(points);
    if (points.signum() < 0 || points.compareTo(scale.max()) > 0) {
      return new RuleResult.Impossible(
          words + " nằm ngoài khoảng 0 đến " + scale.maxWords(),
          "the points entered are not between 0 and " + scale.maxWords());
    }
    if (points.signum() != 0 && scale.max().subtract(points).remainder(step).signum() != 0) {
      return new RuleResult.Impossible(
          words + " không đúng bước " + VietnameseNumber.write(step),
          "the points entered are not in steps of " + VietnameseNumber.write(step));
    }
    return scale.fixed(points, words);
  }
}
