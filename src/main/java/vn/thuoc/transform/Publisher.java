package vn.thuoc.transform;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WriterLock;

/** Computes a release and publishes it when every check holds. */
public final class Publisher {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final ReleaseDefinitions definitions;
  private final LocalDate boundariesOn;

  /** With the boundaries of the day on which it is published. */
  public Publisher(ReleaseDefinitions definitions) {
    this(definitions, LocalDate.now(VIETNAM));
  }

  /**
   * @param boundariesOn the day that counts as today where figures are read within today's
   *     boundaries
   */
  public Publisher(ReleaseDefinitions definitions, LocalDate boundariesOn) {
    this.definitions = definitions;
    this.boundariesOn = boundariesOn;
  }

  /**
   * Publishes what is staged.
   *
   * @param name the release's name; numbered when none is given
   * @param progress told each step in Vietnamese and English
   * @throws ProblemException when nothing is staged or a check fails; the last release then stays
   *     current
   */
  public Release publish(Engine engine, Optional<String> name, Consumer<Words> progress) {
    try (WriterLock lock = WriterLock.take(engine.location(), PATIENCE);
        WarehouseCatalog catalog = WarehouseCatalog.open(engine.location())) {
      engine.location().clearScratch();
      catalog.createMissing(definitions.tables().all());
      Publication publication = Publication.begin(engine, catalog, definitions.tables());
      ReleaseReader releases = new ReleaseReader(catalog);
      String inputs = definitions.digest(boundariesOn, catalog.state("audit.result_load"));
      Row summary = work(engine, catalog, releases, publication, inputs, progress).run();
      if (summary.<Long>getAs("submissions") == 0 && summary.<Long>getAs("results") == 0) {
        throw nothingLoaded();
      }
      progress.accept(new Words("Ghi kỳ công bố", "Recording the release"));
      return publication.publish(
          row(summary, inputs, name.orElse("ky-" + publication.releaseId())));
    }
  }

  /** Where nothing but some forms changed, the last release is brought up to date. */
  private ReleaseWork work(
      Engine engine,
      WarehouseCatalog catalog,
      ReleaseReader releases,
      Publication publication,
      String inputs,
      Consumer<Words> progress) {
    Optional<Release> last =
        releases.current().filter(release -> release.inputsHash().equals(Optional.of(inputs)));
    Optional<Changes> changes =
        last.flatMap(
            release ->
                new ChangesReader(new StagedRows(catalog), releases, definitions).since(release));
    return changes
        .<ReleaseWork>map(
            few ->
                new ReleaseUpdate(
                    definitions, engine, publication, last.orElseThrow(), few, progress))
        .orElseGet(
            () -> new ReleaseBuild(definitions, engine, publication, boundariesOn, progress));
  }

  private Map<String, Object> row(Row summary, String inputs, String name) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", name);
    row.put("inputs_hash", inputs);
    row.put("published_at", OffsetDateTime.now(ZoneOffset.UTC));
    row.put(
        "data_date",
        Stream.of("newest", "newest_result")
            .map(summary::<Timestamp>getAs)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .toInstant()
            .atZone(VIETNAM)
            .toLocalDate());
    row.put("boundaries_on", boundariesOn);
    row.put("simulated", summary.<Boolean>getAs("simulated"));
    row.put("submissions", summary.<Long>getAs("submissions"));
    return row;
  }

  private static ProblemException nothingLoaded() {
    return new ProblemException(
        Problem.error(
            TransformError.NOTHING_LOADED,
            Place.nowhere(),
            new Words(
                "Chưa có phiếu nào được nạp nên không có gì để công bố.",
                "No form was loaded yet: nothing to publish."),
            new Words(
                "Nạp phiếu bằng «thuoc load TỆP» trước.",
                "Load forms with 'thuoc load FILE' first.")));
  }
}
