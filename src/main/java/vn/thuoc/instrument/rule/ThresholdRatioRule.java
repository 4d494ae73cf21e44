package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * The whole maximum from a share upwards; below it, share × maximum. Source: An Giang 2018, 1B
 * II.2.
 *
 * @param fullFrom the percent from which on the maximum is given, itself included
 */
public record ThresholdRatioRule(BigDecimal fullFrom) implements AnswerRule {
  @Override
  public String kind() {
    return "threshold_ratio";
  }

  @Override
  public String describe(Scale scale) {
    return "Từ "
        + VietnameseNumber.write(fullFrom)
        + "% trở lên được "
        + scale.maxWords()
        + " điểm; dưới mức đó: tỷ lệ × "
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
              if (found.share().multiply(100).compareTo(Rounding.Fractions.of(fullFrom)) >= 0) {
                return scale.fixed(
                    scale.max(),
                    found.words() + " đạt từ " + VietnameseNumber.write(fullFrom) + "% trở lên");
              }
              return scale.points(
                  found.share().multiply(scale.exactMax()),
                  found.words() + " × " + scale.maxWords());
            })
        .orElseGet(Shares::zeroDenominator);
  }
}
