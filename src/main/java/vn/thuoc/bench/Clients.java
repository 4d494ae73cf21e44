package vn.thuoc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Many clients that ask a server one question after the other, each as soon as it has its answer or
 * at set times. A question that cannot be asked in time because the one before it is not answered
 * has waited since it was due.
 *
 * <p>One thread looks after all of them, so that on the processors they share with the server none
 * waits for another of its kind.
 */
final class Clients {
  private static final long MILLISECOND = 1_000_000;

  private final Job job;
  private final long every;
  private final List<Client> clients = new ArrayList<>();
  private long[] taken = new long[1 << 16];
  private int count;
  private long failures;

  private Clients(Job job) {
    this.job = job;
    this.every = job.everyMilliseconds() * MILLISECOND;
  }

  /** One client: what it asks next, and since when it should have been asked. */
  private static final class Client {
    private final WaitingConnection connection;
    private int next;
    private long due;
    private boolean waits;

    private Client(int port, Selector selector, int first) throws IOException {
      this.connection = new WaitingConnection(port, selector, this);
      this.next = first;
    }
  }

  static BenchResult.Seen run(Job job) throws IOException {
    return new Clients(job).ask();
  }

  private BenchResult.Seen ask() throws IOException {
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < job.clients(); i++) {
        clients.add(new Client(job.port(), selector, i));
      }
      long start = System.nanoTime();
      long end = start + job.seconds() * 1_000_000_000L;
      for (Client client : clients) {
        client.due = start + every * client.next / job.clients();
      }
      while (askDue(end)) {
        await(selector);
      }
      long stopped = System.nanoTime();
      for (Client client : clients) {
        client.connection.close();
      }
      return seen((stopped - start) / 1e9);
    }
  }

  /** Asks what is due; whether anything is asked or will be. */
  private boolean askDue(long end) throws IOException {
    long now = System.nanoTime();
    boolean more = false;
    for (Client client : clients) {
      if (!client.waits && client.due <= now && client.due < end) {
        client.connection.ask(job.addresses().get(client.next++ % job.addresses().size()));
        client.waits = true;
      }
      more |= client.waits || client.due < end;
    }
    return more;
  }

  /** Takes answers until something has to be asked; a selector cannot wait for less than 1 ms. */
  private void await(Selector selector) throws IOException {
    long first =
        clients.stream().filter(c -> !c.waits).mapToLong(c -> c.due).min().orElse(Long.MAX_VALUE);
    long left = first - System.nanoTime();
    if (first == Long.MAX_VALUE) {
      selector.select(this::answered);
    } else if (left >= MILLISECOND) {
      selector.select(this::answered, left / MILLISECOND);
    } else if (selector.selectNow(this::answered) == 0) {
      LockSupport.parkNanos(Math.min(left, MILLISECOND / 10));
    }
  }

  private void answered(SelectionKey key) {
    Client client = (Client) key.attachment();
    try {
      if (client.waits && client.connection.take()) {
        long now = System.nanoTime();
        failures += client.connection.well() ? 0 : 1;
        taken = count == taken.length ? Arrays.copyOf(taken, 2 * count) : taken;
        taken[count++] = now - client.due;
        client.due = every == 0 ? now : client.due + every;
        client.waits = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BenchResult.Seen seen(double seconds) {
    long[] sorted = Arrays.copyOf(taken, count);
    Arrays.sort(sorted);
    return new BenchResult.Seen(
        count,
        failures,
        count / seconds,
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
