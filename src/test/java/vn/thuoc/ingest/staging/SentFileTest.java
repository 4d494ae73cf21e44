package vn.thuoc.ingest.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentFileTest {
  @TempDir private Path folder;

  /** 18 hours on 1 December in Greenwich is one in the morning of the 2nd in Vietnam. */
  @Test
  void aFileCameInOnTheVietnameseDayOfItsLastChange() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "x");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2022-12-01T18:00:00Z")));

    assertThat(SentFile.toRead(file).receivedOn()).contains(LocalDate.of(2022, 12, 2));
    assertThat(SentFile.toRead(file, LocalDate.of(2022, 11, 30)).receivedOn())
        .contains(LocalDate.of(2022, 11, 30));
  }

  @Test
  void whatIsNotThereCameInOnNoDay() {
    assertThat(SentFile.toRead(folder.resolve("b.csv")).receivedOn()).isEmpty();
  }
}
