package vn.thuoc.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A warehouse in which the commands loaded and published the real sheet. Publishing is slow, so it
 * is made once for all tests; those that change it, and those that do not, work on copies.
 */
final class LaGiWarehouse {
  static final String RELEASE = "lần đầu";

  private static final Path RUNS = Path.of("target", "test-warehouse");

  private LaGiWarehouse() {}

  private static final class Once {
    static final Path FOLDER = publish();
  }

  /** A copy of its own in a folder that is not there yet. */
  static Thuoc copyTo(Path folder) throws IOException {
    copy(Once.FOLDER, folder);
    return new Thuoc(folder);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  /** In the folder of the run of tests, so that only the first process that asks publishes. */
  private static Path publish() {
    try {
      Path folder = runFolder();
      Path whole = folder.resolve("whole");
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(whole)) {
          publishInto(folder);
          Files.createFile(whole);
        }
      }
      return folder.resolve("data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of the run which Maven started, or one of this process alone. */
  private static Path runFolder() throws IOException {
    String run = System.getProperty("thuoc.test.run", "");
    if (!run.isEmpty()) {
      return Files.createDirectories(RUNS.resolve(run.replaceAll("[^0-9A-Za-z]", "")));
    }
    Path folder = Files.createTempDirectory("thuoc-la-gi-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void publishInto(Path folder) throws IOException {
    deleteEarlierRuns(folder);
    Thuoc thuoc = new Thuoc(folder.resolve("data"));
    Path sheet = LaGiSheet.real(folder);
    for (Thuoc.Ran ran :
        List.of(thuoc.run("load", sheet.toString()), thuoc.run("publish", "--name", RELEASE))) {
      if (ran.code() != 0) {
        throw new AssertionError(ran.toString());
      }
    }
  }

  private static void deleteEarlierRuns(Path folder) throws IOException {
    if (folder.startsWith(RUNS)) {
      try (Stream<Path> runs = Files.list(RUNS)) {
        runs.filter(run -> !run.equals(folder)).forEach(LaGiWarehouse::delete);
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
