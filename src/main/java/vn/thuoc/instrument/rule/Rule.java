package vn.thuoc.instrument.rule;

/** How a criterion gets its points: from its own answer, or from the points of its parts. */
public sealed interface Rule permits AnswerRule, CombiningRule {

  /** The term that YAML uses for this kind. */
  String kind();

  /** What the rule does, in one Vietnamese sentence, for a criterion of this scale. */
  String describe(Scale scale);
}
