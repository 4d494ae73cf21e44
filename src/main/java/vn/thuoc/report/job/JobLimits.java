package vn.thuoc.report.job;

import java.time.Duration;

/**
 * How much a server takes on and keeps.
 *
 * @param waiting jobs in the queue, besides the one that is worked on
 * @param files files of one job
 * @param finished finished jobs that are kept; the oldest go first
 * @param age how long a finished job is kept
 * @param bytes how large the files of all finished jobs may be together; the newest job is kept
 *     even where it alone is larger
 */
public record JobLimits(int waiting, int files, int finished, Duration age, long bytes) {
  /** For a server in an office. */
  public static final JobLimits USUAL = new JobLimits(20, 5_000, 50, Duration.ofDays(1), 2L << 30);

  public JobLimits {
    if (waiting < 1 || files < 1 || finished < 1 || age.isNegative() || bytes < 0) {
      throw new IllegalArgumentException("a limit leaves room for nothing");
    }
  }
}
