package vn.thuoc.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Many clients that ask a server one question after the other, each as soon as it has its answer or
 * at set times. A question that cannot be asked in time because the one before it is not answered
 * has waited since it was due.
 */
final class Clients {
  private Clients() {}

  /** The times of one client, in nanoseconds. */
  private record Times(long[] taken, int count, long failures) {}

  static BenchResult.Seen run(Job job) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(job.clients());
    try {
      List<Callable<Times>> all = new ArrayList<>();
      long start = System.nanoTime();
      long end = start + job.seconds() * 1_000_000_000L;
      for (int i = 0; i < job.clients(); i++) {
        int first = i;
        all.add(() -> ask(job, first, end));
      }
      List<Times> times = new ArrayList<>();
      for (Future<Times> one : threads.invokeAll(all)) {
        times.add(one.get());
      }
      return seen(times, (System.nanoTime() - start) / 1e9);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Times ask(Job job, int first, long end) throws IOException {
    long[] taken = new long[1 << 12];
    int count = 0;
    long failures = 0;
    long every = job.everyMilliseconds() * 1_000_000L;
    try (KeptConnection connection = new KeptConnection(job.port(), true)) {
      long due = System.nanoTime() + every * first / job.clients();
      while (due < end) {
        await(due);
        String address = job.addresses().get((first + count) % job.addresses().size());
        failures += connection.get(address).well() ? 0 : 1;
        long now = System.nanoTime();
        taken = count == taken.length ? Arrays.copyOf(taken, 2 * count) : taken;
        taken[count++] = now - due;
        due = every == 0 ? now : due + every;
      }
    }
    return new Times(taken, count, failures);
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static BenchResult.Seen seen(List<Times> times, double seconds) {
    long[] sorted =
        times.stream()
            .flatMapToLong(one -> Arrays.stream(one.taken(), 0, one.count()))
            .sorted()
            .toArray();
    return new BenchResult.Seen(
        sorted.length,
        times.stream().mapToLong(Times::failures).sum(),
        sorted.length / seconds,
        milliseconds(sorted, 0.5),
        milliseconds(sorted, 0.99),
        milliseconds(sorted, 1));
  }

  /** The time that this share of all does not go beyond. */
  private static double milliseconds(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, place)] / 1e6;
  }
}
