package vn.thuoc.ingest.staging;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thuoc.warehouse.TableAppender;
import vn.thuoc.warehouse.TablePart;

/** Writes the rows of new forms into the staging tables. */
final class Staging {
  /** Forms that are worth a file of their own in every table. */
  private static final int FORMS_OF_A_PART = 100;

  private final TableAppender appender;
  private final String loadId;
  private final OffsetDateTime loadedAt;

  Staging(TableAppender appender, String loadId, OffsetDateTime loadedAt) {
    this.appender = appender;
    this.loadId = loadId;
    this.loadedAt = loadedAt;
  }

  /**
   * Writes all forms, on all cores, and commits each table once. The rows count only when {@code
   * audit.load} names this load.
   *
   * @param sent the files, in order
   * @param outcomes what became of each file, in the same order
   * @param read what stands in them, in the same order
   */
  void write(List<SentFile> sent, List<FileOutcome> outcomes, ReadFiles read) {
    List<Integer> fresh =
        IntStream.range(0, outcomes.size()).filter(i -> outcomes.get(i).isNew()).boxed().toList();
    if (fresh.isEmpty()) {
      return;
    }
    int size = (fresh.size() + parts(fresh.size()) - 1) / parts(fresh.size());
    List<Map<String, TablePart>> written =
        IntStream.iterate(0, from -> from < fresh.size(), from -> from + size)
            .mapToObj(from -> fresh.subList(from, Math.min(fresh.size(), from + size)))
            .toList()
            .parallelStream()
            .map(some -> part(some, sent, outcomes, read))
            .toList();
    for (String table : StagedTables.NAMES) {
      appender.commit(table, written.stream().map(part -> part.get(table)).toList());
    }
  }

  private static int parts(int forms) {
    int useful = (forms + FORMS_OF_A_PART - 1) / FORMS_OF_A_PART;
    return Math.min(useful, Runtime.getRuntime().availableProcessors());
  }

  private Map<String, TablePart> part(
      List<Integer> forms, List<SentFile> sent, List<FileOutcome> outcomes, ReadFiles read) {
    Map<String, TablePart> tables = new LinkedHashMap<>();
    try {
      StagedTables.NAMES.forEach(name -> tables.put(name, appender.begin(name)));
      for (int index : forms) {
        Map<String, Object> shared = shared(outcomes.get(index), (ReadFile.Form) read.get(index));
        sent.get(index).receivedOn().ifPresent(day -> shared.put("received_on", day));
        read.rows(index)
            .forEach((table, rows) -> rows.forEach(row -> tables.get(table).add(row, shared)));
      }
    } finally {
      new ArrayList<>(tables.values()).forEach(TablePart::close);
    }
    return tables;
  }

  /** What all rows of a form share; each table takes the columns that it has. */
  private Map<String, Object> shared(FileOutcome outcome, ReadFile.Form form) {
    Map<String, Object> row = new HashMap<>();
    row.put("submission_id", outcome.submissionId().orElseThrow());
    row.put("load_id", loadId);
    row.put("year", form.key().year());
    row.put("tier", form.tier());
    row.put("instrument_id", form.key().instrumentId());
    row.put("unit_id", form.key().unitId());
    row.put("revision", outcome.revision());
    row.put("file_name", form.file().name());
    row.put("file_hash", form.file().hash());
    row.put("sheet", form.sheet());
    row.put("content_hash", form.contentHash());
    row.put("simulated", form.simulated());
    row.put("loaded_at", loadedAt);
    return row;
  }
}
