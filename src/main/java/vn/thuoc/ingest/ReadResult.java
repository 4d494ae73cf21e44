package vn.thuoc.ingest;

import java.util.List;
import vn.thuoc.problem.Problem;

/** What became of a file that was sent in. */
public sealed interface ReadResult {

  /** The file is a form, and this is what it says. */
  record Read(Submission submission) implements ReadResult {}

  /** Nothing was taken from the file; the problems say why and what to do. */
  record Refused(SourceFile file, List<Problem> problems) implements ReadResult {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a file is refused for a reason");
      }
    }
  }
}
