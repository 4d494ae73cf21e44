package vn.thuoc.score;

import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Side;

/**
 * What one submission brings into the comparison of units by one criterion.
 *
 * @param side the side on which it counts
 * @param criterionId the criterion
 * @param value the exact value
 */
public record PeerValue(Side side, String criterionId, BigFraction value) {}
