package vn.thuoc.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.References;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.indicator.Arithmetic;
import vn.thuoc.instrument.indicator.Indicator;
import vn.thuoc.instrument.indicator.IndicatorSource;

/** What must hold for every figure and every band. */
class IndicatorPropertiesTest {
  /** A source that takes a band, with the indicator it feeds. */
  record Banded(Indicator indicator, IndicatorSource source) {
    Arithmetic.Bands bands() {
      return (Arithmetic.Bands) source.arithmetic();
    }
  }

  @Property
  void aShareKeepsItsTwoFigures(
      @ForAll @IntRange(max = 2_000_000) int numerator,
      @ForAll @IntRange(max = 2_000_000) int denominator) {
    IndicatorScore score =
        IndicatorForm.of("binh-thuan-2022-district")
            .self("4.10.b", numerator + "/" + denominator)
            .score("files_one_stop");

    assertThat(score.numerator()).contains(BigDecimal.valueOf(numerator));
    assertThat(score.denominator()).contains(BigDecimal.valueOf(denominator));
    assertThat(score.value().isPresent()).isEqualTo(denominator != 0);
    if (denominator != 0) {
      BigFraction exact = BigFraction.of(numerator, denominator).multiply(100);
      BigFraction kept = fraction(score.value().orElseThrow());
      assertThat(kept.subtract(exact).abs().multiply(2_000_000).compareTo(BigFraction.ONE))
          .isLessThanOrEqualTo(0);
    }
  }

  /** Whoever chooses the band that holds the exact value gets an interval that holds it too. */
  @Property
  void theIntervalOfABandHoldsEveryValueOfTheBand(
      @ForAll("banded") Banded banded, @ForAll @IntRange(max = 100_000) int thousandths) {
    BigDecimal value = BigDecimal.valueOf(thousandths, 3);
    Instrument instrument = IndicatorForm.INSTRUMENTS.get(banded.source().instrument());
    AnswerType type = References.of(instrument).whole(banded.bands().reference()).orElseThrow();
    List<Option> holding =
        type.options().stream().filter(o -> o.band().orElseThrow().holds(value)).toList();

    assertThat(holding).hasSize(1);
    IndicatorScore score =
        IndicatorForm.of(instrument.id())
            .self(banded.bands().reference().question(), holding.get(0).id())
            .score(banded.indicator().id());
    assertThat(score.interval().orElseThrow().holds(value)).isTrue();
    score.value().ifPresent(only -> assertThat(only).isEqualByComparingTo(value));
  }

  @Provide
  Arbitrary<Banded> banded() {
    return Arbitraries.of(
        IndicatorForm.INDICATORS.all().stream()
            .flatMap(
                indicator ->
                    indicator.sources().stream()
                        .filter(source -> source.arithmetic() instanceof Arithmetic.Bands)
                        .map(source -> new Banded(indicator, source)))
            .toList());
  }

  private static BigFraction fraction(BigDecimal decimal) {
    return vn.thuoc.instrument.rule.Rounding.Fractions.of(decimal);
  }
}
