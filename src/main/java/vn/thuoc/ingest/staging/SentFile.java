package vn.thuoc.ingest.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.thuoc.problem.Problem;

/**
 * A file that somebody put where forms are looked for.
 *
 * @param path the file as the user named it
 * @param problems why it is not even tried to be read; none for a file that may be a form
 * @param cameOn the day on which it came in, where the file itself does not tell
 */
public record SentFile(Path path, List<Problem> problems, Optional<LocalDate> cameOn) {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  public SentFile {
    problems = List.copyOf(problems);
  }

  public SentFile(Path path, List<Problem> problems) {
    this(path, problems, Optional.empty());
  }

  public static SentFile toRead(Path path) {
    return new SentFile(path, List.of());
  }

  /** A form that came in on this day. */
  public static SentFile toRead(Path path, LocalDate cameOn) {
    return new SentFile(path, List.of(), Optional.of(cameOn));
  }

  public boolean isToBeRead() {
    return problems.isEmpty();
  }

  /**
   * The day in Vietnam on which the form was received: the day that was told, else the day on which
   * the file was last changed; none when there is no such file.
   */
  public Optional<LocalDate> receivedOn() {
    return cameOn.or(this::lastModified);
  }

  private Optional<LocalDate> lastModified() {
    try {
      return Optional.of(Files.getLastModifiedTime(path).toInstant().atZone(VIETNAM).toLocalDate());
    } catch (IOException e) {
      // Whoever reads the file says that it is not there; without it there is no day.
      return Optional.empty();
    }
  }
}
