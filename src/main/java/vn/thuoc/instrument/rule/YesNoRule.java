package vn.thuoc.instrument.rule;

import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/** Yes gives the maximum, no gives nothing. Source: Bình Thuận 2022, 4.12 "Có 2 / Không 0". */
public record YesNoRule() implements AnswerRule {
  @Override
  public String kind() {
    return "yes_no";
  }

  @Override
  public String describe(Scale scale) {
    return "Có: " + scale.maxWords() + " điểm; không: 0 điểm.";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return type instanceof AnswerType.YesNo;
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    boolean yes = ((AnswerValue.YesNo) input.own()).yes();
    return scale.fixed(yes ? scale.max() : java.math.BigDecimal.ZERO, yes ? "Có" : "Không");
  }
}
