package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.SumRule;

/**
 * How an instrument scores beyond its criteria.
 *
 * @param rounding how points are printed
 * @param unanswered what a scored question without an answer gives
 * @param unverified what the verified side takes for a question of the form that the assessor left
 *     alone
 * @param notApplicable what becomes of points that were not assessed
 * @param total how the groups make the total
 * @param totalMax the maximum of the total, where it is not the sum of the groups'
 * @param ratings ratings of single groups
 * @param levels levels of the whole unit
 */
public record Scoring(
    Rounding rounding,
    Unanswered unanswered,
    Unverified unverified,
    NotApplicable notApplicable,
    CombiningRule total,
    Optional<BigDecimal> totalMax,
    List<Rating> ratings,
    Optional<Levels> levels) {

  /** What a scored question without an answer gives. The answer itself stays blank. */
  public enum Unanswered {
    /** 0 points, as the issuer's own sheets do. */
    ZERO_POINTS,
    /** No points at all: the criterion and what it adds up to stay open. */
    NO_SCORE
  }

  /** What the verified side takes where the assessor wrote nothing. */
  public enum Unverified {
    /** Nothing: each side stands for itself. */
    BLANK,
    /** The reported figure, once the assessor has written anything at all. */
    AS_REPORTED
  }

  /** What becomes of the points of a criterion that does not apply or was not assessed. */
  public enum NotApplicable {
    /** They are not scored, and the maximum stays. */
    NO_SCORE,
    /** They leave the maximum, and the total is put back on the full scale. */
    RESCALE_TOTAL,
    /** They leave the maximum, and each group is put back on its full scale, then the total. */
    RESCALE_GROUPS
  }

  public Scoring {
    ratings = List.copyOf(ratings);
  }

  /** What stands for scoring in a form that is not scored. */
  static Scoring none() {
    return new Scoring(
        new Rounding(2, Rounding.Mode.HALF_UP),
        Unanswered.NO_SCORE,
        Unverified.BLANK,
        NotApplicable.NO_SCORE,
        new SumRule(false),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
