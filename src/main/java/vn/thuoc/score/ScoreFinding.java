package vn.thuoc.score;

import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.ErrorCode;

/** What scoring finds in a submission. */
public enum ScoreFinding implements ErrorCode {
  /** The points printed on the form are not those that its answers give. */
  PRINTED_POINTS_DIFFER,
  /** Points are printed where there is no answer to give them. */
  POINTS_WITHOUT_ANSWER,
  /** A part exceeds its whole. */
  RATIO_ABOVE_ONE,
  DENOMINATOR_ZERO,
  /** The answer cannot be scored by the rule. */
  NOT_SCORABLE,
  /** A group lacks the points of an answer that could not be scored. */
  SCORE_INCOMPLETE,
  /** A scored question has no answer. */
  UNANSWERED,
  NOT_APPLICABLE_UNFORESEEN,
  /** The same quantity stands in several places with several values. */
  FIGURES_DISAGREE,
  /** A figure is not the sum of its parts. */
  TOTAL_DISAGREES,
  /** A part exceeds its whole, in figures that stand in several places. */
  PART_ABOVE_WHOLE,
  /** A percent is not what the figures beside it make. */
  PERCENT_CONTRADICTS_FIGURES,
  /** The band chosen does not hold what the figures make. */
  BAND_CONTRADICTS_FIGURES,
  /** A question that every unit has to answer is blank. */
  REQUIRED_BLANK,
  /** The note speaks of a share above one. */
  NOTED_SHARE_ABOVE_ONE,
  /** The figure in the note falls into another band than the one chosen. */
  NOTED_FIGURE_CONTRADICTS_CHOICE,
  /** The note says that both sides agree, but they do not. */
  NOTED_AGREEMENT_CONTRADICTED;

  @Override
  public ErrorClass errorClass() {
    return ErrorClass.DATA;
  }
}
