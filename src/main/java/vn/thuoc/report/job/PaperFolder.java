package vn.thuoc.report.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * A folder of finished papers with a ledger of them: a line for each, with what it was made from
 * and the hash of its bytes. A file counts as complete when its newest line is of the same key and
 * its bytes have that hash, so neither half a file nor one that somebody has written on does. Safe
 * for several threads.
 */
public final class PaperFolder {
  /** Out of sight of those who look for papers. */
  static final String LEDGER = ".thuoc-papers";

  private static final String PART = ".part";
  private static final int COLUMNS = 3;

  private final Path folder;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  private record Line(String key, String hash) {}

  /**
   * @throws ProblemException when the folder cannot be made or its ledger not read
   */
  public PaperFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(this.folder);
      Path ledger = this.folder.resolve(LEDGER);
      if (Files.exists(ledger)) {
        Files.readAllLines(ledger).forEach(this::remember);
        // A line that was cut off must not swallow the one that follows it.
        Files.writeString(ledger, "\n", StandardOpenOption.APPEND);
      }
    } catch (IOException | UncheckedIOException e) {
      throw notWritable(e);
    }
  }

  /** What follows a broken line is read all the same; the broken one counts for nothing. */
  private void remember(String text) {
    String[] cells = text.split("\t", -1);
    if (cells.length == COLUMNS) {
      lines.put(cells[2], new Line(cells[0], cells[1]));
    }
  }

  /** Whether the file is there, whole, and made from what would make it now. */
  boolean isComplete(PlannedFile file) {
    Line line = lines.get(file.name());
    Path path = path(file);
    if (line == null || !line.key().equals(file.key()) || !Files.isRegularFile(path)) {
      return false;
    }
    try {
      return hash(Files.readAllBytes(path)).equals(line.hash());
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /** Writes a file whole or not at all, then enters it in the ledger. */
  void keep(PlannedFile file, byte[] bytes) {
    Path part = folder.resolve("." + file.name() + PART);
    try {
      try {
        Files.write(part, bytes);
        move(part, path(file));
      } finally {
        Files.deleteIfExists(part);
      }
      enter(file, new Line(file.key(), hash(bytes)));
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /** Where a file stands once it is made. */
  public Path path(PlannedFile file) {
    return folder.resolve(file.name());
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private synchronized void enter(PlannedFile file, Line line) throws IOException {
    Files.writeString(
        folder.resolve(LEDGER),
        line.key() + "\t" + line.hash() + "\t" + file.name() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    lines.put(file.name(), line);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProblemException notWritable(Exception cause) {
    return new ProblemException(
        Problem.error(
            JobError.FOLDER_NOT_WRITABLE,
            Place.named(folder.toString()),
            new Words("Không ghi được vào thư mục này.", "This folder cannot be written to."),
            new Words(
                "Kiểm tra quyền ghi và chỗ trống trên đĩa, hoặc chọn thư mục khác.",
                "Check permissions and room on the disk, or choose another folder.")),
        cause);
  }
}
