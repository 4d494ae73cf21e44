package vn.thuoc.score;

import java.util.List;

/**
 * What the rules make of one submission.
 *
 * @param scores every criterion in the order of the form, the total last
 * @param findings what was found on the way, in the order of the form
 */
public record ScoredSubmission(List<CriterionScore> scores, List<FoundInScoring> findings) {
  public ScoredSubmission {
    scores = List.copyOf(scores);
    findings = List.copyOf(findings);
  }
}
