package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * The whole maximum up to a share; above it, maximum − share × maximum. Source: An Giang 2018, 1B
 * II.2.
 *
 * @param fullUpTo the percent up to which the maximum is given, itself included
 */
public record InverseRatioRule(BigDecimal fullUpTo) implements AnswerRule {
  @Override
  public String kind() {
    return "inverse_ratio";
  }

  @Override
  public String describe(Scale scale) {
    return "Đến "
        + VietnameseNumber.write(fullUpTo)
        + "% được "
        + scale.maxWords()
        + " điểm; trên mức đó: "
        + scale.maxWords()
        + " − tỷ lệ × "
        + scale.maxWords()
        + ".";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return Shares.readable(type);
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    return Shares.of(input.own())
        .map(
            found -> {
              if (found.share().multiply(100).compareTo(Rounding.Fractions.of(fullUpTo)) <= 0) {
                return scale.fixed(
                    scale.max(),
                    found.words() + " không quá " + VietnameseNumber.write(fullUpTo) + "%");
              }
              return scale.points(
                  scale.exactMax().subtract(found.share().multiply(scale.exactMax())),
                  scale.maxWords() + " − " + found.words() + " × " + scale.maxWords());
            })
        .orElseGet(Shares::zeroDenominator);
  }
}
