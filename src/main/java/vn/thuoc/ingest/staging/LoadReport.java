package vn.thuoc.ingest.staging;

import java.util.List;
import vn.thuoc.problem.Problem;

/** What became of the files of one load, in the order of their paths. */
public record LoadReport(String loadId, List<FileOutcome> outcomes) {
  public LoadReport {
    outcomes = List.copyOf(outcomes);
  }

  public long count(FileOutcome.Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }

  /** Units of which the load brought a form that takes the place of another. */
  public List<Problem> notices() {
    return SameUnitTwice.find(outcomes);
  }

  public boolean anyNew() {
    return outcomes.stream().anyMatch(FileOutcome::isNew);
  }
}
