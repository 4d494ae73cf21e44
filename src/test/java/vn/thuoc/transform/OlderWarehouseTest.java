package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Side;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableAppender;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/** A warehouse of an earlier version goes on working when tables have got more columns. */
class OlderWarehouseTest {
  @TempDir private Path directory;

  @Test
  void aWarehouseWithoutTodaysUnitsIsPublishedAgainAndItsOldReleaseStaysReadable()
      throws IOException {
    TableDefinitions earlier =
        definitions(
            line ->
                Stream.of("today_unit", "boundary_change", "_ids", "succession_kind", "full_name")
                    .anyMatch(line::contains));
    TestWarehouse older =
        new TestWarehouse(directory.resolve("data"), DefinitionFolder.onClassPath("etl"), earlier);
    HandMadeSubmission form =
        new HandMadeSubmission(older.instruments().get("binh-thuan-2022-district"), "la-gi")
            .ratio(Side.SELF, "4.1.a", 74, 74);
    older.load(form::read, Path.of("a.xlsx"));
    older.publish(Optional.of("trước"));
    assertThat(older.rows("marts.unit_year").get(0)).doesNotContainKey("boundary_change");

    TestWarehouse now = new TestWarehouse(directory.resolve("data"));
    now.publish(Optional.of("sau"));

    assertThat(now.rows("marts.unit_year"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("boundary_change", "ended_unassigned")
                    .containsEntry("today_unit_name", "Chưa phân bổ: Thị xã La Gi"));
    assertThat(now.rows("marts.unit_year", Optional.of("trước")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("unit_id", "la-gi")
                    .doesNotContainKey("boundary_change"));
  }

  @Test
  void missingColumnsAreAddedAndRowsThatAreThereLackThem() {
    TableDefinitions before = table("{name: id, type: string, required: true, meaning: m}");
    TableDefinitions after =
        table(
            "{name: id, type: string, meaning: m}",
            "{name: more, type: 'decimal(28,6)', meaning: m}",
            "{name: must, type: string, required: true, meaning: m}");
    TestWarehouse any = new TestWarehouse(directory.resolve("data"));
    try (WarehouseCatalog catalog = WarehouseCatalog.open(any.location())) {
      catalog.createMissing(before.all());
      new TableAppender(catalog).append("staging.thing", List.of(Map.of("id", "one")));
      catalog.createMissing(after.all());
      int schemas = catalog.table("staging.thing").schemas().size();
      catalog.createMissing(after.all());

      assertThat(catalog.table("staging.thing").schemas()).as("nothing to do").hasSize(schemas);
      new TableAppender(catalog).append("staging.thing", List.of(Map.of("must", "two")));
      assertThat(new StagedRows(catalog).of("staging.thing"))
          .containsExactlyInAnyOrder(Map.of("id", "one"), Map.of("must", "two"));
    }
  }

  private TableDefinitions table(String... columns) {
    try {
      Path folder = Files.createDirectories(directory.resolve("one/staging"));
      Files.writeString(
          folder.resolve("thing.yml"),
          "table: staging.thing\ngrain: g\nkeys: []\ncolumns:\n  - "
              + String.join("\n  - ", columns));
      return TableDefinitions.read(DefinitionFolder.onDisk(directory.resolve("one"), "warehouse"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The definitions of this checkout but for some lines. */
  private TableDefinitions definitions(Predicate<String> without) throws IOException {
    Path from = Path.of("warehouse");
    Path to = directory.resolve("earlier");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yml|sql)")).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllLines(file).stream().filter(without.negate()).toList());
      }
    }
    return TableDefinitions.read(DefinitionFolder.onDisk(to, "warehouse"));
  }
}
