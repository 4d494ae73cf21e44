package vn.thuoc.metric;

/**
 * Numbers of a column that a filter lets through, from the first to the last, both included. The
 * absent number is never among them.
 */
record NumberRange(long first, long last) {
  NumberRange {
    first = Math.max(first, PackedNumbers.ABSENT + 1);
  }

  static NumberRange only(long number) {
    return new NumberRange(number, number);
  }

  boolean has(long number) {
    return number >= first && number <= last;
  }

  boolean meets(NumberBlock block) {
    return block.any() && block.smallest() <= last && block.greatest() >= first;
  }
}
