package vn.thuoc.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.ingest.ReadResult;
import vn.thuoc.ingest.Submission;
import vn.thuoc.ingest.annotation.Remark;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;
import vn.thuoc.score.ToldFinding;

/**
 * What is to be said about one file that was looked at without being loaded.
 *
 * @param path the file as the user named it
 * @param submission what it says; none when it would be refused
 * @param findings what was found in it, in the order of the form
 * @param problems why it would be refused, or what is said about it as a whole
 */
record ValidatedFile(
    Path path,
    Optional<Submission> submission,
    List<ToldFinding> findings,
    List<Problem> problems) {
  ValidatedFile {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  static ValidatedFile refused(Path path, ReadResult.Refused refused) {
    return new ValidatedFile(path, Optional.empty(), List.of(), refused.problems());
  }

  ValidatedFile with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new ValidatedFile(path, submission, findings, all);
  }

  List<Severity> severities() {
    List<Severity> all = new ArrayList<>(problems.stream().map(Problem::severity).toList());
    findings.forEach(told -> all.add(told.finding().severity()));
    return all;
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>(problems.stream().map(Remark::of).toList());
    findings.forEach(told -> remarks.add(Remark.of(told.finding(), told.line())));
    return remarks;
  }

  /** The last line of what is said: how much there is, and what loading would make of the file. */
  Words summary() {
    Words counted = FindingLines.counted(severities());
    boolean loads = submission.isPresent();
    return new Words(
        counted.vi() + (loads ? "; sẽ được nạp." : "; sẽ bị từ chối."),
        counted.en() + (loads ? "; would be loaded." : "; would be refused."));
  }
}
