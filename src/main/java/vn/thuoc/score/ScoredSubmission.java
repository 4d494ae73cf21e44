package vn.thuoc.score;

import java.util.List;

/**
 * What the rules make of one submission.
 *
 * @param scores every criterion in the order of the form, the total last
 * @param ratings ratings of groups, by side
 * @param levels levels of the unit, by side
 * @param findings what was found on the way, in the order of the form
 */
public record ScoredSubmission(
    List<CriterionScore> scores,
    List<RatingScore> ratings,
    List<LevelScore> levels,
    List<FoundInScoring> findings) {
  public ScoredSubmission {
    scores = List.copyOf(scores);
    ratings = List.copyOf(ratings);
    levels = List.copyOf(levels);
    findings = List.copyOf(findings);
  }
}
