package vn.thuoc.score;

import java.math.BigDecimal;
import vn.thuoc.instrument.Side;

/**
 * The word that a group's points earn.
 *
 * @param side whose points
 * @param criterionId the group
 * @param ratingId term of the word
 * @param label the word as printed
 * @param percent points as a share of the maximum, in percent
 */
public record RatingScore(
    Side side, String criterionId, String ratingId, String label, BigDecimal percent) {}
