package vn.thuoc.metric;

/**
 * Some thousand numbers that never change. A number is its code times a step, above the smallest of
 * the block; the greatest code of a width stands for an absent number.
 */
abstract sealed class NumberBlock {
  /** Bytes that a block takes beside its codes. */
  private static final int OVERHEAD = 64;

  private final long smallest;
  private final long greatest;
  private final long step;
  private final boolean any;

  private NumberBlock(Shape shape) {
    this.smallest = shape.smallest;
    this.greatest = shape.greatest;
    this.step = shape.step;
    this.any = shape.any;
  }

  abstract long get(int index);

  abstract long bytes();

  /**
   * Writes the numbers of some rows to a buffer.
   *
   * @param first the row that stands first in this block
   */
  abstract void gather(int[] rows, int from, int count, int first, long[] into, int at);

  /** Whether it holds any number at all. */
  final boolean any() {
    return any;
  }

  final long smallest() {
    return smallest;
  }

  final long greatest() {
    return greatest;
  }

  final long number(long code) {
    return smallest + code * step;
  }

  static NumberBlock of(long[] numbers, int count) {
    Shape shape = new Shape(numbers, count);
    if (!shape.any || (!shape.gaps && shape.smallest == shape.greatest)) {
      return new Same(shape);
    }
    if (!shape.codable || shape.codes() >= 0xFFFF_FFFFL) {
      return new Plain(shape, numbers, count);
    }
    if (shape.codes() < 0xFF) {
      return new Bytes(shape, numbers, count);
    }
    return shape.codes() < 0xFFFF
        ? new Shorts(shape, numbers, count)
        : new Ints(shape, numbers, count);
  }

  /** What the numbers of a block have in common. */
  private static final class Shape {
    private long smallest = Long.MAX_VALUE;
    private long greatest = Long.MIN_VALUE;
    private long step;
    private boolean any;
    private boolean gaps;
    private final boolean codable;

    Shape(long[] numbers, int count) {
      for (int i = 0; i < count; i++) {
        if (numbers[i] == PackedNumbers.ABSENT) {
          gaps = true;
        } else {
          any = true;
          smallest = Math.min(smallest, numbers[i]);
          greatest = Math.max(greatest, numbers[i]);
        }
      }
      codable = any && greatest - smallest >= 0;
      if (codable) {
        for (int i = 0; i < count && step != 1; i++) {
          if (numbers[i] != PackedNumbers.ABSENT) {
            step = divisor(numbers[i] - smallest, step);
          }
        }
      }
      step = Math.max(step, 1);
    }

    long codes() {
      return (greatest - smallest) / step;
    }

    long code(long number, long absent) {
      return number == PackedNumbers.ABSENT ? absent : (number - smallest) / step;
    }

    private static long divisor(long one, long other) {
      long left = one;
      long right = other;
      while (right != 0) {
        long rest = left % right;
        left = right;
        right = rest;
      }
      return left;
    }
  }

  /** Every row has the same number, or none has one. */
  private static final class Same extends NumberBlock {
    private final long number;

    Same(Shape shape) {
      super(shape);
      number = shape.any ? shape.smallest : PackedNumbers.ABSENT;
    }

    @Override
    long get(int index) {
      return number;
    }

    @Override
    void gather(int[] rows, int from, int count, int first, long[] into, int at) {
      java.util.Arrays.fill(into, at, at + count, number);
    }

    @Override
    long bytes() {
      return OVERHEAD;
    }
  }

  private static final class Bytes extends NumberBlock {
    private final byte[] codes;

    Bytes(Shape shape, long[] numbers, int count) {
      super(shape);
      codes = new byte[count];
      for (int i = 0; i < count; i++) {
        codes[i] = (byte) shape.code(numbers[i], 0xFF);
      }
    }

    @Override
    long get(int index) {
      int code = codes[index] & 0xFF;
      return code == 0xFF ? PackedNumbers.ABSENT : number(code);
    }

    @Override
    void gather(int[] rows, int from, int count, int first, long[] into, int at) {
      for (int i = 0; i < count; i++) {
        into[at + i] = get(rows[from + i] - first);
      }
    }

    @Override
    long bytes() {
      return OVERHEAD + codes.length;
    }
  }

  private static final class Shorts extends NumberBlock {
    private final short[] codes;

    Shorts(Shape shape, long[] numbers, int count) {
      super(shape);
      codes = new short[count];
      for (int i = 0; i < count; i++) {
        codes[i] = (short) shape.code(numbers[i], 0xFFFF);
      }
    }

    @Override
    long get(int index) {
      int code = codes[index] & 0xFFFF;
      return code == 0xFFFF ? PackedNumbers.ABSENT : number(code);
    }

    @Override
    void gather(int[] rows, int from, int count, int first, long[] into, int at) {
      for (int i = 0; i < count; i++) {
        into[at + i] = get(rows[from + i] - first);
      }
    }

    @Override
    long bytes() {
      return OVERHEAD + 2L * codes.length;
    }
  }

  private static final class Ints extends NumberBlock {
    private static final long NONE = 0xFFFF_FFFFL;
    private final int[] codes;

    Ints(Shape shape, long[] numbers, int count) {
      super(shape);
      codes = new int[count];
      for (int i = 0; i < count; i++) {
        codes[i] = (int) shape.code(numbers[i], NONE);
      }
    }

    @Override
    long get(int index) {
      long code = codes[index] & NONE;
      return code == NONE ? PackedNumbers.ABSENT : number(code);
    }

    @Override
    void gather(int[] rows, int from, int count, int first, long[] into, int at) {
      for (int i = 0; i < count; i++) {
        into[at + i] = get(rows[from + i] - first);
      }
    }

    @Override
    long bytes() {
      return OVERHEAD + 4L * codes.length;
    }
  }

  /** Numbers too far apart for codes. */
  private static final class Plain extends NumberBlock {
    private final long[] numbers;

    Plain(Shape shape, long[] numbers, int count) {
      super(shape);
      this.numbers = java.util.Arrays.copyOf(numbers, count);
    }

    @Override
    long get(int index) {
      return numbers[index];
    }

    @Override
    void gather(int[] rows, int from, int count, int first, long[] into, int at) {
      for (int i = 0; i < count; i++) {
        into[at + i] = numbers[rows[from + i] - first];
      }
    }

    @Override
    long bytes() {
      return OVERHEAD + 8L * numbers.length;
    }
  }
}
