package vn.thuoc.ingest.staging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuoc.ingest.SourceFile;
import vn.thuoc.ingest.Submission;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/**
 * What became of one file of a load.
 *
 * @param path the file as the user named it
 * @param file its hash and size
 * @param kind what became of it
 * @param submission what it says, unless it was refused
 * @param revision the revision made, or the one it equals; 0 when refused
 * @param problems why it was refused
 */
public record FileOutcome(
    String path,
    SourceFile file,
    Kind kind,
    Optional<Submission> submission,
    int revision,
    List<Problem> problems) {
  public FileOutcome {
    problems = List.copyOf(problems);
  }

  /** Kinds of outcome. */
  public enum Kind {
    LOADED("đã nạp", "loaded"),
    REVISED("đã nạp bản sửa", "revised"),
    UNCHANGED("không đổi", "unchanged"),
    REFUSED("bị từ chối", "refused");

    private final Words label;

    Kind(String vi, String en) {
      this.label = new Words(vi, en);
    }

    public Words label() {
      return label;
    }

    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the warehouse holds something new because of this file. */
  public boolean isNew() {
    return kind == Kind.LOADED || kind == Kind.REVISED;
  }

  /** The id of the submission made or met. */
  public Optional<String> submissionId() {
    return submission.map(
        s -> s.instrumentId() + "/" + s.year() + "/" + s.unitId() + "/" + revision);
  }
}
