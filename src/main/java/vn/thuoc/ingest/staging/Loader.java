package vn.thuoc.ingest.staging;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableAppender;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;
import vn.thuoc.warehouse.WriterLock;

/** Loads files into the staging tables. */
public final class Loader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final WarehouseLocation location;
  private final TableDefinitions tables;
  private final Instruments instruments;
  private final Function<Path, ReadResult> reader;

  public Loader(
      WarehouseLocation location,
      TableDefinitions tables,
      Instruments instruments,
      Function<Path, ReadResult> reader) {
    this.location = location;
    this.tables = tables;
    this.instruments = instruments;
    this.reader = reader;
  }

  /**
   * Reads the files, and stages those that hold something new. Nothing is staged in part: rows
   * count only once {@code audit.load} names them, which is the last commit.
   */
  public LoadReport load(List<Path> files) {
    List<ReadResult> read = files.stream().map(reader).toList();
    try (WriterLock lock = WriterLock.take(location, PATIENCE);
        WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      catalog.createMissing(tables.all());
      KnownSubmissions known = KnownSubmissions.read(new StagedRows(catalog));
      List<FileOutcome> outcomes = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        outcomes.add(outcome(files.get(i).toString(), read.get(i), known));
      }
      LoadReport report = new LoadReport(UUID.randomUUID().toString(), outcomes);
      stage(report, new TableAppender(catalog));
      return report;
    }
  }

  private static FileOutcome outcome(String path, ReadResult result, KnownSubmissions known) {
    if (result instanceof ReadResult.Refused refused) {
      return new FileOutcome(
          path, refused.file(), FileOutcome.Kind.REFUSED, Optional.empty(), 0, refused.problems());
    }
    return known.place(path, ((ReadResult.Read) result).submission());
  }

  private void stage(LoadReport report, TableAppender appender) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    StagedTables staged = new StagedTables(instruments, report.loadId(), now);
    report.outcomes().stream().filter(FileOutcome::isNew).forEach(staged::add);
    staged.rows().forEach(appender::append);
    appender.append(
        "audit.load",
        report.outcomes().stream().map(outcome -> row(report, outcome, now)).toList());
  }

  private static Map<String, Object> row(
      LoadReport report, FileOutcome outcome, OffsetDateTime now) {
    Map<String, Object> row = new HashMap<>();
    row.put("load_id", report.loadId());
    row.put("loaded_at", now);
    row.put("file_name", outcome.path());
    row.put("file_hash", outcome.file().hash());
    row.put("bytes", outcome.file().bytes());
    row.put("outcome", outcome.kind().term());
    outcome
        .submission()
        .ifPresent(
            submission -> {
              row.put("instrument_id", submission.instrumentId());
              row.put("year", submission.year());
              row.put("unit_id", submission.unitId());
              row.put("revision", outcome.revision());
              row.put("simulated", submission.simulated());
            });
    if (outcome.isNew()) {
      row.put("submission_id", outcome.submissionId().orElseThrow());
    }
    if (!outcome.problems().isEmpty()) {
      row.put(
          "reason",
          String.join(
              "\n",
              outcome.problems().stream().map((Problem p) -> p.sentence(Language.VI)).toList()));
    }
    return row;
  }
}
