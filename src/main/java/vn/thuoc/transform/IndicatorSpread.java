package vn.thuoc.transform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.Decimal;

/** What some units say of an indicator: how many know it, sums of their figures, and the middle. */
final class IndicatorSpread implements Spread {
  /** The columns of {@link #values}. */
  static final String COLUMNS =
      "unit_count BIGINT, given_count BIGINT, blank_count BIGINT, not_applicable_count BIGINT,"
          + " rejected_count BIGINT, interval_count BIGINT, figures_count BIGINT,"
          + " lower_count BIGINT, upper_count BIGINT, known_count BIGINT,"
          + " numerator_sum DECIMAL(38, 6), denominator_sum DECIMAL(38, 6),"
          + " rate_sum DECIMAL(38, 6), lower_sum DECIMAL(38, 6), upper_sum DECIMAL(38, 6),"
          + " min_value DECIMAL(28, 6), middle_below DECIMAL(28, 6), middle_above DECIMAL(28, 6),"
          + " max_value DECIMAL(28, 6)";

  private static final int SCALE = 6;
  private static final int SUM_PRECISION = 38;
  private static final int PRECISION = 28;

  /** The most that a decimal of 38 digits and its length take. */
  private static final int DECIMAL_BYTES = 17;

  private static final byte MISSING = 0;
  private static final byte THERE = 1;

  /** What is counted, in the order of the columns. */
  private enum Count {
    UNITS,
    GIVEN,
    BLANK,
    NOT_APPLICABLE,
    REJECTED,
    INTERVAL,
    FIGURES,
    LOWER,
    UPPER
  }

  /** What is added up, in the order of the columns. */
  private enum Sum {
    NUMERATOR,
    DENOMINATOR,
    RATE,
    LOWER,
    UPPER
  }

  /** What one unit says, as {@code facts.indicator} has it. */
  record Said(
      String state,
      Optional<BigDecimal> numerator,
      Optional<BigDecimal> denominator,
      Optional<BigDecimal> value,
      Optional<BigDecimal> lower,
      Optional<BigDecimal> upper) {}

  private final long[] counts = new long[Count.values().length];
  private final BigDecimal[] sums = new BigDecimal[Sum.values().length];
  private final List<BigDecimal> values = new ArrayList<>(4);
  private boolean sorted = true;

  /** Adds a unit. */
  void add(Said said) {
    count(Count.UNITS, true);
    count(Count.GIVEN, said.state().equals("given"));
    count(Count.BLANK, said.state().equals("blank"));
    count(Count.NOT_APPLICABLE, said.state().equals("not_applicable"));
    count(Count.REJECTED, said.state().equals("rejected"));
    boolean known = said.value().isPresent();
    count(Count.INTERVAL, !known && (said.lower().isPresent() || said.upper().isPresent()));
    count(Count.FIGURES, known && said.denominator().isPresent());
    count(Count.LOWER, said.lower().isPresent());
    count(Count.UPPER, said.upper().isPresent());
    said.lower().ifPresent(value -> sum(Sum.LOWER, value));
    said.upper().ifPresent(value -> sum(Sum.UPPER, value));
    if (known) {
      said.numerator().ifPresent(value -> sum(Sum.NUMERATOR, value));
      said.denominator().ifPresent(value -> sum(Sum.DENOMINATOR, value));
      sum(Sum.RATE, said.value().get());
      values.add(said.value().get());
      sorted = false;
    }
  }

  private void count(Count count, boolean counts) {
    this.counts[count.ordinal()] += counts ? 1 : 0;
  }

  private void sum(Sum sum, BigDecimal value) {
    BigDecimal before = sums[sum.ordinal()];
    sums[sum.ordinal()] = before == null ? value : before.add(value);
  }

  @Override
  public void add(ByteBuffer others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others.getLong();
    }
    for (Sum sum : Sum.values()) {
      if (others.get() == THERE) {
        sum(sum, decimal(others));
      }
    }
    while (others.hasRemaining()) {
      values.add(decimal(others));
    }
    sorted = false;
  }

  @Override
  public byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            counts.length * Long.BYTES + (2 * sums.length + values.size()) * DECIMAL_BYTES);
    for (long count : counts) {
      bytes.putLong(count);
    }
    for (BigDecimal sum : sums) {
      bytes.put(sum == null ? MISSING : THERE);
      if (sum != null) {
        write(bytes, sum);
      }
    }
    values.forEach(value -> write(bytes, value));
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static BigDecimal decimal(ByteBuffer in) {
    byte[] unscaled = new byte[in.get()];
    in.get(unscaled);
    return new BigDecimal(new BigInteger(unscaled), SCALE);
  }

  private static void write(ByteBuffer out, BigDecimal value) {
    byte[] unscaled = value.setScale(SCALE).unscaledValue().toByteArray();
    out.put((byte) unscaled.length).put(unscaled);
  }

  @Override
  public Object[] values() {
    return Stream.of(
            LongStream.of(counts).boxed(),
            Stream.of((long) values.size()),
            Arrays.stream(sums)
                .map(
                    sum ->
                        Optional.ofNullable(sum).map(s -> Decimal.apply(s, SUM_PRECISION, SCALE))),
            Stream.of(
                at(0),
                at((values.size() + 1) / 2 - 1),
                at(values.size() / 2),
                at(values.size() - 1)))
        .flatMap(some -> some)
        .toArray();
  }

  private Optional<Object> at(int rank) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (!sorted) {
      values.sort(null);
      sorted = true;
    }
    return Optional.of(Decimal.apply(values.get(rank), PRECISION, SCALE));
  }
}
