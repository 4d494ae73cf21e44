package vn.thuoc.ingest.results;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thuoc.ingest.csv.CsvFile;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableAppender;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;
import vn.thuoc.warehouse.WriterLock;

/** Takes published results into a warehouse: a file whole, or not at all. */
public final class ResultLoader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LOADS = "audit.result_load";

  private final WarehouseLocation location;
  private final TableDefinitions tables;
  private final Units units;

  public ResultLoader(WarehouseLocation location, TableDefinitions tables, Units units) {
    this.location = location;
    this.tables = tables;
    this.units = units;
  }

  /**
   * Loads one file. What it says of a unit, year and group replaces what was said before.
   *
   * @throws ProblemException with everything that is wrong; nothing is loaded then
   */
  public ResultReport load(Path path, Instrument instrument) {
    if (!instrument.scored()) {
      throw new ProblemException(
          Problem.error(
              ResultError.NOT_SCORED,
              Place.named(instrument.id()),
              new Words("Bộ phiếu này không chấm điểm.", "This instrument is not scored."),
              new Words("Chọn bộ phiếu có thang điểm.", "Choose one that gives points.")));
    }
    Problems problems = new Problems();
    CsvFile file = CsvFile.read(path, ResultReader.REQUIRED, problems);
    List<PublishedResult> results = new ResultReader(instrument, units, problems).read(file);
    problems.orThrow();
    try (WriterLock lock = WriterLock.take(location, PATIENCE);
        WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      catalog.createMissing(tables.all());
      boolean known = isLast(catalog, file, instrument);
      if (!known) {
        write(new TableAppender(catalog), file, instrument, results);
      }
      return new ResultReport(
          !known,
          results.size(),
          results.stream().map(result -> result.unit().id()).distinct().count(),
          results.stream().map(PublishedResult::year).distinct().count());
    }
  }

  /** Whether this very file is the last that was loaded for the instrument. */
  private static boolean isLast(WarehouseCatalog catalog, CsvFile file, Instrument instrument) {
    return new StagedRows(catalog)
        .of(LOADS).stream()
            .filter(row -> row.get("instrument_id").toString().equals(instrument.id()))
            .max(java.util.Comparator.comparing(row -> (OffsetDateTime) row.get("loaded_at")))
            .filter(row -> row.get("file_hash").toString().equals(file.hash()))
            .isPresent();
  }

  /** The rows count only once the load is recorded, which is the last commit. */
  private static void write(
      TableAppender appender, CsvFile file, Instrument instrument, List<PublishedResult> results) {
    String load = UUID.randomUUID().toString();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PublishedResult result : results) {
      Map<String, Object> row = new HashMap<>();
      row.put("load_id", load);
      row.put("instrument_id", instrument.id());
      row.put("year", result.year());
      row.put("tier", result.unit().tier().term());
      row.put("unit_id", result.unit().id());
      row.put("group_id", result.groupId());
      result.points().ifPresent(points -> row.put("points", points));
      result.rank().ifPresent(rank -> row.put("rank", rank));
      row.put("line", result.line());
      rows.add(row);
    }
    appender.append("staging.published_result", rows);
    appender.append(
        LOADS,
        List.of(
            Map.of(
                "load_id", load,
                "loaded_at", OffsetDateTime.now(ZoneOffset.UTC),
                "file_name", file.name(),
                "file_hash", file.hash(),
                "instrument_id", instrument.id(),
                "result_count", results.size())));
  }
}
