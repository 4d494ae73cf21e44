package vn.thuoc.report.job;

import java.util.List;
import vn.thuoc.problem.Problem;

/**
 * How far the work on an order is.
 *
 * @param total files wanted
 * @param made files made in this run
 * @param kept files that an earlier run had completed
 * @param complete the files that are there, in the order in which they were completed
 * @param failed the files that could not be made
 */
public record PaperTally(
    int total, int made, int kept, List<PlannedFile> complete, List<Failure> failed) {
  public PaperTally {
    complete = List.copyOf(complete);
    failed = List.copyOf(failed);
  }

  /** A file that could not be made, and why. */
  public record Failure(PlannedFile file, List<Problem> problems) {
    public Failure {
      problems = List.copyOf(problems);
    }
  }

  /** Whether nothing is left to be done. */
  public boolean isOver() {
    return made + kept + failed.size() == total;
  }
}
