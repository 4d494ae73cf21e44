package vn.thuoc.transform;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
import vn.thuoc.warehouse.WarehouseLocation;
import vn.thuoc.warehouse.WriterLock;

/** Computes a release and publishes it when every check holds. */
public final class Publisher {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final ReleaseDefinitions definitions;
  private final LocalDate boundariesOn;
  private final long few;

  /** With the boundaries of the day on which it is published. */
  public Publisher(ReleaseDefinitions definitions) {
    this(definitions, LocalDate.now(VIETNAM));
  }

  /**
   * @param boundariesOn the day that counts as today where figures are read within today's
   *     boundaries
   */
  public Publisher(ReleaseDefinitions definitions, LocalDate boundariesOn) {
    this(definitions, boundariesOn, ReleaseBuild.SMALL);
  }

  /**
   * @param few up to so many staged revisions are worked on in memory, in one piece
   */
  Publisher(ReleaseDefinitions definitions, LocalDate boundariesOn, long few) {
    this.definitions = definitions;
    this.boundariesOn = boundariesOn;
    this.few = few;
  }

  /**
   * Publishes what is staged.
   *
   * @param name the release's name; numbered when none is given
   * @param progress told each step in Vietnamese and English
   * @return the new release; or the current one when it has this name and nothing changed since, as
   *     when a publication is tried again because its end was not seen
   * @throws ProblemException when nothing is staged, another release has the name, or a check
   *     fails; the last release then stays current
   */
  public Release publish(Engine engine, Optional<String> name, Consumer<Words> progress) {
    try (WriterLock lock = WriterLock.take(engine.location(), PATIENCE);
        WarehouseCatalog catalog = WarehouseCatalog.open(engine.location())) {
      engine.location().clearScratch();
      catalog.createMissing(definitions.tables().all());
      ReleaseReader releases = new ReleaseReader(catalog);
      String inputs = definitions.digest(boundariesOn, catalog.state("audit.result_load"));
      Optional<Release> last = sameInputs(releases, inputs);
      Optional<Changes> changes = changes(catalog, releases, last);
      ReleaseNames names = new ReleaseNames(releases.releases());
      if (name.isPresent() && names.has(name.get())) {
        return last.filter(release -> release.name().equals(name.get()))
            .filter(release -> changes.map(Changes::none).orElse(false))
            .orElseThrow(() -> names.taken(name.get()));
      }
      Publication publication = Publication.begin(engine, catalog, definitions.tables());
      Row summary = work(engine, publication, last, changes, progress).run();
      if (summary.<Long>getAs("submissions") == 0 && summary.<Long>getAs("results") == 0) {
        throw nothingLoaded();
      }
      progress.accept(new Words("Ghi kỳ công bố", "Recording the release"));
      return publication.publish(
          row(summary, inputs, name.orElseGet(() -> names.numbered(publication.releaseId()))));
    }
  }

  /**
   * Whether the current release says all that would be published now; so it is, too, where nothing
   * was ever loaded.
   */
  public boolean upToDate(WarehouseLocation location) {
    if (!location.exists()) {
      return true;
    }
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      ReleaseReader releases = new ReleaseReader(catalog);
      StagedRows staged = new StagedRows(catalog);
      if (Stream.of("audit.load", "audit.result_load")
          .allMatch(loads -> staged.of(loads, List.of("load_id")).isEmpty())) {
        return true;
      }
      String inputs = definitions.digest(boundariesOn, catalog.state("audit.result_load"));
      return changes(catalog, releases, sameInputs(releases, inputs))
          .map(Changes::none)
          .orElse(false);
    }
  }

  /** The current release, where nothing but forms can have changed since. */
  private static Optional<Release> sameInputs(ReleaseReader releases, String inputs) {
    return releases.current().filter(release -> release.inputsHash().equals(Optional.of(inputs)));
  }

  private Optional<Changes> changes(
      WarehouseCatalog catalog, ReleaseReader releases, Optional<Release> last) {
    return last.flatMap(
        release ->
            new ChangesReader(new StagedRows(catalog), releases, definitions).since(release));
  }

  /** Where nothing but some forms changed, the last release is brought up to date. */
  private ReleaseWork work(
      Engine engine,
      Publication publication,
      Optional<Release> last,
      Optional<Changes> changes,
      Consumer<Words> progress) {
    return changes
        .<ReleaseWork>map(
            few ->
                new ReleaseUpdate(
                    definitions, engine, publication, last.orElseThrow(), few, progress))
        .orElseGet(
            () -> new ReleaseBuild(definitions, engine, publication, boundariesOn, few, progress));
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
