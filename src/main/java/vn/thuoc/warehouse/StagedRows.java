package vn.thuoc.warehouse;

import java.util.List;
import java.util.Map;

/** Reads the tables that only grow, as they stand now, without Spark. */
public final class StagedRows {
  private final WarehouseCatalog catalog;

  public StagedRows(WarehouseCatalog catalog) {
    this.catalog = catalog;
  }

  /** The rows of a staging or audit table: column to value, absent where there is none. */
  public List<Map<String, Object>> of(String table) {
    return ReleaseReader.rows(catalog.table(table), java.util.Optional.empty());
  }
}
