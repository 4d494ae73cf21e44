package vn.thuoc.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.transform.HandMadeSubmission;
import vn.thuoc.transform.TestWarehouse;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/**
 * Figures of 2022 of districts of which some were merged, split or renamed in 2023, read as they
 * were reported and within today's boundaries.
 */
class TodaysBoundariesTest {
  private static final String INSTRUMENT = "binh-thuan-2022-district";
  private static final String UNITS =
      """
      units:
        - {id: east, name: "Huyện Đông", tier: district, block: government, exists_to: 2023-06-30, successors: [whole]}
        - {id: west, name: "Huyện Tây", tier: district, block: government, exists_to: 2023-06-30, successors: [whole]}
        - {id: whole, name: "Huyện Đông Tây", tier: district, block: government, exists_from: 2023-07-01}
        - {id: split, name: "Huyện Chia", tier: district, block: government, exists_to: 2023-06-30, successors: [half, other]}
        - {id: half, name: "Huyện Chia Một", tier: district, block: government, exists_from: 2023-07-01}
        - {id: other, name: "Huyện Chia Hai", tier: district, block: government, exists_from: 2023-07-01}
        - {id: renamed, name: "Huyện Cũ", tier: district, block: government, exists_to: 2023-06-30, successors: [town]}
        - {id: town, name: "Thị xã Mới", tier: district, block: government, exists_from: 2023-07-01}
        - {id: steady, name: "Huyện Nguyên", tier: district, block: government}
      """;

  @TempDir private static Path folder;
  private static ReadModel model;
  private static TestWarehouse warehouse;

  @BeforeAll
  static void publish() throws Exception {
    Path etl = folder.resolve("etl");
    Files.createDirectories(etl.resolve("units"));
    Files.createDirectories(etl.resolve("instruments"));
    Files.writeString(etl.resolve("units/units.yml"), UNITS);
    Files.write(
        etl.resolve("instruments/" + INSTRUMENT + ".yml"),
        DefinitionFolder.onClassPath("etl").under("instruments").bytes(INSTRUMENT + ".yml"));
    warehouse = new TestWarehouse(folder.resolve("data"), DefinitionFolder.onDisk(etl, "etl"));
    // 74, 37, 0, 74 and 37 of 74 mailboxes, at 5 points: 5, 2.5, 0, 5 and 2.5 points.
    load("east", 74, 2);
    load("west", 37, 1);
    load("split", 0, 1);
    load("renamed", 74, 0);
    load("steady", 37, 0);
    warehouse.publish(Optional.empty());
    Problems problems = new Problems();
    MetricDefinitions definitions =
        MetricDefinitions.read(
            DefinitionFolder.onClassPath("dashboards").under("metrics"), problems);
    problems.orThrow();
    try (WarehouseCatalog catalog = WarehouseCatalog.open(warehouse.location())) {
      model =
          ReadModel.of(
              definitions,
              new WarehouseReleases(
                      new ReleaseReader(catalog),
                      TableDefinitions.read(DefinitionFolder.onClassPath("warehouse")))
                  .find(Optional.empty()));
    }
  }

  /** A form with one scored answer, and so many lines whose printed points are wrong. */
  private static void load(String unit, int mailboxes, int misprints) {
    Instrument instrument = warehouse.instruments().get(INSTRUMENT);
    HandMadeSubmission form =
        new HandMadeSubmission(instrument, unit).ratio(Side.SELF, "4.1.a", mailboxes, 74);
    List.of("4.2", "4.3").subList(0, misprints).forEach(line -> form.printed(Side.SELF, line, "1"));
    warehouse.load(form::read, Path.of(unit + ".xlsx"));
  }

  @Test
  void everyUnitKnowsItsUnitOfToday() {
    assertThat(ask("unit_year", List.of(), "unit_id", "today_unit_id", "boundary_change"))
        .containsExactlyInAnyOrder(
            Map.of("unit_id", "east", "today_unit_id", "whole", "boundary_change", "merged"),
            Map.of("unit_id", "west", "today_unit_id", "whole", "boundary_change", "merged"),
            Map.of("unit_id", "split", "boundary_change", "split_unassigned"),
            Map.of("unit_id", "renamed", "today_unit_id", "town", "boundary_change", "renamed"),
            Map.of("unit_id", "steady", "today_unit_id", "steady", "boundary_change", "same"));
    assertThat(ask("unit_group", List.of(), "unit_id", "today_unit_name"))
        .contains(
            Map.of("unit_id", "split", "today_unit_name", "Chưa phân bổ: Huyện Chia"),
            Map.of("unit_id", "east", "today_unit_name", "Huyện Đông Tây"));
    assertThat(warehouse.rows("dimensions.unit"))
        .filteredOn(row -> row.get("unit_id").equals("whole"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("predecessor_ids", "east, west")
                    .containsEntry("boundary_change", "same"));
  }

  @Test
  void whatMayBeAddedIsAddedOverMergedUnitsAndNothingIsLost() {
    List<Map<String, Object>> reported = ask("unit_year", List.of("warning_count"), "unit_id");
    List<Map<String, Object>> today =
        ask("unit_year", List.of("warning_count"), "today_unit_id", "today_unit_name");

    long steady = warnings(reported, "unit_id", "steady");
    assertThat(warnings(reported, "unit_id", "east")).isEqualTo(steady + 2);
    assertThat(warnings(reported, "unit_id", "west")).isEqualTo(steady + 1);
    assertThat(warnings(today, "today_unit_id", "whole")).isEqualTo(2 * steady + 3);
    assertThat(warnings(today, "today_unit_id", "town")).isEqualTo(steady);
    assertThat(warnings(today, "today_unit_name", "Chưa phân bổ: Huyện Chia"))
        .isEqualTo(steady + 1);
    assertThat(sum(today)).isEqualTo(sum(reported)).isEqualTo(5 * steady + 4);
  }

  @Test
  void scoresAreNeverAddedOverMergedUnits() {
    assertThatThrownBy(() -> ask("unit_year", List.of("self_score"), "today_unit_id"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("không cộng được");
    assertThatThrownBy(() -> ask("unit_group", List.of("self_score"), "today_unit_id", "group_id"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("không cộng được");

    List<Map<String, Object>> each =
        ask("unit_year", List.of("self_score"), "today_unit_id", "unit_id");
    assertThat(each)
        .contains(
            Map.of("today_unit_id", "whole", "unit_id", "east", "self_score", new BigDecimal("5")),
            Map.of(
                "today_unit_id", "whole", "unit_id", "west", "self_score", new BigDecimal("2.5")));
  }

  @Test
  void pointsOfGroupsStillAddUpForOneUnit() {
    assertThat(
            ask("unit_group", List.of("self_score"), "year", "unit_id", "instrument_id").stream()
                .map(row -> row.get("unit_id") + " " + row.get("self_score")))
        .containsExactlyInAnyOrder("east 5", "west 2.5", "split 0", "renamed 5", "steady 2.5");
  }

  private static long warnings(List<Map<String, Object>> rows, String column, String value) {
    return rows.stream()
        .filter(row -> value.equals(row.get(column)))
        .mapToLong(row -> (Long) row.get("warning_count"))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(List<Map<String, Object>> rows) {
    return rows.stream().mapToLong(row -> (Long) row.get("warning_count")).sum();
  }

  private static List<Map<String, Object>> ask(String view, List<String> measures, String... by) {
    return model
        .ask(new MetricQuery(view, measures, List.of(by), Map.of(), List.of(), OptionalInt.empty()))
        .rows();
  }
}
