package vn.thuoc.transform;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What some units have of something: sums, and the single values that percentiles need. A part of
 * the units can be looked at on its own, and be brought together with the others later.
 */
interface Spread {
  /** Writes all of it, for {@link #add}. */
  void write(DataOutputStream out) throws IOException;

  /** Takes in what was written of other units. */
  void add(DataInputStream in) throws IOException;

  /** What is said of the units, in the order of a schema's columns. */
  Object[] values();
}
