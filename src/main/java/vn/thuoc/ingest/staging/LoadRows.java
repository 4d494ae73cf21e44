package vn.thuoc.ingest.staging;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.problem.Language;

/** The rows of {@code audit.load}, one for each file. */
final class LoadRows {
  private final String loadId;
  private final OffsetDateTime loadedAt;
  private final Optional<String> definitionsHash;

  LoadRows(String loadId, OffsetDateTime loadedAt, Optional<String> definitionsHash) {
    this.loadId = loadId;
    this.loadedAt = loadedAt;
    this.definitionsHash = definitionsHash;
  }

  List<Map<String, Object>> of(List<FileOutcome> outcomes) {
    return outcomes.stream().map(this::row).toList();
  }

  private Map<String, Object> row(FileOutcome outcome) {
    Map<String, Object> row = new HashMap<>();
    row.put("load_id", loadId);
    row.put("loaded_at", loadedAt);
    row.put("file_name", outcome.path());
    row.put("file_hash", outcome.file().hash());
    row.put("bytes", outcome.file().bytes());
    row.put("outcome", outcome.kind().term());
    definitionsHash.ifPresent(hash -> row.put("definitions_hash", hash));
    outcome
        .key()
        .ifPresent(
            key -> {
              row.put("instrument_id", key.instrumentId());
              row.put("year", key.year());
              row.put("unit_id", key.unitId());
              row.put("revision", outcome.revision());
              row.put("simulated", outcome.simulated());
            });
    if (outcome.isNew()) {
      row.put("submission_id", outcome.submissionId().orElseThrow());
    }
    if (!outcome.problems().isEmpty()) {
      row.put(
          "reason",
          outcome.problems().stream()
              .map(problem -> problem.sentence(Language.VI))
              .collect(Collectors.joining("\n")));
    }
    return row;
  }
}
