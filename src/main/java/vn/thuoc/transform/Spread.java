package vn.thuoc.transform;

import java.nio.ByteBuffer;

/**
 * What some units have of something: sums, and the single values that percentiles need. A part of
 * the units can be looked at on its own, and be brought together with the others later.
 */
interface Spread {
  /** All of it, for {@link #add}. */
  byte[] bytes();

  /** Takes in the bytes of other units. */
  void add(ByteBuffer others);

  /** What is said of the units, in the order of a schema's columns. */
  Object[] values();
}
