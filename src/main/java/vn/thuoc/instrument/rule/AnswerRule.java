package vn.thuoc.instrument.rule;

import vn.thuoc.instrument.answer.AnswerType;

/** A rule that scores an answer. */
public sealed interface AnswerRule extends Rule
    permits RatioRule,
        YesNoRule,
        ChoiceRule,
        BandsRule,
        CountedRule,
        PeerRatioRule,
        InverseRatioRule,
        ThresholdRatioRule,
        PartOfMaxRule,
        SteppedRule,
        DeductionRule,
        FormulaRule,
        BonusRule {

  /** Whether answers of this type can be scored by this rule. */
  boolean accepts(AnswerType type);

  RuleResult score(RuleInput input, Scale scale);
}
