package vn.thuoc.ingest;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Reads a file that may want to hang. How long it takes is counted in time of the processor, which
 * is the same however busy the machine is; the clock only ends what would never end.
 *
 * @param result what became of the file
 * @param work how long a processor was at it
 */
record GuardedRead(ReadResult result, Duration work) {
  private static final Duration NEVER_ENDING = Duration.ofMinutes(2);

  static GuardedRead of(SubmissionReader reader, Path file, String what) {
    return assertTimeoutPreemptively(
        NEVER_ENDING,
        () -> {
          ReadResult result = reader.read(file);
          long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          return new GuardedRead(result, Duration.ofNanos(worked));
        },
        what);
  }
}
