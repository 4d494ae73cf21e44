package vn.thuoc.metric;

import java.util.List;

/**
 * How the values of one column are numbers and the numbers values again. Equal values have equal
 * numbers; no value has {@link PackedNumbers#ABSENT}.
 */
sealed interface Coding permits TextCoding, WholeCoding, DecimalCoding, FlagCoding {
  /** The value of a number that is not absent. */
  Object value(long number);

  /** What a filter's text lets through; none when no value of the column can be meant. */
  List<NumberRange> wanted(String text);

  /**
   * For each number one that is the smaller the earlier its value stands in order among them;
   * absent ones stay absent.
   */
  default long[] ranks(long[] numbers) {
    return numbers;
  }

  /** Whether ranks order all numbers; else values must be compared themselves. */
  default boolean ranked() {
    return true;
  }

  /** Bytes beside the rows. */
  default long bytes() {
    return 0;
  }
}
