package vn.thuoc.transform;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;

/** Puts rows together to what they say of groups, and lets groups go once they are complete. */
abstract class Folding<G, S> {
  private final Iterator<InternalRow> read;
  private final Supplier<S> nothing;
  private final Map<G, S> groups = new LinkedHashMap<>();

  /**
   * @param nothing what is said of a group before any of its rows
   */
  Folding(Iterator<InternalRow> read, Supplier<S> nothing) {
    this.read = read;
    this.nothing = nothing;
  }

  /** Adds a row to the groups it speaks of. */
  abstract void add(InternalRow row);

  /** Whether the groups there are can go before this row is added. */
  abstract boolean endsBefore(InternalRow row);

  /** The row that says what was put together. */
  abstract InternalRow said(G group, S whole);

  final S of(G group) {
    return groups.computeIfAbsent(group, unknown -> nothing.get());
  }

  final int size() {
    return groups.size();
  }

  /** The rows of all groups, in the order in which they are complete. */
  final Iterator<InternalRow> rows() {
    return Stream.iterate(next(), some -> !some.isEmpty(), some -> next())
        .flatMap(List::stream)
        .iterator();
  }

  /** The rows of some groups; none in the end. */
  private List<InternalRow> next() {
    while (read.hasNext()) {
      InternalRow row = read.next();
      if (!groups.isEmpty() && endsBefore(row)) {
        List<InternalRow> complete = complete();
        add(row);
        return complete;
      }
      add(row);
    }
    return complete();
  }

  private List<InternalRow> complete() {
    List<InternalRow> rows =
        groups.entrySet().stream().map(group -> said(group.getKey(), group.getValue())).toList();
    groups.clear();
    return rows;
  }
}
