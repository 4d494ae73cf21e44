package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.bench.JavaLine;

/**
 * Commands in processes of their own, killed in the middle of their writing. The moment is that at
 * which a new file of a table appears: a manifest before its commit, or the metadata that the
 * commit is about to make current.
 */
class KilledTest {
  /** What a process killed by signal 9 leaves as its exit code. */
  private static final int KILLED = 128 + 9;

  /** What a process that was told to end leaves. */
  private static final int TERMINATED = 128 + 15;

  /** So many files that the engine reads them. */
  private static final int MANY = 42;

  /** Only what hangs takes longer, even on a machine that does much else. */
  private static final int LONGEST_SECONDS = 900;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"staging/answer, .avro", "audit/load, .metadata.json"})
  void aKilledLoadIsNothingOrAWholeLoad(String table, String file)
      throws IOException, InterruptedException {
    Thuoc thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));
    List<Map<String, String>> scores = thuoc.rows("facts.score");
    String corrected = LaGiSheet.corrected(folder).toString();

    kill(thuoc, table, file, "load", corrected);

    assertThat(thuoc.rows("facts.score")).isEqualTo(scores).isNotEmpty();
    boolean loaded = !revisions(thuoc, 2).isEmpty();
    Thuoc.Ran again = thuoc.run("load", corrected);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains(loaded ? "không đổi" : "đã nạp bản sửa");
    assertThat(revisions(thuoc, 1)).hasSize(1);
    assertThat(revisions(thuoc, 2)).hasSize(1);
    assertThat(revisions(thuoc, 3)).isEmpty();
  }

  @Test
  void aKilledLoadOfManyFilesIsNothing() throws IOException, InterruptedException {
    Thuoc thuoc = new Thuoc(folder.resolve("data"));
    assertThat(thuoc.run("load", LaGiSheet.real(folder).toString()).code()).isZero();
    String sent = ManyForms.write(folder.resolve("sent"), MANY).toString();

    assertThat(kill(thuoc, "staging/submission", ".avro", "load", sent)).isEqualTo(KILLED);

    assertThat(thuoc.rows("audit.load")).hasSize(1);
    Thuoc.Ran again = thuoc.run("load", sent);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("Tổng cộng " + MANY + " tệp: 9 đã nạp, 33 đã nạp bản sửa");
    assertThat(thuoc.rows("audit.load")).hasSize(1 + MANY);
  }

  @Test
  void aWatchedFolderIsPublishedAsFilesArriveAndTheWatchEndsWhenTold()
      throws IOException, InterruptedException {
    Thuoc thuoc = new Thuoc(folder.resolve("data"));
    Path inbox = Files.createDirectories(folder.resolve("hop-thu"));
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(commandLine(thuoc, "load", "--watch", "--publish", inbox.toString()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      awaitText(output, "Đang chờ phiếu");
      Files.writeString(inbox.resolve("~$la-gi-2022.xlsx"), "");
      Path sheet = LaGiSheet.real(inbox);
      awaitText(output, sheet + ": đang mở");
      Files.delete(inbox.resolve("~$la-gi-2022.xlsx"));
      awaitText(output, "la-gi/1");
      awaitText(output, "Đã công bố kỳ 1");
      Files.writeString(inbox.resolve("hong.xlsx"), "không phải bảng tính");
      awaitText(output, "bị từ chối");
      LaGiSheet.corrected(inbox);
      awaitText(output, "la-gi/2");
      awaitText(output, "Đã công bố kỳ 2");
      process.destroy();
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(TERMINATED);
    assertThat(read(output))
        .contains("Đã dừng.")
        .doesNotContain("Exception", "thuoc publish", "Đã công bố kỳ 3");
    assertThat(thuoc.rows("audit.load")).hasSize(3);
    assertThat(thuoc.rows("facts.submission")).hasSize(2);
  }

  @Test
  void whoStopsAPublicationIsNotToldOfAFaultInTheProgram()
      throws IOException, InterruptedException {
    Thuoc thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));
    assertThat(thuoc.run("load", LaGiSheet.corrected(folder).toString()).code()).isZero();
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(commandLine(thuoc, "publish"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      awaitText(output, "Chấm điểm");
      process.destroy();
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(TERMINATED);
    assertThat(read(output)).doesNotContain("lỗi", "Exception");
    assertThat(thuoc.rows("audit.release")).hasSize(1);
  }

  /** Looks at the file until it holds the text. */
  private static void awaitText(Path file, String text) throws InterruptedException {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!read(file).contains(text)) {
      assertThat(System.nanoTime()).as(() -> "no «" + text + "» in " + read(file)).isLessThan(last);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Test
  void aKilledPublicationIsTheLastReleaseOrANewOneWhole() throws IOException, InterruptedException {
    Thuoc thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));
    List<Map<String, String>> before = thuoc.rows("facts.score");
    String corrected = LaGiSheet.corrected(folder).toString();
    // Rows of a load that never ended must not come into a release beside those of the next one.
    assertThat(kill(thuoc, "audit/load", ".avro", "load", corrected)).isEqualTo(KILLED);
    assertThat(thuoc.run("load", corrected).out()).contains("đã nạp bản sửa", "/la-gi/2");

    assertThat(kill(thuoc, "facts/score", ".metadata.json", "publish", "--name", "bị cắt"))
        .isEqualTo(KILLED);
    assertThat(thuoc.rows("audit.release")).hasSize(1);
    assertThat(thuoc.rows("facts.score")).isEqualTo(before);

    kill(thuoc, "audit/release", ".metadata.json", "publish", "--name", "bị cắt");
    int releases = thuoc.rows("audit.release").size();
    if (releases == 1) {
      assertThat(thuoc.rows("facts.score")).isEqualTo(before);
    } else {
      assertNewRelease(thuoc, before);
    }

    Thuoc.Ran publish = thuoc.run("publish", "--name", "trọn vẹn");
    assertThat(publish.code()).as(publish.err()).isZero();
    assertThat(thuoc.rows("audit.release"))
        .hasSize(releases + 1)
        .extracting(row -> row.get("name"))
        .contains(LaGiWarehouse.RELEASE, "trọn vẹn");
    assertNewRelease(thuoc, before);
    assertThat(thuoc.rows("facts.score", "--release", LaGiWarehouse.RELEASE)).isEqualTo(before);
  }

  /** Both revisions, each once, and the read model of the newer one. */
  private static void assertNewRelease(Thuoc thuoc, List<Map<String, String>> before) {
    assertThat(thuoc.rows("facts.submission"))
        .extracting(row -> row.get("unit_id") + " " + row.get("revision"))
        .containsExactly("la-gi 1", "la-gi 2");
    assertThat(thuoc.rows("facts.score")).hasSize(2 * before.size());
    assertThat(thuoc.rows("facts.score", "--where", "criterion_id=total"))
        .extracting(row -> row.get("self_score") + " " + row.get("verified_score"))
        .containsExactly("464.06 430.92", "464.06 430.99");
    assertThat(thuoc.rows("marts.unit_year"))
        .extracting(row -> row.get("revision") + " " + row.get("verified_score"))
        .containsExactly("2 430.99");
    assertThat(thuoc.rows("marts.unit_group")).hasSize(6);
  }

  /** The loads that were completed and made this revision. */
  private static List<Map<String, String>> revisions(Thuoc thuoc, int revision) {
    return thuoc.rows(
        "audit.load", "--where", "submission_id=binh-thuan-2022-district/2022/la-gi/" + revision);
  }

  /**
   * Starts a command and kills it as soon as a new file of this ending appears in a table's
   * metadata.
   *
   * @return its exit code
   */
  private int kill(Thuoc thuoc, String table, String ending, String... arguments)
      throws IOException, InterruptedException {
    Path metadata = thuoc.warehouse().resolve("tables").resolve(table).resolve("metadata");
    Path output = Files.createTempFile(folder, "output", ".txt");
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      metadata.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process =
          new ProcessBuilder(commandLine(thuoc, arguments))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try {
        process.onExit().thenRun(() -> close(watch));
        awaitFile(watch, ending, output);
      } finally {
        process.destroyForcibly();
      }
      return process.waitFor();
    }
  }

  private static void close(WatchService watch) {
    try {
      watch.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void awaitFile(WatchService watch, String ending, Path output)
      throws IOException, InterruptedException {
    try {
      while (true) {
        WatchKey key = watch.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
        assertThat(key).as(() -> "nothing was written: " + read(output)).isNotNull();
        for (WatchEvent<?> event : key.pollEvents()) {
          if (event.context().toString().endsWith(ending)) {
            return;
          }
        }
        key.reset();
      }
    } catch (ClosedWatchServiceException e) {
      throw new AssertionError("ended before it wrote: " + read(output), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> commandLine(Thuoc thuoc, String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--warehouse", thuoc.warehouse().toString()));
    return JavaLine.program("1g", false, command);
  }
}
