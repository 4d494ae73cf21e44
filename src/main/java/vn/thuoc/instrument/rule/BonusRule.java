package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * Points that an assessor grants on top, from 0 to the criterion's maximum. Source: Bình Thuận
 * 2022, group 6.
 */
public record BonusRule() implements AnswerRule {
  @Override
  public String kind() {
    return "bonus";
  }

  @Override
  public String describe(Scale scale) {
    return "Điểm khuyến khích do người chấm ghi, từ 0 đến "
        + scale.maxWords()
        + ", cộng thêm ngoài điểm tối đa.";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return type instanceof AnswerType.Points;
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    BigDecimal points = ((AnswerValue.Number) input.own()).number();
    String words = "Điểm khuyến khích ghi " + VietnameseNumber.write(points);
    if (points.signum() < 0 || points.compareTo(scale.max()) > 0) {
      return new RuleResult.Impossible(
          words + " nằm ngoài khoảng 0 đến " + scale.maxWords(),
          "the bonus entered is not between 0 and " + scale.maxWords());
    }
    return scale.fixed(points, words);
  }
}
