package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.WarehouseReleases;
import vn.thuoc.problem.Problems;
import vn.thuoc.warehouse.PinnedTable;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** Maintenance of a warehouse in which corrections came in one after the other. */
class MaintainTest {
  private static final List<String> TABLES =
      List.of("facts.submission", "facts.score", "marts.standing", "quality.finding");

  @TempDir private Path folder;

  @Test
  void oldReleasesGoAndWhatStaysIsTheSame() throws IOException {
    Thuoc thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));
    for (int mailboxes = 72; mailboxes <= 73; mailboxes++) {
      correct(thuoc, mailboxes);
    }
    List<List<Map<String, String>>> rows = rows(thuoc);
    List<Map<String, String>> second = thuoc.rows("facts.score", "--release", "2");
    String files = files(thuoc);

    Thuoc.Ran preview = thuoc.run("maintain", "--keep", "1", "--safe-hours", "0", "--dry-run");
    assertThat(preview.code()).as(preview.err()).isZero();
    assertThat(preview.out()).contains("Kỳ bỏ: lần đầu, ky-2.", "Kỳ giữ: ky-3.", "facts.score");
    assertThat(files(thuoc)).isEqualTo(files);

    try (WarehouseCatalog catalog = WarehouseCatalog.open(location(thuoc))) {
      ReleaseReader reader = new ReleaseReader(catalog);
      Release current = reader.find(Optional.empty());
      PinnedTable begun = reader.pinned(current, "facts.score").orElseThrow();
      assertThat(begun.count()).as("carries deletes").isEmpty();
      CurrentMetrics metrics = metrics(reader);
      metrics.refresh();

      Thuoc.Ran kept = thuoc.run("maintain", "--keep", "1", "--pin", "2");
      assertThat(kept.code()).as(kept.err()).isZero();
      assertThat(kept.out()).contains("Kỳ bỏ: lần đầu.", "Kỳ giữ: ky-2*, ky-3.");

      assertThat(rows(thuoc)).isEqualTo(rows);
      List<Object> stillRead = new ArrayList<>();
      begun.rows(List.of("criterion_id"), Map.of(), row -> stillRead.add(row[0]));
      assertThat(stillRead).as("by who began before").hasSameSizeAs(rows.get(1));
      Release compacted = reader.find(Optional.empty());
      assertThat(compacted.id()).isEqualTo(current.id());
      assertThat(reader.pinned(compacted, "facts.score").orElseThrow().count())
          .as("without deletes")
          .hasValue(rows.get(1).size());
      assertThat(metrics.refresh()).as("a server takes the new files up").isTrue();
      assertThat(metrics.refresh()).isFalse();
      assertThat(metrics.releases()).extracting(release -> release.id()).containsExactly(2L, 3L);
    }
    assertThat(thuoc.run("releases", "--format", "csv").csv())
        .extracting(row -> row.get("state") + " " + row.get("pinned"))
        .containsExactly("expired false", "readable true", "current false");
    assertThat(thuoc.rows("facts.score", "--release", "ky-2")).isEqualTo(second);
    CommandsTest.assertRefused(
        thuoc.run("export", "facts.score", "--release", "lần đầu"),
        1,
        "Kỳ công bố «lần đầu» đã được dọn khỏi kho số liệu. Dùng một trong: ky-2, ky-3.");
    CommandsTest.assertRefused(thuoc.run("maintain", "--pin", "1"), 1, "«lần đầu» đã được dọn");
    CommandsTest.assertRefused(thuoc.run("maintain", "--keep", "0"), 1, "Phải giữ ít nhất một kỳ");

    Path loose = thuoc.warehouse().resolve("tables/facts/score/data/cut-off.parquet");
    Files.writeString(loose, "left by a process that died");
    long before = location(thuoc).bytes();
    Thuoc.Ran all = thuoc.run("maintain", "--keep", "1", "--unpin", "ky-2", "--safe-hours", "0");
    assertThat(all.code()).as(all.err()).isZero();
    assertThat(all.out()).contains("Kỳ bỏ: ky-2.", "Bảng ghi lại cho liền: –.");
    assertThat(loose).doesNotExist();
    assertThat(location(thuoc).bytes()).isLessThan(before);
    assertThat(rows(thuoc)).isEqualTo(rows);

    correct(thuoc, 70);
    assertThat(thuoc.rows("facts.submission")).hasSize(4);
    assertThat(thuoc.rows("audit.release")).hasSize(4);
  }

  private void correct(Thuoc thuoc, int mailboxes) throws IOException {
    Path file =
        LaGiSheet.changed(
            folder.resolve("sua-" + mailboxes + ".xlsx"),
            sheet -> LaGiSheet.cell(sheet, "H94").setCellValue(mailboxes));
    assertThat(thuoc.run("load", file.toString()).out()).contains("đã nạp bản sửa");
    Thuoc.Ran ran = thuoc.run("publish");
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private static List<List<Map<String, String>>> rows(Thuoc thuoc) {
    return TABLES.stream().map(table -> thuoc.rows(table)).toList();
  }

  private static String files(Thuoc thuoc) throws IOException {
    try (java.util.stream.Stream<Path> all = Files.walk(thuoc.warehouse().resolve("tables"))) {
      return all.map(Path::toString).sorted().toList().toString();
    }
  }

  private static WarehouseLocation location(Thuoc thuoc) {
    return new WarehouseLocation(thuoc.warehouse());
  }

  private static CurrentMetrics metrics(ReleaseReader reader) {
    return new CurrentMetrics(
        MetricDefinitions.read(
            DefinitionFolder.onClassPath("dashboards").under("metrics"), new Problems()),
        new WarehouseReleases(
            reader, TableDefinitions.read(DefinitionFolder.onClassPath("warehouse"))));
  }
}
