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

  private final Map<SubmissionKey, List<Revision>> byKey = new HashMap<>();

  static KnownSubmissions read(StagedRows rows) {
    Set<String> completed = new HashSet<>();
    for (Map<String, Object> load : rows.of("audit.load", List.of("load_id", "submission_id"))) {
      if (load.containsKey("submission_id")) {
        completed.add(load.get("load_id") + " " + load.get("submission_id"));
      }
    }
    KnownSubmissions known = new KnownSubmissions();
    List<String> columns =
        List.of(
            "load_id",
            "submission_id",
            "instrument_id",
            "year",
            "unit_id",
            "revision",
            "file_hash",
            "content_hash");
    for (Map<String, Object> row : rows.of(StagedTables.SUBMISSIONS, columns)) {
      if (completed.contains(row.get("load_id") + " " + row.get("submission_id"))) {
        known.add(
            new SubmissionKey(
                row.get("instrument_id").toString(),
                (Integer) row.get("year"),
                row.get("unit_id").toString()),
            new Revision(
                (Integer) row.get("revision"),
                row.get("file_hash").toString(),
                row.get("content_hash").toString()));
      }
    }
    return known;
  }

  /**
   * What a form means beside those known: new, a new revision, or nothing new. It is known from
   * then on.
   */
  FileOutcome place(String path, ReadFile.Form form) {
    List<Revision> revisions = byKey.getOrDefault(form.key(), List.of());
    Optional<Revision> same =
        revisions.stream()
            .filter(r -> r.fileHash().equals(form.file().hash()))
            .findFirst()
            .or(() -> newest(revisions).filter(r -> r.contentHash().equals(form.contentHash())));
    if (same.isPresent()) {
      return outcome(path, form, FileOutcome.Kind.UNCHANGED, same.get().number());
    }
    int number = newest(revisions).map(Revision::number).orElse(0) + 1;
    add(form.key(), new Revision(number, form.file().hash(), form.contentHash()));
    return outcome(
        path, form, number == 1 ? FileOutcome.Kind.LOADED : FileOutcome.Kind.REVISED, number);
  }

  /** The same for a submission that will not be staged. */
  FileOutcome place(String path, Submission submission) {
    return place(path, ReadFile.Form.of(submission, false, new byte[0]));
  }

  private static FileOutcome outcome(
      String path, ReadFile.Form form, FileOutcome.Kind kind, int revision) {
    return new FileOutcome(
        path,
        form.file(),
        kind,
        Optional.of(form.key()),
        revision,
        form.simulated(),
        Optional.of(form.findingCount()),
        form.findings(),
        List.of());
  }

  private static Optional<Revision> newest(List<Revision> revisions) {
    return revisions.stream().max(Comparator.comparingInt(Revision::number));
  }

  private void add(SubmissionKey key, Revision revision) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(revision);
  }
}
