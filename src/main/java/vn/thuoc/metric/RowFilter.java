package vn.thuoc.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rows of a mart that every filter lets through. Blocks that cannot hold any are not
 * looked into, and where an index finds few rows, only those are.
 */
final class RowFilter {
  /** An index is worth its jumping about when it finds at most one row in so many. */
  private static final int WORTH = 8;

  private RowFilter() {}

  /** The rows, in rising order. */
  static int[] rows(MartTable table, Map<String, List<String>> filter) {
    List<Wanted> conditions =
        filter.entrySet().stream()
            .map(entry -> Wanted.of(table.column(entry.getKey()), entry.getValue()))
            .toList();
    if (conditions.stream().anyMatch(Wanted::nothing)) {
      return new int[0];
    }
    Optional<Wanted> best =
        conditions.stream()
            .filter(Wanted::indexed)
            .filter(condition -> condition.found() <= table.size() / WORTH)
            .min(Comparator.comparingInt(Wanted::found));
    return best.map(index -> byIndex(index, conditions))
        .orElseGet(() -> byBlocks(table, conditions));
  }

  private static int[] byIndex(Wanted index, List<Wanted> conditions) {
    int[] rows = index.rows();
    int count = rows.length;
    long[] buffer = new long[PackedNumbers.BLOCK];
    for (Wanted condition : conditions) {
      if (condition != index) {
        count = condition.keep(rows, 0, count, 0, buffer);
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private static int[] byBlocks(MartTable table, List<Wanted> conditions) {
    int[] rows = new int[table.size()];
    long[] buffer = new long[PackedNumbers.BLOCK];
    int found = 0;
    for (int first = 0; first < table.size(); first += PackedNumbers.BLOCK) {
      int block = first / PackedNumbers.BLOCK;
      if (conditions.stream().allMatch(condition -> condition.mayBeIn(block))) {
        int count = Math.min(PackedNumbers.BLOCK, table.size() - first);
        for (int i = 0; i < count; i++) {
          rows[found + i] = first + i;
        }
        for (Wanted condition : conditions) {
          count = condition.keep(rows, found, count, found, buffer);
        }
        found += count;
      }
    }
    return found == rows.length ? rows : Arrays.copyOf(rows, found);
  }
}
