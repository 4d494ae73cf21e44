package vn.thuoc.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;

/** Reads the tables that only grow, as they stand now, without Spark. */
public final class StagedRows {
  private final WarehouseCatalog catalog;

  public StagedRows(WarehouseCatalog catalog) {
    this.catalog = catalog;
  }

  /** The rows of a staging or audit table: column to value, absent where there is none. */
  public List<Map<String, Object>> of(String table) {
    return ReleaseReader.rows(catalog.table(table), Optional.empty());
  }

  /** As {@link #of(String)}, one row after the other; to be closed. */
  public Stream<Map<String, Object>> stream(String table) {
    Table read = catalog.table(table);
    return read.currentSnapshot() == null
        ? Stream.empty()
        : ReleaseReader.stream(IcebergGenerics.read(read));
  }

  /** As {@link #of(String)}, with these columns alone; none when there is no such table yet. */
  public List<Map<String, Object>> of(String table, List<String> columns) {
    if (!catalog.has(table)) {
      return List.of();
    }
    Table read = catalog.table(table);
    List<String> there =
        columns.stream().filter(name -> read.schema().findField(name) != null).toList();
    return ReleaseReader.rows(read, Optional.empty(), there);
  }
}
