package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.FanoutDataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.types.Types;

/**
 * Writes rows into tables without Spark: for the few rows of a load, a release or a dimension, an
 * engine would take longer than the work.
 */
public final class TableAppender {
  private static final long TARGET_BYTES = 128L << 20;

  private final WarehouseCatalog catalog;

  public TableAppender(WarehouseCatalog catalog) {
    this.catalog = catalog;
  }

  /** Adds rows, given as column to value and absent where there is none, in one commit. */
  public void append(String name, List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Table table = catalog.table(name);
    AppendFiles append = table.newAppend();
    for (DataFile file : write(table, rows)) {
      append.appendFile(file);
    }
    append.commit();
  }

  /** Makes these rows the whole content of a branch of the table, in one commit. */
  void replaceOnBranch(String name, String branch, List<Map<String, Object>> rows) {
    Table table = catalog.table(name);
    OverwriteFiles overwrite =
        table.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue()).toBranch(branch);
    for (DataFile file : write(table, rows)) {
      overwrite.addFile(file);
    }
    overwrite.commit();
  }

  private static List<DataFile> write(Table table, List<Map<String, Object>> rows) {
    OutputFileFactory files =
        OutputFileFactory.builderFor(table, 1, 1)
            .operationId(UUID.randomUUID().toString())
            .format(FileFormat.PARQUET)
            .build();
    GenericFileWriterFactory writers =
        new GenericFileWriterFactory.Builder(table)
            .dataFileFormat(FileFormat.PARQUET)
            .dataSchema(table.schema())
            .writerProperties(table.properties())
            .build();
    FanoutDataWriter<Record> writer =
        new FanoutDataWriter<>(writers, files, table.io(), TARGET_BYTES);
    PartitionKey partition = new PartitionKey(table.spec(), table.schema());
    InternalRecordWrapper wrapper = new InternalRecordWrapper(table.schema().asStruct());
    try (writer) {
      for (Map<String, Object> row : rows) {
        Record record = record(table, row);
        partition.partition(wrapper.wrap(record));
        writer.write(record, table.spec(), partition);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.result().dataFiles();
  }

  private static Record record(Table table, Map<String, Object> row) {
    GenericRecord record = GenericRecord.create(table.schema());
    for (Types.NestedField field : table.schema().columns()) {
      Object value = row.get(field.name());
      if (value instanceof BigDecimal decimal && field.type() instanceof Types.DecimalType type) {
        record.setField(field.name(), decimal.setScale(type.scale(), RoundingMode.UNNECESSARY));
      } else if (value != null) {
        record.setField(field.name(), value);
      } else if (field.isRequired()) {
        throw new IllegalArgumentException(table.name() + "." + field.name() + " is required");
      }
    }
    return record;
  }
}
