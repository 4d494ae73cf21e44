package vn.thuoc.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Writes rows into tables through Spark. */
public final class TableWriter {
  private final Engine engine;

  public TableWriter(Engine engine) {
    this.engine = engine;
  }

  /** Rows given as column to value, absent where there is none, in the table's own schema. */
  public Dataset<Row> frame(TableDefinition table, List<Map<String, Object>> rows) {
    List<Row> sparkRows = new ArrayList<>(rows.size());
    for (Map<String, Object> row : rows) {
      Object[] values = table.columns().stream().map(c -> row.get(c.name())).toArray();
      sparkRows.add(RowFactory.create(values));
    }
    return engine.spark().createDataFrame(sparkRows, schema(table));
  }

  /** Makes these rows the whole content of a branch of the table, in one commit. */
  void replaceOnBranch(TableDefinition table, String branch, Dataset<Row> rows) {
    try {
      laidOut(table, rows)
          .writeTo(Engine.CATALOG + "." + table.name() + ".branch_" + branch)
          .overwrite(functions.lit(true));
    } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  static StructType schema(TableDefinition table) {
    return StructType.fromDDL(
        table.columns().stream().map(TableColumn::ddl).collect(Collectors.joining(", ")));
  }

  /** In the columns' types and order, sorted by partition and then as the definition says. */
  private static Dataset<Row> laidOut(TableDefinition table, Dataset<Row> rows) {
    Column[] columns =
        table.columns().stream()
            .map(c -> functions.col(c.name()).cast(c.type()).as(c.name()))
            .toArray(Column[]::new);
    List<String> order = new ArrayList<>(table.partitionBy());
    order.addAll(table.orderedBy());
    Dataset<Row> cast = rows.select(columns);
    return order.isEmpty()
        ? cast
        : cast.sortWithinPartitions(order.stream().map(functions::col).toArray(Column[]::new));
  }
}
