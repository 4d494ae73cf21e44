package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Deletes by key: all rows of a table about the forms of some units. */
final class FormDeletes {
  static final List<String> KEY = List.of("instrument_id", "year", "unit_id");

  private final Table table;
  private final Schema key;

  FormDeletes(Table table) {
    this.table = table;
    this.key = table.schema().select(KEY);
  }

  /** One file of deletes for every partition that the forms are in. */
  List<DeleteFile> of(Set<SubmissionKey> forms) {
    Map<Slice, List<SubmissionKey>> bySlice =
        forms.stream().collect(Collectors.groupingBy(SubmissionKey::slice));
    PlainWriters writers =
        new PlainWriters(
            new GenericFileWriterFactory.Builder(table)
                .deleteFileFormat(FileFormat.PARQUET)
                .equalityFieldIds(KEY.stream().mapToInt(c -> key.findField(c).fieldId()).toArray())
                .equalityDeleteRowSchema(key)
                .build());
    OutputFileFactory files =
        OutputFileFactory.builderFor(table, 1, 1)
            .operationId(UUID.randomUUID().toString())
            .format(FileFormat.PARQUET)
            .suffix("deletes")
            .build();
    List<DeleteFile> deletes = new ArrayList<>();
    bySlice.forEach((slice, some) -> deletes.add(write(writers, files, slice, some)));
    return deletes;
  }

  private DeleteFile write(
      PlainWriters writers, OutputFileFactory files, Slice slice, List<SubmissionKey> forms) {
    Record whole = GenericRecord.create(table.schema());
    whole.setField("instrument_id", slice.instrumentId());
    whole.setField("year", slice.year());
    PartitionKey partition = new PartitionKey(table.spec(), table.schema());
    partition.partition(new InternalRecordWrapper(table.schema().asStruct()).wrap(whole));
    EqualityDeleteWriter<Record> writer =
        writers.newEqualityDeleteWriter(
            files.newOutputFile(table.spec(), partition), table.spec(), partition);
    try (writer) {
      for (SubmissionKey form : forms) {
        Record deleted = GenericRecord.create(key);
        deleted.setField("instrument_id", slice.instrumentId());
        deleted.setField("year", slice.year());
        deleted.setField("unit_id", form.unitId());
        writer.write(deleted);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toDeleteFile();
  }
}
