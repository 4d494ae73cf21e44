package vn.thuoc.metric;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks for a newer release again and again, on a thread of its own, until it is closed. */
public final class ReleaseWatch implements AutoCloseable {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "release-watch");
            daemon.setDaemon(true);
            return daemon;
          });

  /**
   * Starts looking.
   *
   * @param every how long to wait between two looks
   * @param failed told when a look fails; the release that answers stays, and looking goes on
   */
  public ReleaseWatch(CurrentMetrics metrics, Duration every, Consumer<RuntimeException> failed) {
    thread.scheduleWithFixedDelay(
        () -> look(metrics, failed), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private static void look(CurrentMetrics metrics, Consumer<RuntimeException> failed) {
    try {
      metrics.refresh();
    } catch (RuntimeException e) {
      failed.accept(e);
    }
  }
}
