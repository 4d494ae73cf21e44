package vn.thuoc.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.thuoc.ingest.inbox.Inbox;
import vn.thuoc.ingest.inbox.InboxWatch;
import vn.thuoc.ingest.staging.SentFile;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Loads what arrives in an inbox, round by round, until it is told to stop. */
final class Watching {
  private static final Duration SETTLED = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofSeconds(5);

  /** How long the system is kept from ending, so that a round in its last commits may end. */
  private static final int LAST_ROUND_SECONDS = 20;

  /** Ends a round in the middle of its reading. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Terminal terminal;
  private final Inbox inbox;
  private final Round round;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  /** Loads the files of one round, and prints what became of them. */
  @FunctionalInterface
  interface Round {
    void load(List<SentFile> files, Consumer<Path> progress);
  }

  Watching(Terminal terminal, Inbox inbox, Round round) {
    this.terminal = terminal;
    this.inbox = inbox;
    this.round = round;
  }

  /** Goes on until the process is told to end, by Ctrl-C or the system, or the thread is. */
  void run() {
    try (InboxWatch watch = new InboxWatch(inbox, SETTLED, REST)) {
      Thread stop = new Thread(() -> stop(watch));
      Runtime.getRuntime().addShutdownHook(stop);
      say(
          new Words(
              "Đang chờ phiếu; bấm Ctrl-C để dừng.", "Waiting for forms; press Ctrl-C to stop."));
      do {
        look(watch);
      } while (!stopping && watch.await() && !stopping);
      say(new Words("Đã dừng.", "Stopped."));
      if (!stopping) {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      say(new Words("Đã dừng.", "Stopped."));
    } finally {
      ended.countDown();
    }
  }

  private void stop(InboxWatch watch) {
    stopping = true;
    watch.close();
    try {
      ended.await(LAST_ROUND_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(InboxWatch watch) {
    InboxWatch.Look look = watch.look();
    for (Path file : look.open()) {
      say(
          new Words(
              file + ": đang mở; sẽ nạp khi được lưu và đóng lại.",
              file + ": open in another program; loaded once it is saved and closed."));
    }
    if (look.whole().isEmpty()) {
      return;
    }
    try {
      round.load(look.whole(), file -> goOn());
    } catch (Stopped e) {
      say(
          new Words(
              "Dừng giữa lượt này; chưa nạp gì của lượt này.",
              "Stopped in the middle of this round; nothing of it was loaded."));
    } catch (ProblemException e) {
      terminal.print(e.problems());
      watch.again(look.whole());
    } catch (RuntimeException e) {
      // While the process ends, the engine ends by itself and takes the round with it.
      if (!stopping) {
        throw e;
      }
    }
    terminal.out().flush();
  }

  private void goOn() {
    if (stopping) {
      throw new Stopped();
    }
  }

  private void say(Words words) {
    terminal.say(words);
    terminal.out().flush();
  }
}
