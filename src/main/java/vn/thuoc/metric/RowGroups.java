package vn.thuoc.metric;

import java.util.Arrays;
import java.util.List;

/**
 * Rows put together that have the same numbers in some columns. Groups count from 0 in the order in
 * which their first rows stand in the mart.
 */
final class RowGroups {
  /** As many combinations of numbers are looked up in a plain array. */
  private static final int ARRAY_UP_TO = 1 << 18;

  private final int[] rows;
  private final int[] groupOf;
  private int[] firstRows;
  private int[] sizes;
  private int count;

  private RowGroups(int[] rows) {
    this.rows = rows;
    this.groupOf = new int[rows.length];
    this.firstRows = new int[Math.min(rows.length, 1024)];
    this.sizes = new int[firstRows.length];
  }

  /**
   * @param rows in rising order
   * @param by the columns in which the rows of a group agree; none puts all rows together
   */
  static RowGroups of(int[] rows, List<Column> by) {
    RowGroups groups = new RowGroups(rows);
    GroupNumbers numbers = numbers(rows.length, by);
    long[][] keys = new long[by.size()][PackedNumbers.BLOCK];
    for (int from = 0; from < rows.length; from += PackedNumbers.BLOCK) {
      int some = Math.min(PackedNumbers.BLOCK, rows.length - from);
      for (int i = 0; i < keys.length; i++) {
        by.get(i).numbers().gather(rows, from, some, keys[i]);
      }
      for (int i = 0; i < some; i++) {
        groups.put(from + i, numbers.group(keys, i, groups.count));
      }
    }
    return groups;
  }

  int count() {
    return count;
  }

  int size(int group) {
    return sizes[group];
  }

  int firstRow(int group) {
    return firstRows[group];
  }

  /** The first rows of all groups, in rising order. */
  int[] firstRows() {
    return Arrays.copyOf(firstRows, count);
  }

  int[] rows() {
    return rows;
  }

  /** The group of the row at this position among the rows. */
  int groupAt(int position) {
    return groupOf[position];
  }

  /** Whether some group has several rows. */
  boolean folds() {
    return count < rows.length;
  }

  private static GroupNumbers numbers(int rows, List<Column> by) {
    long combinations = 1;
    for (Column column : by) {
      long span = column.greatest() - column.smallest() + 2;
      boolean few = span > 0 && span <= ARRAY_UP_TO;
      combinations = few ? Math.min(combinations * span, ARRAY_UP_TO + 1) : ARRAY_UP_TO + 1;
    }
    boolean array = combinations <= Math.min(ARRAY_UP_TO, 1024 + 4L * rows);
    return array ? new GroupNumbers.InArray(by, (int) combinations) : new GroupNumbers.Hashed(by);
  }

  private void put(int position, int group) {
    if (group == count) {
      if (count == firstRows.length) {
        int room = Math.min(rows.length, 2 * count);
        firstRows = Arrays.copyOf(firstRows, room);
        sizes = Arrays.copyOf(sizes, room);
      }
      firstRows[count++] = rows[position];
    }
    sizes[group]++;
    groupOf[position] = group;
  }
}
