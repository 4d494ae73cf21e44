package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import vn.thuoc.problem.Words;

/** What a rule makes of an answer. */
public sealed interface RuleResult {

  /** The words that explain the result to a planner, in Vietnamese. */
  String explanation();

  /** Exact points, already rounded as the instrument prints them. */
  record Points(BigDecimal points, String explanation) implements RuleResult {}

  /**
   * No points can be computed from this answer. Not the same as zero points.
   *
   * @param why why not
   * @param remedy what whoever wants points has to do
   */
  record Impossible(Words why, Words remedy) implements RuleResult {
    private static final Words MEND =
        new Words(
            "Sửa câu trả lời theo quy tắc của dòng này.",
            "Mend the answer after the rule of this line.");

    /** Where the answer itself is at fault. */
    Impossible(String vi, String en) {
      this(new Words(vi, en), MEND);
    }

    @Override
    public String explanation() {
      return why.vi();
    }
  }
}
