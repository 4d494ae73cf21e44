package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.FanoutDataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.types.Types;

/**
 * Rows on their way into one table: a file for each partition that they fall into. They are on disk
 * when this is closed, and belong to the table once {@link TableAppender#commit} names them. One
 * thread fills a part; several parts may be filled side by side.
 */
public final class TablePart implements AutoCloseable {
  private static final long TARGET_BYTES = 128L << 20;

  /** Rows wait in memory until a group of them is whole, once for every partition. */
  private static final long GROUP_BYTES = 8L << 20;

  private final Table table;
  private final FanoutDataWriter<Record> writer;
  private final GenericRecord blank;
  private final PartitionKey partition;
  private final InternalRecordWrapper wrapper;

  TablePart(Table table) {
    this.table = table;
    OutputFileFactory files =
        OutputFileFactory.builderFor(table, 1, 1)
            .operationId(UUID.randomUUID().toString())
            .format(FileFormat.PARQUET)
            .build();
    Map<String, String> properties = new HashMap<>(table.properties());
    properties.put(TableProperties.PARQUET_ROW_GROUP_SIZE_BYTES, String.valueOf(GROUP_BYTES));
    GenericFileWriterFactory writers =
        new GenericFileWriterFactory.Builder(table)
            .dataFileFormat(FileFormat.PARQUET)
            .dataSchema(table.schema())
            .writerProperties(properties)
            .build();
    this.writer =
        new FanoutDataWriter<>(new PlainWriters(writers), files, table.io(), TARGET_BYTES);
    this.blank = GenericRecord.create(table.schema());
    this.partition = new PartitionKey(table.spec(), table.schema());
    this.wrapper = new InternalRecordWrapper(table.schema().asStruct());
  }

  /**
   * Adds a row, given as column to value and absent where there is none. Values whose column the
   * table does not have are passed over.
   *
   * @throws IllegalArgumentException when a required column has no value
   */
  public void add(Map<String, Object> row) {
    add(row, Map.of());
  }

  /** As {@link #add(Map)}, with values that many rows share for the columns that a row lacks. */
  public void add(Map<String, Object> row, Map<String, Object> shared) {
    Record record = record(row, shared);
    partition.partition(wrapper.wrap(record));
    writer.write(record, table.spec(), partition);
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was written, once closed. */
  List<DataFile> files() {
    return writer.result().dataFiles();
  }

  private Record record(Map<String, Object> row, Map<String, Object> shared) {
    GenericRecord record = blank.copy();
    int position = 0;
    for (Types.NestedField field : table.schema().columns()) {
      Object value =
          row.containsKey(field.name()) ? row.get(field.name()) : shared.get(field.name());
      if (value instanceof BigDecimal decimal && field.type() instanceof Types.DecimalType type) {
        record.set(position, decimal.setScale(type.scale(), RoundingMode.UNNECESSARY));
      } else if (value != null) {
        record.set(position, value);
      } else if (field.isRequired()) {
        throw new IllegalArgumentException(table.name() + "." + field.name() + " is required");
      }
      position++;
    }
    return record;
  }
}
