package vn.thuoc.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A long list of whole numbers, some absent, in as few bytes as they need. Blocks of rows are
 * packed on their own, each with the smallest number in it and the greatest common step between
 * them: points with two decimals kept with six take two bytes, and a year that a whole block shares
 * takes none.
 */
final class PackedNumbers {
  /** What stands for a number that is not there. */
  static final long ABSENT = Long.MIN_VALUE;

  /** Rows of one block. */
  static final int BLOCK = 4096;

  private static final int SHIFT = 12;
  private static final int MASK = BLOCK - 1;

  private final NumberBlock[] blocks;
  private final int size;

  private PackedNumbers(NumberBlock[] blocks, int size) {
    this.blocks = blocks;
    this.size = size;
  }

  int size() {
    return size;
  }

  int blocks() {
    return blocks.length;
  }

  NumberBlock block(int index) {
    return blocks[index];
  }

  long get(int row) {
    return blocks[row >>> SHIFT].get(row & MASK);
  }

  /** Writes the numbers of {@code count} rows, named in rising order, to the start of a buffer. */
  void gather(int[] rows, int from, int count, long[] into) {
    int at = 0;
    while (at < count) {
      int block = rows[from + at] >>> SHIFT;
      int first = block << SHIFT;
      int end = at + 1;
      while (end < count && rows[from + end] >>> SHIFT == block) {
        end++;
      }
      blocks[block].gather(rows, from + at, end - at, first, into, at);
      at = end;
    }
  }

  /** The smallest number; {@link #ABSENT} when there is none at all. */
  long smallest() {
    return Arrays.stream(blocks)
        .filter(NumberBlock::any)
        .mapToLong(NumberBlock::smallest)
        .min()
        .orElse(ABSENT);
  }

  /** The greatest number; {@link #ABSENT} when there is none at all. */
  long greatest() {
    return Arrays.stream(blocks)
        .filter(NumberBlock::any)
        .mapToLong(NumberBlock::greatest)
        .max()
        .orElse(ABSENT);
  }

  long bytes() {
    return Arrays.stream(blocks).mapToLong(NumberBlock::bytes).sum();
  }

  /** Takes numbers one by one. */
  static final class Builder {
    private final List<NumberBlock> blocks = new ArrayList<>();
    private final long[] open = new long[BLOCK];
    private int filled;

    void add(long number) {
      open[filled++] = number;
      if (filled == BLOCK) {
        close();
      }
    }

    PackedNumbers build() {
      int size = blocks.size() * BLOCK + filled;
      if (filled > 0) {
        close();
      }
      return new PackedNumbers(blocks.toArray(NumberBlock[]::new), size);
    }

    private void close() {
      blocks.add(NumberBlock.of(open, filled));
      filled = 0;
    }
  }
}
