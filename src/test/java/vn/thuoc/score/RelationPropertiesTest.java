package vn.thuoc.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.TickedBand;
import vn.thuoc.instrument.answer.Band;

/** What holds of percents and bands whatever the figures are. */
class RelationPropertiesTest {

  @Property
  void whoRoundsOrCutsIsNeverTold(
      @ForAll @IntRange(min = 0, max = 100_000) int part,
      @ForAll @IntRange(min = 1, max = 100_000) int whole,
      @ForAll @IntRange(min = 0, max = 6) int decimals) {
    BigFraction exact = BigFraction.of(part, whole).multiply(100);
    for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN}) {
      BigDecimal written =
          new BigDecimal(part)
              .multiply(BigDecimal.valueOf(100))
              .divide(new BigDecimal(whole), decimals, mode);
      // idle zeros at the end may be dropped, which must not make it stricter than it was written
      if (written.stripTrailingZeros().scale() == decimals) {
        assertThat(RelationChecks.rounded(written, exact)).isTrue();
      }
    }
  }

  @Property
  void whoIsOffByMoreThanTheLastDigitIsAlwaysTold(
      @ForAll @IntRange(min = 0, max = 10_000) int part,
      @ForAll @IntRange(min = 1, max = 10_000) int whole,
      @ForAll @IntRange(min = 0, max = 4) int decimals) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal near =
        new BigDecimal(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(new BigDecimal(whole), decimals, RoundingMode.DOWN);
    BigFraction exact = BigFraction.of(part, whole).multiply(100);

    for (BigDecimal wrong : new BigDecimal[] {near.add(step).add(step), near.subtract(step)}) {
      // 11,0 is read as 11, which says less
      if (wrong.stripTrailingZeros().scale() == decimals || decimals == 0) {
        assertThat(RelationChecks.rounded(wrong, exact)).isFalse();
      }
    }
  }

  /** Three neighbouring bands, ends closed or open: each number agrees with exactly one. */
  @Property
  void neighboursShareNoNumber(
      @ForAll @IntRange(min = 0, max = 100) int first,
      @ForAll @IntRange(min = 1, max = 50) int width,
      @ForAll boolean closed,
      @ForAll @IntRange(min = 0, max = 600) int quarters) {
    BigDecimal low = BigDecimal.valueOf(first);
    BigDecimal high = BigDecimal.valueOf(first + width);
    Band below = new Band(Optional.empty(), Optional.of(new Band.End(low, !closed)));
    Band middle =
        new Band(Optional.of(new Band.End(low, closed)), Optional.of(new Band.End(high, closed)));
    Band above = new Band(Optional.of(new Band.End(high, !closed)), Optional.empty());
    BigFraction value = BigFraction.of(quarters, 4);

    assertThat(
            java.util.stream.Stream.of(below, middle, above)
                .filter(band -> BandChecks.agrees(band, value, TickedBand.Relation.EQUAL)))
        .hasSize(1);
  }
}
