package vn.thuoc.ingest.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.ingest.SourceFile;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/**
 * The files that earlier loads took with the same definitions as today. Reading one of them again
 * would say again what was said then, so its hash is enough.
 */
final class KnownFiles {
  /** Larger files are no forms, and not worth reading through. */
  private static final long LARGEST = 64L << 20;

  private static final List<String> COLUMNS =
      List.of(
          "file_hash",
          "definitions_hash",
          "outcome",
          "instrument_id",
          "year",
          "unit_id",
          "revision",
          "simulated");

  private record Known(SubmissionKey key, int revision, boolean simulated) {}

  private final Map<String, Known> byHash = new HashMap<>();

  /** Those of a warehouse; none when files are read without telling with which definitions. */
  static KnownFiles read(WarehouseLocation location, Optional<String> definitionsHash) {
    KnownFiles known = new KnownFiles();
    if (definitionsHash.isEmpty() || !location.exists()) {
      return known;
    }
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      for (Map<String, Object> row : new StagedRows(catalog).of("audit.load", COLUMNS)) {
        if (definitionsHash.get().equals(row.get("definitions_hash"))
            && !FileOutcome.Kind.REFUSED.term().equals(row.get("outcome"))) {
          known.byHash.put(
              row.get("file_hash").toString(),
              new Known(
                  new SubmissionKey(
                      row.get("instrument_id").toString(),
                      (Integer) row.get("year"),
                      row.get("unit_id").toString()),
                  (Integer) row.get("revision"),
                  Boolean.TRUE.equals(row.get("simulated"))));
        }
      }
    }
    return known;
  }

  /** What is known of a file by its bytes; nothing when it cannot be read. */
  Optional<ReadFile.Seen> find(Path path) {
    if (byHash.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (Files.size(path) > LARGEST) {
        return Optional.empty();
      }
      SourceFile file = SourceFile.of(path);
      return Optional.ofNullable(byHash.get(file.hash()))
          .map(known -> new ReadFile.Seen(file, known.key(), known.revision(), known.simulated()));
    } catch (IOException e) {
      // Whoever reads the file will say so.
      return Optional.empty();
    }
  }
}
