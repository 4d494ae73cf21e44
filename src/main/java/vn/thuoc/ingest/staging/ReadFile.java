package vn.thuoc.ingest.staging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.thuoc.ingest.Finding;
import vn.thuoc.ingest.SourceFile;
import vn.thuoc.ingest.Submission;
import vn.thuoc.problem.Problem;

/**
 * A file after reading, in a shape that can be sent from where it was read to where it is staged.
 */
public sealed interface ReadFile extends Serializable {

  /** The file's name, hash and size. */
  SourceFile file();

  /** Nothing was taken from the file, for these reasons. */
  record Refused(SourceFile file, ArrayList<Problem> problems) implements ReadFile {
    Refused(SourceFile file, List<Problem> problems) {
      this(file, new ArrayList<>(problems));
    }
  }

  /**
   * The file is a form.
   *
   * @param file name, hash and size
   * @param key whose form it is
   * @param tier the term of the unit's tier
   * @param sheet the sheet's name
   * @param contentHash what tells whether two files say the same
   * @param findingCount how many remarks there are
   * @param findings the remarks, where they were asked for
   * @param simulated whether the file says of itself that nobody sent these figures in
   * @param rows what it says, as {@link PackedRows} writes it
   */
  record Form(
      SourceFile file,
      SubmissionKey key,
      String tier,
      String sheet,
      String contentHash,
      int findingCount,
      ArrayList<Problem> findings,
      boolean simulated,
      byte[] rows)
      implements ReadFile {

    /** What a submission says, with these rows, and its remarks on demand. */
    static Form of(Submission submission, boolean findings, byte[] rows) {
      return new Form(
          submission.file(),
          SubmissionKey.of(submission),
          submission.tier(),
          submission.sheet(),
          submission.contentHash(),
          submission.findings().size(),
          findings ? problems(submission.findings()) : new ArrayList<>(),
          submission.simulated(),
          rows);
    }

    private static ArrayList<Problem> problems(List<Finding> findings) {
      ArrayList<Problem> problems = new ArrayList<>();
      for (Finding found : findings) {
        problems.add(
            new Problem(
                found.code(), found.severity(), found.place(), found.message(), found.remedy()));
      }
      return problems;
    }

    /** The same with its rows put away elsewhere. */
    Form withoutRows() {
      return new Form(
          file, key, tier, sheet, contentHash, findingCount, findings, simulated, new byte[0]);
    }
  }

  /** The file was staged by an earlier load, as this revision. */
  record Seen(SourceFile file, SubmissionKey key, int revision, boolean simulated)
      implements ReadFile {}
}
