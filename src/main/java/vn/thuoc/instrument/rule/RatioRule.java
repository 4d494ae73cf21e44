package vn.thuoc.instrument.rule;

import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerType;

/** Share × maximum, never above the maximum. Source: Bình Thuận 2022, "Tỷ lệ x 3". */
public record RatioRule() implements AnswerRule {
  @Override
  public String kind() {
    return "ratio";
  }

  @Override
  public String describe(Scale scale) {
    return "Tỷ lệ × "
        + scale.maxWords()
        + ", không vượt quá "
        + scale.maxWords()
        + ", "
        + scale.rounding().words()
        + ".";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return Shares.readable(type);
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    Optional<Shares> share = Shares.of(input.own());
    return share
        .map(
            found ->
                scale.points(
                    found.share().multiply(scale.exactMax()),
                    found.words() + " × " + scale.maxWords()))
        .orElseGet(Shares::zeroDenominator);
  }
}
