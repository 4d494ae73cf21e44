package vn.thuoc.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.deletes.EqualityDeleteWriter;
import org.apache.iceberg.parquet.Parquet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.warehouse.TableDefinition.Computed;

class PinnedTableTest {
  private static final List<String> COLUMNS = List.of("score", "unit_id", "year");

  @TempDir Path folder;
  private WarehouseCatalog catalog;
  private Table table;

  @BeforeEach
  void fill() {
    catalog = WarehouseCatalog.open(new WarehouseLocation(folder));
    catalog.createMissing(
        List.of(
            new TableDefinition(
                "marts.line",
                "one row per unit and year",
                List.of(
                    new TableColumn("unit_id", "string", true, "the unit"),
                    new TableColumn("year", "int", true, "the year"),
                    new TableColumn("score", "decimal(28,6)", false, "points")),
                List.of("unit_id", "year"),
                List.of("year"),
                List.of(),
                Computed.SUBMISSION,
                List.of(),
                Optional.empty(),
                false,
                false)));
    for (int year : new int[] {2021, 2022}) {
      new TableAppender(catalog)
          .append(
              "marts.line",
              List.of(
                  Map.of("unit_id", "la-gi", "year", year, "score", new BigDecimal("464.060000")),
                  Map.of("unit_id", "ham-tan", "year", year)));
    }
    table = catalog.table("marts.line");
  }

  @AfterEach
  void close() {
    catalog.close();
  }

  @Test
  void rowsComeInTheOrderOfTheColumnsAskedFor() {
    assertThat(rows(pinned(), COLUMNS, Map.of()))
        .containsExactlyInAnyOrder(
            "[464.060000, la-gi, 2021]",
            "[null, ham-tan, 2021]",
            "[464.060000, la-gi, 2022]",
            "[null, ham-tan, 2022]");
    assertThat(pinned().count()).isEqualTo(OptionalLong.of(4));
  }

  @Test
  void onlyRowsWithTheValuesNamedAreRead() {
    assertThat(
            rows(pinned(), COLUMNS, Map.of("unit_id", List.of("la-gi"), "year", List.of("2022"))))
        .containsExactly("[464.060000, la-gi, 2022]");
    assertThat(rows(pinned(), COLUMNS, Map.of("unit_id", List.of("nowhere")))).isEmpty();
  }

  @Test
  void whatCannotBeSaidToTheTableLeavesNoRowOut() {
    assertThat(
            rows(
                pinned(),
                COLUMNS,
                Map.of(
                    "year", List.of("2021..2022"),
                    "score", List.of("464.06"),
                    "gone", List.of("x"),
                    "unit_id", List.of("la-gi"))))
        .hasSize(2);
  }

  @Test
  void aLaterCommitDoesNotShowInWhatIsPinned() {
    PinnedTable before = pinned();
    new TableAppender(catalog)
        .append("marts.line", List.of(Map.of("unit_id", "phan-thiet", "year", 2022)));
    assertThat(rows(before, COLUMNS, Map.of())).hasSize(4);
    table.refresh();
    assertThat(rows(pinned(), COLUMNS, Map.of())).hasSize(5);
  }

  @Test
  void columnsThatTheTableHasNotAreAbsent() {
    assertThat(rows(pinned(), List.of("unit_id", "later"), Map.of("unit_id", List.of("ham-tan"))))
        .containsExactly("[ham-tan, null]", "[ham-tan, null]");
  }

  @Test
  void rowsDeletedByTheirKeyAreGoneEvenWhenTheKeyIsNotAskedFor() throws IOException {
    table.newRowDelta().addDeletes(deleted("la-gi")).commit();
    table.refresh();
    assertThat(rows(pinned(), List.of("year"), Map.of("year", List.of("2022"))))
        .containsExactly("[2022]");
    assertThat(pinned().count()).isEmpty();
  }

  private DeleteFile deleted(String unit) throws IOException {
    Schema key = table.schema().select("unit_id");
    Record partition = GenericRecord.create(table.spec().partitionType());
    partition.set(0, 2022);
    EqualityDeleteWriter<Record> writer =
        Parquet.writeDeletes(table.io().newOutputFile(table.location() + "/data/deleted.parquet"))
            .forTable(table)
            .rowSchema(key)
            .withPartition(partition)
            .equalityFieldIds(key.findField("unit_id").fieldId())
            .createWriterFunc((schema, type) -> GenericParquetWriter.create(schema, type))
            .buildEqualityWriter();
    try (writer) {
      Record row = GenericRecord.create(key);
      row.setField("unit_id", unit);
      writer.write(row);
    }
    return writer.toDeleteFile();
  }

  private PinnedTable pinned() {
    return new PinnedTable(table, table.currentSnapshot().snapshotId());
  }

  private static List<String> rows(
      PinnedTable pinned, List<String> columns, Map<String, List<String>> values) {
    List<String> rows = new ArrayList<>();
    pinned.rows(columns, values, row -> rows.add(java.util.Arrays.toString(row)));
    return rows;
  }
}
