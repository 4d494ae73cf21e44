package vn.thuoc.ingest.staging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuoc.ingest.SourceFile;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/**
 * What became of one file of a load.
 *
 * @param path the file as the user named it
 * @param file its hash and size
 * @param kind what became of it
 * @param key whose form it is, unless it was refused
 * @param revision the revision made, or the one it equals; 0 when refused
 * @param simulated whether it says of itself that its figures are simulated
 * @param findingCount how many remarks there are; none when it was not read again, or refused
 * @param findings the remarks, where the load was asked to keep them
 * @param problems why it was refused
 */
public record FileOutcome(
    String path,
    SourceFile file,
    Kind kind,
    Optional<SubmissionKey> key,
    int revision,
    boolean simulated,
    Optional<Integer> findingCount,
    List<Problem> findings,
    List<Problem> problems) {
  public FileOutcome {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  static FileOutcome refused(String path, SourceFile file, List<Problem> problems) {
    return new FileOutcome(
        path,
        file,
        Kind.REFUSED,
        Optional.empty(),
        0,
        false,
        Optional.empty(),
        List.of(),
        problems);
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
    return key.map(k -> k.word() + "/" + revision);
  }
}
