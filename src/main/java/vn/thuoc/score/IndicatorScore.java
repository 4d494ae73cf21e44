package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.indicator.Comparability;
import vn.thuoc.instrument.indicator.Interval;

/**
 * What one side of a submission says about an indicator.
 *
 * @param side whose figures
 * @param indicatorId the indicator
 * @param state what became of the answers it needs
 * @param numerator upper figure of a quotient
 * @param denominator lower figure of a quotient
 * @param interval where the value lies; none where there is no value
 * @param comparability how far the value may be compared with other instruments' values
 * @param explanation how the value comes about, or why there is none, in Vietnamese
 */
public record IndicatorScore(
    Side side,
    String indicatorId,
    AnswerState state,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<Interval> interval,
    Comparability comparability,
    String explanation) {

  /** The value, where it is known and not merely bounded. */
  public Optional<BigDecimal> value() {
    return interval.flatMap(Interval::point);
  }
}
