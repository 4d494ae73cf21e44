package vn.thuoc.ingest.staging;

import java.nio.file.Path;
import java.util.List;
import vn.thuoc.problem.Problem;

/**
 * A file that somebody put where forms are looked for.
 *
 * @param path the file as the user named it
 * @param problems why it is not even tried to be read; none for a file that may be a form
 */
public record SentFile(Path path, List<Problem> problems) {
  public SentFile {
    problems = List.copyOf(problems);
  }

  public static SentFile toRead(Path path) {
    return new SentFile(path, List.of());
  }

  public boolean isToBeRead() {
    return problems.isEmpty();
  }
}
