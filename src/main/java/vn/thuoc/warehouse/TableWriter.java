package vn.thuoc.warehouse;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Writes what Spark computed into tables. */
final class TableWriter {
  /** Makes these rows the whole content of a branch of the table, in one commit. */
  void replaceOnBranch(TableDefinition table, String branch, Dataset<Row> rows) {
    replaceOnBranch(table, branch, rows, functions.lit(true));
  }

  /**
   * As {@link #replaceOnBranch(TableDefinition, String, Dataset)}, of the partitions that a
   * condition names.
   */
  void replaceOnBranch(TableDefinition table, String branch, Dataset<Row> rows, Column which) {
    try {
      laidOut(table, rows)
          .writeTo(Engine.CATALOG + "." + table.name() + ".branch_" + branch)
          .option("fanout-enabled", String.valueOf(table.orderedBy().isEmpty()))
          .overwrite(which);
    } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * In the columns' types and order, sorted by partition and then as the definition says; where it
   * says nothing, rows lie as they come, with a file open for each partition.
   */
  static Dataset<Row> laidOut(TableDefinition table, Dataset<Row> rows) {
    Column[] columns =
        table.columns().stream()
            .map(c -> functions.col(c.name()).cast(c.type()).as(c.name()))
            .toArray(Column[]::new);
    List<String> order = new ArrayList<>(table.partitionBy());
    order.addAll(table.orderedBy());
    Dataset<Row> cast = rows.select(columns);
    return table.orderedBy().isEmpty()
        ? cast
        : cast.sortWithinPartitions(order.stream().map(functions::col).toArray(Column[]::new));
  }
}
