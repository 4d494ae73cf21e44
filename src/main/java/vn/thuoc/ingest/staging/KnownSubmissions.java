package vn.thuoc.ingest.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.ingest.Submission;
import vn.thuoc.warehouse.StagedRows;

/** The submissions whose loads were completed, and those that the running load adds. */
final class KnownSubmissions {
  private record Revision(int number, String fileHash, String contentHash) {}

  private final Map<String, List<Revision>> byKey = new HashMap<>();

  static KnownSubmissions read(StagedRows rows) {
    Set<String> completed = new HashSet<>();
    for (Map<String, Object> load : rows.of("audit.load")) {
      if (load.containsKey("submission_id")) {
        completed.add(load.get("load_id") + " " + load.get("submission_id"));
      }
    }
    KnownSubmissions known = new KnownSubmissions();
    for (Map<String, Object> row : rows.of("staging.submission")) {
      if (completed.contains(row.get("load_id") + " " + row.get("submission_id"))) {
        known.add(
            row.get("instrument_id") + "/" + row.get("year") + "/" + row.get("unit_id"),
            new Revision(
                (Integer) row.get("revision"),
                row.get("file_hash").toString(),
                row.get("content_hash").toString()));
      }
    }
    return known;
  }

  /**
   * What a submission means beside those known: new, a new revision, or nothing new. It is known
   * from then on.
   */
  FileOutcome place(String path, Submission submission) {
    String key = submission.instrumentId() + "/" + submission.year() + "/" + submission.unitId();
    List<Revision> revisions = byKey.getOrDefault(key, List.of());
    String content = submission.contentHash();
    Optional<Revision> same =
        revisions.stream()
            .filter(r -> r.fileHash().equals(submission.file().hash()))
            .findFirst()
            .or(() -> newest(revisions).filter(r -> r.contentHash().equals(content)));
    if (same.isPresent()) {
      return outcome(path, submission, FileOutcome.Kind.UNCHANGED, same.get().number());
    }
    int number = newest(revisions).map(Revision::number).orElse(0) + 1;
    add(key, new Revision(number, submission.file().hash(), content));
    return outcome(
        path, submission, number == 1 ? FileOutcome.Kind.LOADED : FileOutcome.Kind.REVISED, number);
  }

  private static FileOutcome outcome(
      String path, Submission submission, FileOutcome.Kind kind, int revision) {
    return new FileOutcome(
        path, submission.file(), kind, Optional.of(submission), revision, List.of());
  }

  private static Optional<Revision> newest(List<Revision> revisions) {
    return revisions.stream().max(Comparator.comparingInt(Revision::number));
  }

  private void add(String key, Revision revision) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(revision);
  }
}
