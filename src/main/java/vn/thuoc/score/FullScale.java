package vn.thuoc.score;

import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.RuleResult;
import vn.thuoc.instrument.rule.Scale;
import vn.thuoc.instrument.rule.VietnameseNumber;

/**
 * Puts points back on the full scale when a part was not assessed: achieved / (maximum − not
 * assessed) × maximum.
 *
 * @param scale the full scale
 */
record FullScale(Scale scale) {

  /**
   * The points on the full scale; unchanged when everything, or nothing, was assessed.
   *
   * @param assessed what of the maximum was assessed
   */
  RuleResult.Points put(RuleResult.Points achieved, BigFraction assessed) {
    BigFraction max = Rounding.Fractions.of(scale.max());
    if (assessed.signum() == 0 || assessed.equals(max)) {
      return achieved;
    }
    BigFraction full = Rounding.Fractions.of(achieved.points()).divide(assessed).multiply(max);
    return new RuleResult.Points(
        scale.rounding().apply(full),
        achieved.explanation()
            + "; chỉ đánh giá "
            + VietnameseNumber.write(assessed)
            + " trên "
            + VietnameseNumber.write(scale.max())
            + " điểm nên quy về thang đầy đủ: "
            + VietnameseNumber.write(achieved.points())
            + " / "
            + VietnameseNumber.write(assessed)
            + " × "
            + VietnameseNumber.write(scale.max())
            + " = "
            + VietnameseNumber.write(scale.rounding().apply(full)));
  }
}
