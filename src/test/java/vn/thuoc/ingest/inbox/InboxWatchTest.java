package vn.thuoc.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.ingest.staging.SentFile;

/** Looks follow each other as fast as they can; only what is on disk decides. */
@Timeout(60)
class InboxWatchTest {
  private static final Duration SETTLED = Duration.ofMillis(200);
  private static final Duration NEVER = Duration.ofHours(1);

  @TempDir private Path folder;
  private InboxWatch watch;

  @BeforeEach
  void open() {
    watch = new InboxWatch(new Inbox(List.of(folder)), SETTLED, NEVER);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void aFileWrittenInPiecesIsGivenOnceWhenItIsWhole() throws Exception {
    Path file = Files.writeString(folder.resolve("phieu.csv"), "một");
    for (String piece : List.of(" hai", " ba", " bốn")) {
      assertThat(watch.look().whole()).as("before%s", piece).isEmpty();
      Files.writeString(file, piece, StandardOpenOption.APPEND);
    }

    assertThat(next().whole()).containsExactly(SentFile.toRead(file));
    assertThat(Files.readString(file)).isEqualTo("một hai ba bốn");
    assertThat(watch.look().whole()).isEmpty();
  }

  @Test
  void aChangedFileIsGivenAgainAndOneOfWhichNothingCameToo() throws Exception {
    Path file = Files.writeString(folder.resolve("phieu.csv"), "một");
    List<SentFile> first = next().whole();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(next().whole()).isEqualTo(first);

    watch.again(first);
    assertThat(next().whole()).isEqualTo(first);
  }

  @Test
  void anOpenFileIsToldOnceAndLeftUntilItIsClosed() throws Exception {
    Path file = Files.writeString(folder.resolve("bao-cao-nam.docx"), "x");
    Path lock = Files.writeString(folder.resolve("~$o-cao-nam.docx"), "");

    InboxWatch.Look look = next();
    assertThat(look.open()).containsExactly(file);
    assertThat(look.whole()).isEmpty();
    assertThat(watch.look().open()).isEmpty();

    Files.delete(lock);
    assertThat(next().whole()).containsExactly(SentFile.toRead(file));
  }

  @Test
  void foldersThatAppearAreWatchedAndDownloadsWaitForTheirNames() throws Exception {
    assertThat(watch.look().whole()).isEmpty();
    Path later = Files.createDirectories(folder.resolve("xa/moi"));
    Path part = Files.writeString(later.resolve("phieu.docx.part"), "x");
    assertThat(watch.await()).isTrue();
    assertThat(watch.look().whole()).isEmpty();

    Path whole = Files.move(part, later.resolve("phieu.docx"));
    assertThat(next().whole()).containsExactly(SentFile.toRead(whole));
  }

  @Test
  void closingEndsTheWait() throws Exception {
    watch.look();
    Thread other = new Thread(watch::close);
    other.start();
    assertThat(watch.await()).isFalse();
    other.join();
  }

  /** The next look that finds something. */
  private InboxWatch.Look next() throws InterruptedException {
    InboxWatch.Look look = watch.look();
    while (look.whole().isEmpty() && look.open().isEmpty()) {
      assertThat(watch.await()).isTrue();
      look = watch.look();
    }
    return look;
  }
}
