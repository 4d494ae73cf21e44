package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.deletes.EqualityDeleteWriter;
import org.apache.iceberg.io.OutputFileFactory;

/** Deletes by key: all rows of a table that have the values of some keys. */
final class KeyDeletes {
  private final Table table;
  private final Schema key;

  /**
   * @param columns of the keys, instrument and year among them
   */
  KeyDeletes(Table table, List<String> columns) {
    this.table = table;
    this.key = table.schema().select(columns);
  }

  /** One file of deletes for every partition that the keys are in. */
  List<DeleteFile> of(Collection<? extends RowsKey> keys) {
    Map<Slice, List<RowsKey>> bySlice =
        keys.stream().collect(Collectors.groupingBy(RowsKey::slice));
    PlainWriters writers =
        new PlainWriters(
            new GenericFileWriterFactory.Builder(table)
                .deleteFileFormat(FileFormat.PARQUET)
                .equalityFieldIds(key.columns().stream().mapToInt(c -> c.fieldId()).toArray())
                .equalityDeleteRowSchema(key)
                .build());
    OutputFileFactory files =
        OutputFileFactory.builderFor(table, 1, 1)
            .operationId(UUID.randomUUID().toString())
            .format(FileFormat.PARQUET)
            .suffix("deletes")
            .build();
    List<DeleteFile> deletes = new ArrayList<>();
    bySlice.values().forEach(some -> deletes.add(write(writers, files, some)));
    return deletes;
  }

  private DeleteFile write(PlainWriters writers, OutputFileFactory files, List<RowsKey> keys) {
    PartitionKey partition = new PartitionKey(table.spec(), table.schema());
    partition.partition(
        new InternalRecordWrapper(table.schema().asStruct())
            .wrap(record(table.schema(), keys.get(0))));
    EqualityDeleteWriter<Record> writer =
        writers.newEqualityDeleteWriter(
            files.newOutputFile(table.spec(), partition), table.spec(), partition);
    try (writer) {
      keys.forEach(deleted -> writer.write(record(key, deleted)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toDeleteFile();
  }

  private static Record record(Schema schema, RowsKey key) {
    Record record = GenericRecord.create(schema);
    key.values().forEach(record::setField);
    return record;
  }
}
