package vn.thuoc.metric;

import java.util.Arrays;
import java.util.List;

/** Which rows have which number, for columns whose numbers count up from 0. */
final class RowIndex {
  private final int[] starts;
  private final int[] rows;

  private RowIndex(int[] starts, int[] rows) {
    this.starts = starts;
    this.rows = rows;
  }

  /**
   * @param different how many different numbers there are
   */
  static RowIndex of(PackedNumbers numbers, int different) {
    int[] ends = new int[different + 1];
    for (int row = 0; row < numbers.size(); row++) {
      long number = numbers.get(row);
      if (number != PackedNumbers.ABSENT) {
        ends[(int) number + 1]++;
      }
    }
    for (int i = 1; i <= different; i++) {
      ends[i] += ends[i - 1];
    }
    int[] starts = ends.clone();
    int[] rows = new int[ends[different]];
    for (int row = 0; row < numbers.size(); row++) {
      long number = numbers.get(row);
      if (number != PackedNumbers.ABSENT) {
        rows[ends[(int) number]++] = row;
      }
    }
    return new RowIndex(starts, rows);
  }

  int count(List<NumberRange> wanted) {
    return wanted.stream()
        .mapToInt(range -> starts[(int) range.last() + 1] - starts[(int) range.first()])
        .sum();
  }

  /** The rows with a wanted number, in rising order. */
  int[] rows(List<NumberRange> wanted) {
    int[] found = new int[count(wanted)];
    int at = 0;
    for (NumberRange range : wanted) {
      int start = starts[(int) range.first()];
      int count = starts[(int) range.last() + 1] - start;
      System.arraycopy(rows, start, found, at, count);
      at += count;
    }
    if (wanted.size() > 1) {
      Arrays.sort(found);
    }
    return found;
  }

  long bytes() {
    return 4L * (starts.length + rows.length);
  }
}
