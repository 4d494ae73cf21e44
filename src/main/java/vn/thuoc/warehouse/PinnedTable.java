package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** One table as a release pins it, read without Spark. Safe for several threads. */
public final class PinnedTable {
  private final Table table;
  private final long snapshot;
  private final Schema schema;

  PinnedTable(Table table, long snapshot) {
    this.table = table;
    this.snapshot = snapshot;
    this.schema =
        Optional.ofNullable(table.snapshot(snapshot).schemaId())
            .map(id -> table.schemas().get(id))
            .orElseGet(table::schema);
  }

  /**
   * How many rows there are; nothing when rows may have been taken away since they were counted.
   */
  public OptionalLong count() {
    Map<String, String> summary = table.snapshot(snapshot).summary();
    boolean whole =
        summary.getOrDefault(SnapshotSummary.TOTAL_EQ_DELETES_PROP, "0").equals("0")
            && summary.getOrDefault(SnapshotSummary.TOTAL_POS_DELETES_PROP, "0").equals("0");
    Optional<String> total =
        Optional.ofNullable(summary.get(SnapshotSummary.TOTAL_RECORDS_PROP)).filter(all -> whole);
    return total.map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /**
   * The files that rows with these values are in, and the files of deletes that concern them: where
   * they are the same in two releases, so are the rows.
   *
   * @param values as for {@link #rows}
   */
  public Set<String> files(Map<String, List<String>> values) {
    Set<String> files = new HashSet<>();
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot).filter(condition(values)).planFiles()) {
      for (FileScanTask task : tasks) {
        files.add(task.file().location());
        task.deletes().forEach(delete -> files.add(delete.location()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /**
   * Gives rows one by one: the values of the columns named, in that order, null where a row has
   * none or the table had no such column yet. The array is used again for the next row.
   *
   * @param values column to the values, as text, of which a row must have one. Files and parts of
   *     files without them are not read; a column that is neither text nor a whole number, and a
   *     value that is not of its kind, leave no row out
   */
  public void rows(
      List<String> columns, Map<String, List<String>> values, Consumer<Object[]> receiver) {
    IcebergGenerics.ScanBuilder scan =
        IcebergGenerics.read(table)
            .useSnapshot(snapshot)
            .where(condition(values))
            .select(columns.toArray(String[]::new));
    Object[] row = new Object[columns.size()];
    try (CloseableIterable<Record> records = scan.build()) {
      for (Record record : records) {
        for (int i = 0; i < row.length; i++) {
          row[i] = record.getField(columns.get(i));
        }
        receiver.accept(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Parquet files that hold the rows; nothing where other files take rows away from them. */
  public Optional<List<Path>> files() {
    WarehouseFileIO io = (WarehouseFileIO) table.io();
    List<Path> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot).planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          return Optional.empty();
        }
        files.add(io.path(task.file().location()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(files);
  }

  private Expression condition(Map<String, List<String>> values) {
    Expression condition = Expressions.alwaysTrue();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      Optional<List<Object>> wanted =
          Optional.ofNullable(schema.findField(entry.getKey()))
              .flatMap(field -> typed(field.type(), entry.getValue()));
      if (wanted.isPresent()) {
        condition = Expressions.and(condition, Expressions.in(entry.getKey(), wanted.get()));
      }
    }
    return condition;
  }

  /** The values as the column has them; nothing when one of them cannot be said so. */
  private static Optional<List<Object>> typed(Type type, List<String> texts) {
    if (type.equals(Types.StringType.get())) {
      return Optional.of(List.copyOf(texts));
    }
    List<Object> whole = new ArrayList<>();
    try {
      for (String text : texts) {
        if (type.equals(Types.IntegerType.get())) {
          whole.add(Integer.valueOf(text));
        } else if (type.equals(Types.LongType.get())) {
          whole.add(Long.valueOf(text));
        } else {
          return Optional.empty();
        }
      }
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    return Optional.of(whole);
  }
}
