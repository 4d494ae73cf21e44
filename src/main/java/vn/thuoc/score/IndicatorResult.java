package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.indicator.Interval;

/** What arithmetic makes of the answers to one source of an indicator. */
record IndicatorResult(
    AnswerState state,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<Interval> interval,
    String explanation) {

  /** No value, because answers are not there. */
  static IndicatorResult missing(AnswerState state, String explanation) {
    return new IndicatorResult(
        state, Optional.empty(), Optional.empty(), Optional.empty(), explanation);
  }

  /** A value that is not a quotient. */
  static IndicatorResult of(Interval interval, String explanation) {
    return new IndicatorResult(
        AnswerState.GIVEN, Optional.empty(), Optional.empty(), Optional.of(interval), explanation);
  }

  /** The same with the two figures that it was divided from. */
  IndicatorResult from(BigDecimal upper, BigDecimal lower) {
    return new IndicatorResult(
        state, Optional.of(upper), Optional.of(lower), interval, explanation);
  }
}
