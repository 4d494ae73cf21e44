package vn.thuoc.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The numbers of one column that a filter lets through: its alternatives, apart and in order. */
final class Wanted {
  private final Column column;
  private final List<NumberRange> ranges;
  private final long[] firsts;
  private final long[] lasts;

  private Wanted(Column column, List<NumberRange> ranges) {
    this.column = column;
    this.ranges = ranges;
    this.firsts = ranges.stream().mapToLong(NumberRange::first).toArray();
    this.lasts = ranges.stream().mapToLong(NumberRange::last).toArray();
  }

  static Wanted of(Column column, List<String> texts) {
    List<NumberRange> all = new ArrayList<>();
    texts.forEach(text -> all.addAll(column.coding().wanted(text)));
    all.sort(Comparator.comparingLong(NumberRange::first));
    List<NumberRange> apart = new ArrayList<>();
    for (NumberRange range : all) {
      int before = apart.size() - 1;
      if (before >= 0 && apart.get(before).last() >= range.first()) {
        long last = Math.max(apart.get(before).last(), range.last());
        apart.set(before, new NumberRange(apart.get(before).first(), last));
      } else {
        apart.add(range);
      }
    }
    return new Wanted(column, List.copyOf(apart));
  }

  boolean nothing() {
    return ranges.isEmpty();
  }

  boolean indexed() {
    return column.index().isPresent();
  }

  /** How many rows the index finds. */
  int found() {
    return column.index().orElseThrow().count(ranges);
  }

  /** The rows that the index finds, in rising order. */
  int[] rows() {
    return column.index().orElseThrow().rows(ranges);
  }

  /** Whether a row of the block may be let through. */
  boolean mayBeIn(int block) {
    NumberBlock numbers = column.numbers().block(block);
    return ranges.stream().anyMatch(range -> range.meets(numbers));
  }

  /**
   * Keeps the rows that are let through, in their order, at the start of the array.
   *
   * @param buffer room for as many numbers as a block has rows
   * @return how many are kept
   */
  int keep(int[] rows, int from, int count, int to, long[] buffer) {
    int kept = to;
    for (int at = 0; at < count; at += PackedNumbers.BLOCK) {
      int some = Math.min(PackedNumbers.BLOCK, count - at);
      column.numbers().gather(rows, from + at, some, buffer);
      for (int i = 0; i < some; i++) {
        if (has(buffer[i])) {
          rows[kept++] = rows[from + at + i];
        }
      }
    }
    return kept - to;
  }

  private boolean has(long number) {
    if (firsts.length == 1) {
      return number >= firsts[0] && number <= lasts[0];
    }
    int at = java.util.Arrays.binarySearch(firsts, number);
    int range = at >= 0 ? at : -at - 2;
    return range >= 0 && number <= lasts[range];
  }
}
