package vn.thuoc.transform;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;

/** One thing that units have, of which it is said how it is spread. Travels to Spark's workers. */
interface SpreadOf<S extends Spread> extends Serializable {
  /** The query of {@code warehouse/scoring} whose rows say what units have. */
  String query();

  /**
   * Its columns in the order in which they are read: first the number of what is looked at, the
   * year, and the numbers of the unit's block and parent.
   */
  List<String> read();

  /** What is known before any unit was looked at. */
  S nothing();

  /** Adds what a row says to the spread of the side it speaks of; true asks for the self side. */
  void add(InternalRow row, Function<Boolean, S> spread);

  /** The columns that a spread says, as Spark declares them. */
  String said();

  /** The view that has them. */
  String view();
}
