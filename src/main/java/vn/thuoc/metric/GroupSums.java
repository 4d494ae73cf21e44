package vn.thuoc.metric;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The sums of one column over groups. A group in which no row has a value has no sum. */
final class GroupSums {
  private final Column column;
  private final long[] sums;
  private final boolean[] present;

  /** In place of the sums where they, or values in them, are too large for a number. */
  private final Optional<BigDecimal[]> exact;

  private GroupSums(Column column, long[] sums, boolean[] present, Optional<BigDecimal[]> exact) {
    this.column = column;
    this.sums = sums;
    this.present = present;
    this.exact = exact;
  }

  static boolean possible(Column column) {
    return column.coding() instanceof DecimalCoding || column.coding() instanceof WholeCoding;
  }

  static GroupSums of(Column column, RowGroups groups) {
    long[] sums = new long[groups.count()];
    boolean[] present = new boolean[groups.count()];
    long[] buffer = new long[PackedNumbers.BLOCK];
    int[] rows = groups.rows();
    try {
      if (!column.coding().ranked()) {
        return large(column, groups);
      }
      for (int from = 0; from < rows.length; from += PackedNumbers.BLOCK) {
        int some = Math.min(PackedNumbers.BLOCK, rows.length - from);
        column.numbers().gather(rows, from, some, buffer);
        for (int i = 0; i < some; i++) {
          if (buffer[i] != PackedNumbers.ABSENT) {
            int group = groups.groupAt(from + i);
            sums[group] = Math.addExact(sums[group], buffer[i]);
            present[group] = true;
          }
        }
      }
    } catch (ArithmeticException e) {
      return large(column, groups);
    }
    return new GroupSums(column, sums, present, Optional.empty());
  }

  /** The sum of a group; null when there is none. */
  Object value(int group) {
    if (exact.isPresent()) {
      return exact.get()[group];
    }
    if (!present[group]) {
      return null;
    }
    return column.coding() instanceof DecimalCoding decimals
        ? decimals.decimal(sums[group])
        : (Object) sums[group];
  }

  /** The sums as numbers of the column, absent where there is none; nothing when too large. */
  Optional<long[]> numbers() {
    if (exact.isPresent() || Arrays.stream(sums).anyMatch(sum -> sum == PackedNumbers.ABSENT)) {
      return Optional.empty();
    }
    long[] numbers = sums.clone();
    for (int group = 0; group < numbers.length; group++) {
      numbers[group] = present[group] ? sums[group] : PackedNumbers.ABSENT;
    }
    return Optional.of(numbers);
  }

  private static GroupSums large(Column column, RowGroups groups) {
    BigDecimal[] exact = new BigDecimal[groups.count()];
    int[] rows = groups.rows();
    for (int i = 0; i < rows.length; i++) {
      Object value = column.value(column.numbers().get(rows[i]));
      if (value != null) {
        int group = groups.groupAt(i);
        BigDecimal number = Values.decimal(value);
        exact[group] = exact[group] == null ? number : exact[group].add(number);
      }
    }
    for (int group = 0; group < exact.length; group++) {
      exact[group] = exact[group] == null ? null : Values.plain(exact[group]);
    }
    return new GroupSums(column, new long[0], new boolean[0], Optional.of(exact));
  }
}
