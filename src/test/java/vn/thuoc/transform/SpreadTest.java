package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * What is put together from parts is what the whole says, and percentiles lie where they should.
 */
class SpreadTest {
  private static final long MILLION = 1_000_000;
  private static final List<String> POINTS =
      List.of(StructType.fromDDL(PointsSpread.COLUMNS).fieldNames());
  private static final List<String> INDICATOR =
      List.of(StructType.fromDDL(IndicatorSpread.COLUMNS).fieldNames());

  @Property(tries = 200)
  void percentilesLieBetweenTheRanksAroundTheirPlace(
      @ForAll @NotEmpty List<@LongRange(min = 0, max = 100 * MILLION) Long> points,
      @ForAll @IntRange(max = 3) int parts) {
    PointsSpread whole = new PointsSpread();
    for (int part = 0; part <= parts; part++) {
      PointsSpread some = new PointsSpread();
      for (int i = part; i < points.size(); i += parts + 1) {
        some.add("given", OptionalLong.of(points.get(i)), 100 * MILLION, 0);
      }
      whole.add(ByteBuffer.wrap(some.bytes()));
    }
    Object[] values = whole.values();
    assertThat(values).hasSize(POINTS.size());
    List<Long> ordered = points.stream().sorted().toList();
    for (int percent : new int[] {10, 25, 50, 75, 90}) {
      assertThat(of(values, "p" + percent)).isEqualTo(Optional.of(percentile(ordered, percent)));
    }
    assertThat(of(values, "lowest")).isEqualTo(Optional.of(ordered.get(0)));
    assertThat(of(values, "highest")).isEqualTo(Optional.of(ordered.get(points.size() - 1)));
    assertThat(of(values, "scored")).isEqualTo((long) points.size());
    BigInteger squares =
        points.stream()
            .map(value -> BigInteger.valueOf(value).pow(2))
            .reduce(BigInteger.ZERO, BigInteger::add);
    assertThat(of(values, "squares").toString()).isEqualTo("Optional[" + squares + "]");
  }

  /** (n − 1) × p behind the lowest, in exact decimals. */
  private static long percentile(List<Long> ordered, int percent) {
    BigDecimal place =
        BigDecimal.valueOf(ordered.size() - 1L).multiply(BigDecimal.valueOf(percent, 2));
    int below = place.setScale(0, RoundingMode.FLOOR).intValue();
    int above = place.setScale(0, RoundingMode.CEILING).intValue();
    return BigDecimal.valueOf(ordered.get(below))
        .add(
            BigDecimal.valueOf(ordered.get(above) - ordered.get(below))
                .multiply(place.subtract(BigDecimal.valueOf(below))))
        .setScale(0, RoundingMode.HALF_UP)
        .longValue();
  }

  @Test
  void unitsAreCountedByWhatTheyAnswered() {
    PointsSpread spread = new PointsSpread();
    spread.add("given", OptionalLong.of(0), 10, 0);
    spread.add("blank", OptionalLong.of(0), 10, 0);
    spread.add("given", OptionalLong.of(10), 10, 2);
    spread.add("given", OptionalLong.of(19), 20, 0);
    spread.add("given", OptionalLong.empty(), 10, 0);
    spread.add("not_applicable", OptionalLong.empty(), 10, 0);
    spread.add("rejected", OptionalLong.empty(), 10, 0);
    Object[] values = spread.values();
    assertThat(
            List.of(
                "max_points",
                "units",
                "scored",
                "blank",
                "not_applicable",
                "rejected",
                "unscored",
                "incomplete",
                "zero_count",
                "blank_zero_count",
                "max_count",
                "max_points_sum",
                "bin_1",
                "bin_10"))
        .extracting(column -> of(values, column))
        .containsExactly(20L, 7L, 4L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 50L, 2L, 2L);
    assertThat(of(values, "points_sum")).isEqualTo(Optional.of(29L));
  }

  @Test
  void whereNothingIsKnownNothingIsSaid() {
    PointsSpread spread = new PointsSpread();
    spread.add("not_applicable", OptionalLong.empty(), 10, 0);
    Object[] values = spread.values();
    assertThat(List.of("points_sum", "squares", "lowest", "p50", "highest"))
        .allMatch(column -> of(values, column).equals(Optional.empty()));
    assertThat(new IndicatorSpread().values()).hasSize(INDICATOR.size()).endsWith(Optional.empty());
  }

  @Property(tries = 100)
  void theMiddleIsTheOneValueOrTheTwo(
      @ForAll @NotEmpty List<@LongRange(min = -MILLION, max = MILLION) Long> millionths) {
    List<BigDecimal> numbers = millionths.stream().map(m -> BigDecimal.valueOf(m, 6)).toList();
    IndicatorSpread one = new IndicatorSpread();
    IndicatorSpread other = new IndicatorSpread();
    for (int i = 0; i < numbers.size(); i++) {
      Optional<BigDecimal> value = Optional.of(numbers.get(i).stripTrailingZeros());
      (i % 2 == 0 ? one : other)
          .add(
              new IndicatorSpread.Said(
                  "given", value, Optional.of(BigDecimal.ONE), value, value, Optional.empty()));
    }
    one.add(ByteBuffer.wrap(other.bytes()));
    BigDecimal[] ordered = numbers.stream().sorted().toArray(BigDecimal[]::new);
    Object[] values = one.values();
    assertThat(decimal(values, "middle_below"))
        .isEqualByComparingTo(ordered[(ordered.length - 1) / 2]);
    assertThat(decimal(values, "middle_above")).isEqualByComparingTo(ordered[ordered.length / 2]);
    assertThat(decimal(values, "rate_sum"))
        .isEqualByComparingTo(Arrays.stream(ordered).reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(of(values, "known_count", INDICATOR)).isEqualTo((long) ordered.length);
    assertThat(of(values, "upper_count", INDICATOR)).isEqualTo(0L);
    assertThat(of(values, "upper_sum", INDICATOR)).isEqualTo(Optional.empty());
  }

  private static BigDecimal decimal(Object[] values, String column) {
    return new BigDecimal(((Optional<?>) of(values, column, INDICATOR)).orElseThrow().toString());
  }

  private static Object of(Object[] values, String column) {
    return of(values, column, POINTS);
  }

  private static Object of(Object[] values, String column, List<String> columns) {
    return values[columns.indexOf(column)];
  }
}
