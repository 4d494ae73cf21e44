package vn.thuoc.warehouse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;

/**
 * Writes rows into tables without Spark: for the few rows of a load, a release or a dimension, an
 * engine would take longer than the work.
 */
public final class TableAppender {
  private static final InlineExecutor AT_ONCE = new InlineExecutor();

  private final WarehouseCatalog catalog;

  public TableAppender(WarehouseCatalog catalog) {
    this.catalog = catalog;
  }

  /** Adds rows, given as column to value and absent where there is none, in one commit. */
  public void append(String name, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      commit(name, List.of(filled(catalog.table(name), rows)));
    }
  }

  /** A place for rows that will be added by {@link #commit}. */
  public TablePart begin(String name) {
    return new TablePart(catalog.table(name));
  }

  /** Adds the rows of closed parts, in one commit; nothing when there are none. */
  public void commit(String name, List<TablePart> parts) {
    List<DataFile> files = parts.stream().flatMap(part -> part.files().stream()).toList();
    if (!files.isEmpty()) {
      AppendFiles append = catalog.table(name).newAppend().scanManifestsWith(AT_ONCE);
      files.forEach(append::appendFile);
      append.commit();
    }
  }

  /** Makes these rows the whole content of a branch of the table, in one commit. */
  void replaceOnBranch(String name, String branch, List<Map<String, Object>> rows) {
    Table table = catalog.table(name);
    OverwriteFiles overwrite =
        table
            .newOverwrite()
            .scanManifestsWith(AT_ONCE)
            .overwriteByRowFilter(Expressions.alwaysTrue())
            .toBranch(branch);
    filled(table, rows).files().forEach(overwrite::addFile);
    overwrite.commit();
  }

  /**
   * Makes these rows all that have one of the keys on a branch of the table, in one commit. What
   * had one before is deleted by key, so that no file is written anew.
   *
   * @param columns of the keys
   */
  void replaceOnBranch(
      String name,
      String branch,
      List<String> columns,
      Collection<? extends RowsKey> keys,
      List<Map<String, Object>> rows) {
    Table table = catalog.table(name);
    RowDelta delta = table.newRowDelta().scanManifestsWith(AT_ONCE).toBranch(branch);
    if (!rows.isEmpty()) {
      filled(table, rows).files().forEach(delta::addRows);
    }
    new KeyDeletes(table, columns).of(keys).forEach(delta::addDeletes);
    delta.commit();
  }

  private static TablePart filled(Table table, List<Map<String, Object>> rows) {
    try (TablePart part = new TablePart(table)) {
      rows.forEach(part::add);
      return part;
    }
  }
}
