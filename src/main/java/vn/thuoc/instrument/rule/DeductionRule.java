package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * The maximum less a deduction for each missing item, never below 0. Source: An Giang 2018, 1B
 * III.7.2.
 *
 * @param each points taken off for each item
 */
public record DeductionRule(BigDecimal each) implements AnswerRule {
  @Override
  public String kind() {
    return "deduction";
  }

  @Override
  public String describe(Scale scale) {
    return scale.maxWords() + " điểm, mỗi mục thiếu trừ " + VietnameseNumber.write(each) + " điểm.";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return type instanceof AnswerType.Count || type instanceof AnswerType.SeveralChoices;
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    BigDecimal missing =
        input.own() instanceof AnswerValue.SeveralChosen chosen
            ? BigDecimal.valueOf(chosen.options().size())
            : ((AnswerValue.Number) input.own()).number();
    BigFraction points = scale.exactMax().subtract(Rounding.Fractions.of(missing.multiply(each)));
    return scale.points(
        points,
        scale.maxWords()
            + " − "
            + VietnameseNumber.write(missing)
            + " × "
            + VietnameseNumber.write(each));
  }
}
