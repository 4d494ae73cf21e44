package vn.thuoc.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/** Rows of a table, read into memory and written anew in the order of its definition. */
final class FewRowsAnew {
  private final Table table;
  private final Comparator<Map<String, Object>> order;

  FewRowsAnew(Table table, TableDefinition definition) {
    this.table = table;
    List<String> columns =
        Stream.of(definition.partitionBy(), definition.orderedBy(), definition.keys())
            .flatMap(Collection::stream)
            .distinct()
            .toList();
    this.order = (one, other) -> compare(columns, one, other);
  }

  /** The rows of some slices, on a branch. */
  void slices(String branch, Set<Slice> slices) {
    Expression which =
        slices.stream()
            .<Expression>map(
                slice ->
                    Expressions.and(
                        Expressions.equal("instrument_id", slice.instrumentId()),
                        Expressions.equal("year", slice.year())))
            .reduce(Expressions.alwaysFalse(), Expressions::or);
    write(which, table.newOverwrite().toBranch(branch));
  }

  /** All rows. */
  void all() {
    write(Expressions.alwaysTrue(), table.newOverwrite());
  }

  private void write(Expression which, OverwriteFiles overwrite) {
    List<Map<String, Object>> rows =
        new ArrayList<>(ReleaseReader.rows(IcebergGenerics.read(table).where(which)));
    rows.sort(order);
    try (TablePart part = new TablePart(table)) {
      rows.forEach(part::add);
      part.close();
      part.files().forEach(overwrite::addFile);
    }
    overwrite.overwriteByRowFilter(which).commit();
  }

  @SuppressWarnings("unchecked")
  private static int compare(
      List<String> columns, Map<String, Object> one, Map<String, Object> other) {
    for (String column : columns) {
      Comparable<Object> first = (Comparable<Object>) one.get(column);
      Object second = other.get(column);
      int order =
          first == null || second == null
              ? Boolean.compare(first != null, second != null)
              : first.compareTo(second);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
