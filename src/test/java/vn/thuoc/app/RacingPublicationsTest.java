package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.WarehouseReleases;
import vn.thuoc.problem.Problems;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/** Two publications at once, in processes of their own, while others read. */
class RacingPublicationsTest {
  private static final int LONGEST_MINUTES = 4;

  /** The total that the verifiers gave, by the newest revision of a release. */
  private static final Map<Integer, String> TOTALS = Map.of(1, "430.92", 2, "430.99");

  @TempDir private Path folder;

  @Test
  void bothEndWellOrOneSaysWhyNotAndReadersSeeWholeReleases()
      throws IOException, InterruptedException {
    Thuoc thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));
    assertThat(thuoc.run("load", LaGiSheet.corrected(folder).toString()).code()).isZero();
    Map<String, Process> racing = new TreeMap<>();
    Set<Long> seen = new TreeSet<>();
    try (WarehouseCatalog catalog =
        WarehouseCatalog.open(new WarehouseLocation(thuoc.warehouse()))) {
      ReleaseReader reader = new ReleaseReader(catalog);
      CurrentMetrics metrics = metrics(reader);
      for (String name : List.of("mot", "hai")) {
        racing.put(name, publish(thuoc, name));
      }
      long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
      boolean running = true;
      while (running) {
        assertThat(System.nanoTime()).as(() -> said("mot") + said("hai")).isLessThan(last);
        // Looked at once more after both have ended, so that the last release is seen too.
        running = racing.values().stream().anyMatch(Process::isAlive);
        seen.add(seenWhole(reader));
        answersWhole(metrics);
      }
    } finally {
      racing.values().forEach(Process::destroyForcibly);
    }
    List<String> published = new ArrayList<>();
    racing.forEach(
        (name, process) -> {
          if (process.exitValue() == 0) {
            published.add(name);
          } else {
            assertThat(process.exitValue()).as(said(name)).isEqualTo(3);
            assertThat(said(name)).contains("Một lệnh khác đang ghi vào kho số liệu này.");
          }
        });
    assertThat(published).isNotEmpty();
    List<Map<String, String>> releases = thuoc.run("releases", "--format", "csv").csv();
    assertThat(releases).hasSize(1 + published.size());
    assertThat(releases).extracting(row -> row.get("name")).containsAll(published);
    assertThat(seen).contains(1L + published.size());
  }

  /** All tables of the current release tell of the same revisions. */
  private static long seenWhole(ReleaseReader reader) {
    Release release = reader.current().orElseThrow();
    Set<Object> submissions = new TreeSet<>();
    int newest = 0;
    for (Map<String, Object> row : reader.rows(release, "facts.submission")) {
      submissions.add(row.get("submission_id").toString());
      newest = Math.max(newest, (Integer) row.get("revision"));
    }
    assertThat(submissions).hasSize(newest);
    Set<Object> scored = new TreeSet<>();
    reader
        .rows(release, "facts.score", List.of("submission_id"))
        .forEach(row -> scored.add(row.get("submission_id").toString()));
    assertThat(scored).isEqualTo(submissions);
    List<Map<String, Object>> marts = reader.rows(release, "marts.unit_year");
    assertThat(marts).hasSize(1);
    assertThat(marts.get(0)).containsEntry("revision", newest);
    assertThat((BigDecimal) marts.get(0).get("verified_score"))
        .isEqualByComparingTo(TOTALS.get(newest));
    return release.id();
  }

  private static void answersWhole(CurrentMetrics metrics) {
    metrics.refresh();
    String total =
        metrics
            .ask(
                new MetricQuery(
                    "unit_year",
                    List.of("verified_score"),
                    List.of("year", "unit_id", "instrument_id"),
                    Map.of(),
                    List.of(),
                    OptionalInt.empty()))
            .rows()
            .get(0)
            .get("verified_score")
            .toString();
    boolean first = metrics.release().id() == 1;
    assertThat(new BigDecimal(total)).isEqualByComparingTo(TOTALS.get(first ? 1 : 2));
  }

  private Process publish(Thuoc thuoc, String name) throws IOException {
    return ChildCommand.start(
        "1g",
        folder.resolve(name + ".txt"),
        List.of("publish", "--name", name, "--warehouse", thuoc.warehouse().toString()));
  }

  private String said(String name) {
    try {
      return Files.readString(folder.resolve(name + ".txt"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static CurrentMetrics metrics(ReleaseReader reader) {
    return new CurrentMetrics(
        MetricDefinitions.read(
            DefinitionFolder.onClassPath("dashboards").under("metrics"), new Problems()),
        new WarehouseReleases(
            reader, TableDefinitions.read(DefinitionFolder.onClassPath("warehouse"))));
  }
}
