package vn.thuoc.transform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.Decimal;

/**
 * How the points that some units have on a line are spread. Points are whole millionths of a point,
 * and whatever is said of them is exact.
 */
final class PointsSpread implements Spread {
  /** The columns of {@link #values}. */
  static final String COLUMNS =
      "max_points BIGINT, units BIGINT, blank BIGINT, not_applicable BIGINT, rejected BIGINT,"
          + " unscored BIGINT, incomplete BIGINT, zero_count BIGINT, blank_zero_count BIGINT,"
          + " max_count BIGINT, max_points_sum BIGINT, bin_1 BIGINT, bin_2 BIGINT, bin_3 BIGINT,"
          + " bin_4 BIGINT, bin_5 BIGINT, bin_6 BIGINT, bin_7 BIGINT, bin_8 BIGINT, bin_9 BIGINT,"
          + " bin_10 BIGINT, scored BIGINT, points_sum BIGINT, squares DECIMAL(38, 0),"
          + " lowest BIGINT, p10 BIGINT, p25 BIGINT, p50 BIGINT, p75 BIGINT, p90 BIGINT,"
          + " highest BIGINT";

  /** Percentiles lie whole twentieths of the way from the lowest points to the highest. */
  private static final int TWENTIETHS = 20;

  private static final int BINS = 10;

  /** What is counted or added up, in the order of the columns; tenths of the maximum behind it. */
  private enum Sum {
    UNITS,
    BLANK,
    NOT_APPLICABLE,
    REJECTED,
    UNSCORED,
    INCOMPLETE,
    ZERO,
    BLANK_ZERO,
    AT_MAX,
    MAX_POINTS
  }

  /** Where the tenths of the maximum begin. */
  private static final int FIRST_BIN = Sum.values().length;

  private final long[] sums = new long[FIRST_BIN + BINS];
  private long maxPoints = Long.MIN_VALUE;
  private long pointsSum;

  /** The sum of squares, in two halves: a square alone can fill most of a long. */
  private long squaresHigh;

  private long squaresLow;

  private long[] points = new long[4];
  private int scored;
  private boolean sorted = true;

  /**
   * Adds a unit.
   *
   * @param state of its answer, as {@code facts.score} has it; empty for what is not answered
   * @param has its points, where it has any
   * @param most the most it could have
   * @param missing how many criteria below the line have no points though they count
   */
  void add(String state, OptionalLong has, long most, int missing) {
    boolean blank = state.equals("blank");
    maxPoints = Math.max(maxPoints, most);
    count(Sum.UNITS, true);
    count(Sum.BLANK, blank);
    count(Sum.NOT_APPLICABLE, state.equals("not_applicable"));
    count(Sum.REJECTED, state.equals("rejected"));
    count(Sum.UNSCORED, has.isEmpty() && state.equals("given"));
    if (has.isPresent()) {
      long value = has.getAsLong();
      append(value, 1);
      square(Math.multiplyHigh(value, value), value * value);
      pointsSum += value;
      sums[Sum.MAX_POINTS.ordinal()] += most;
      count(Sum.INCOMPLETE, missing > 0);
      count(Sum.ZERO, value == 0 && !blank);
      count(Sum.BLANK_ZERO, value == 0 && blank);
      count(Sum.AT_MAX, most > 0 && value >= most);
      bin(value, most);
    }
  }

  private void count(Sum sum, boolean counts) {
    sums[sum.ordinal()] += counts ? 1 : 0;
  }

  private void bin(long value, long most) {
    if (most > 0 && value * BINS / most >= 0) {
      sums[FIRST_BIN + (int) Math.min(value * BINS / most, BINS - 1)]++;
    }
  }

  private void square(long high, long low) {
    squaresLow += low;
    squaresHigh += high + (Long.compareUnsigned(squaresLow, low) < 0 ? 1 : 0);
  }

  private void append(long value, int times) {
    if (scored + times > points.length) {
      points = Arrays.copyOf(points, Math.max(2 * points.length, scored + times));
    }
    Arrays.fill(points, scored, scored + times, value);
    scored += times;
    sorted = false;
  }

  @Override
  public void add(ByteBuffer others) {
    maxPoints = Math.max(maxPoints, others.getLong());
    pointsSum += others.getLong();
    square(others.getLong(), others.getLong());
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others.getLong();
    }
    while (others.hasRemaining()) {
      append(others.getLong(), others.getInt());
    }
  }

  /** Equal points once, with how many units have them. */
  @Override
  public byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate((4 + sums.length) * Long.BYTES + scored * (Long.BYTES + Integer.BYTES));
    bytes.putLong(maxPoints).putLong(pointsSum).putLong(squaresHigh).putLong(squaresLow);
    for (long sum : sums) {
      bytes.putLong(sum);
    }
    long[] inOrder = inOrder();
    int from = 0;
    for (int to = 1; to <= scored; to++) {
      if (to == scored || inOrder[to] != inOrder[from]) {
        bytes.putLong(inOrder[from]).putInt(to - from);
        from = to;
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  @Override
  public Object[] values() {
    return Stream.of(
            Stream.of(maxPoints),
            LongStream.of(sums).boxed(),
            Stream.of(
                (long) scored,
                ofThese(pointsSum),
                ofThese(Decimal.apply(new BigDecimal(squares()), 38, 0)),
                at(0),
                percentile(2),
                percentile(5),
                percentile(10),
                percentile(15),
                percentile(18),
                at(scored - 1)))
        .flatMap(some -> some)
        .toArray();
  }

  private BigInteger squares() {
    return new BigInteger(
        ByteBuffer.allocate(2 * Long.BYTES).putLong(squaresHigh).putLong(squaresLow).array());
  }

  private Optional<Object> ofThese(Object value) {
    return scored == 0 ? Optional.empty() : Optional.of(value);
  }

  private Optional<Object> at(int rank) {
    return scored == 0 ? Optional.empty() : Optional.of(inOrder()[rank]);
  }

  /**
   * The points that so many twentieths of the units are below: on the line between those of the
   * ranks below and above the place (n − 1) × k / 20, rounded half up.
   */
  private Optional<Object> percentile(int twentieths) {
    if (scored == 0) {
      return Optional.empty();
    }
    long place = (scored - 1L) * twentieths;
    long below = inOrder()[(int) (place / TWENTIETHS)];
    long above = inOrder()[(int) ((place + TWENTIETHS - 1) / TWENTIETHS)];
    long part = (above - below) * (place % TWENTIETHS);
    return Optional.of((TWENTIETHS * below + part + TWENTIETHS / 2) / TWENTIETHS);
  }

  private long[] inOrder() {
    if (!sorted) {
      Arrays.sort(points, 0, scored);
      sorted = true;
    }
    return points;
  }
}
