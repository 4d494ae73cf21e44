package vn.thuoc.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exact decimals as whole numbers of the column's smallest unit. The few that do not fit, because
 * they are too large or have more decimals than the column, are kept beside as they are and stand
 * for themselves by negative numbers that no other decimal has.
 */
final class DecimalCoding implements Coding {
  /** Beyond this, up or down, a number does not stand for itself. */
  private static final long LIMIT = 1L << 61;

  private static final long FIRST_WIDE = PackedNumbers.ABSENT + 1;

  private final int scale;
  private final List<BigDecimal> wide;

  private DecimalCoding(int scale, List<BigDecimal> wide) {
    this.scale = scale;
    this.wide = List.copyOf(wide);
  }

  @Override
  public Object value(long number) {
    return number < -LIMIT ? wide.get((int) (number - FIRST_WIDE)) : decimal(number);
  }

  /** A number of smallest units as a decimal without idle zeros. */
  BigDecimal decimal(long number) {
    long units = number;
    int decimals = scale;
    while (decimals > 0 && units % 10 == 0) {
      units /= 10;
      decimals--;
    }
    return BigDecimal.valueOf(units, decimals);
  }

  @Override
  public List<NumberRange> wanted(String text) {
    Optional<FilterRange> written = FilterRange.read(text);
    if (written.isEmpty()) {
      Optional<BigDecimal> number = number(text);
      written = number.map(only -> new FilterRange(number, number));
    }
    if (written.isEmpty()) {
      return List.of();
    }
    FilterRange range = written.get();
    List<NumberRange> wanted = new ArrayList<>();
    for (NumberRange units : range.numbers(this::atLeast, this::atMost)) {
      long first = Math.max(units.first(), -LIMIT);
      if (first <= units.last()) {
        wanted.add(new NumberRange(first, units.last()));
      }
    }
    for (int i = 0; i < wide.size(); i++) {
      if (range.has(wide.get(i))) {
        wanted.add(NumberRange.only(FIRST_WIDE + i));
      }
    }
    return wanted;
  }

  @Override
  public boolean ranked() {
    return wide.isEmpty();
  }

  @Override
  public long bytes() {
    return 80L * wide.size();
  }

  private long atLeast(BigDecimal end) {
    return FilterRange.bounded(
        end.setScale(scale, RoundingMode.CEILING).movePointRight(scale).setScale(0));
  }

  private long atMost(BigDecimal end) {
    return FilterRange.bounded(
        end.setScale(scale, RoundingMode.FLOOR).movePointRight(scale).setScale(0));
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text)).filter(number -> Math.abs(number.scale()) < 100);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Gives each decimal its number. */
  static final class Builder {
    private final int scale;
    private final List<BigDecimal> wide = new ArrayList<>();
    private final Map<BigDecimal, Long> known = new HashMap<>();

    /**
     * @param scale decimals that values of the column usually have at most
     */
    Builder(int scale) {
      this.scale = scale;
    }

    long number(BigDecimal value) {
      if (value.scale() > scale) {
        BigDecimal plain = Values.plain(value);
        return plain.scale() > scale ? wide(plain) : fitting(plain);
      }
      return fitting(value);
    }

    private long fitting(BigDecimal value) {
      BigInteger units = value.setScale(scale).unscaledValue();
      boolean fits = units.bitLength() < Long.numberOfTrailingZeros(LIMIT);
      return fits ? units.longValue() : wide(Values.plain(value));
    }

    private long wide(BigDecimal value) {
      return known.computeIfAbsent(
          value,
          unseen -> {
            wide.add(unseen);
            return FIRST_WIDE + wide.size() - 1;
          });
    }

    DecimalCoding build() {
      return new DecimalCoding(scale, wide);
    }
  }
}
