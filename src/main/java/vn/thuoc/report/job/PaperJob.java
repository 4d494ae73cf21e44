package vn.thuoc.report.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** One order in the queue of a server: its state, and its files once they are there. */
public final class PaperJob {
  private final String id;
  private final PaperPlan plan;
  private final Words title;
  private final Path directory;
  private final Clock clock;
  private final Instant ordered;
  private final PaperRun run;
  private final PaperFolder folder;
  private JobState state = JobState.WAITING;
  private Optional<Instant> ended = Optional.empty();
  private List<Problem> problems = List.of();

  /** Not under this job's lock: the run counts while it holds its own, which status asks for. */
  private final AtomicLong bytes = new AtomicLong();

  PaperJob(String id, PaperPlan plan, Words title, PaperRun run, Place place) {
    this.id = id;
    this.plan = plan;
    this.title = title;
    this.run = run;
    this.directory = place.directory();
    this.folder = place.folder();
    this.clock = place.clock();
    this.ordered = clock.instant();
  }

  /** Where a job keeps its files, and by which clock it tells time. */
  record Place(Path directory, PaperFolder folder, Clock clock) {}

  /**
   * How a job is at one moment.
   *
   * @param tally how far it is
   * @param ended when it came to its end
   * @param problems why the work itself broke off
   */
  public record Status(
      JobState state, PaperTally tally, Optional<Instant> ended, List<Problem> problems) {}

  public String id() {
    return id;
  }

  public PaperPlan plan() {
    return plan;
  }

  /** What people call the report. */
  public Words title() {
    return title;
  }

  public Instant ordered() {
    return ordered;
  }

  public synchronized Status status() {
    return new Status(state, run.tally(), ended, problems);
  }

  /** The place of a file that is complete, by its exact name. */
  public Optional<Path> file(String name) {
    return run.tally().complete().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .map(folder::path);
  }

  /** Does the work, unless it was cancelled while it waited. */
  void work() {
    if (!begins()) {
      return;
    }
    try {
      PaperTally tally = run.run(1, file -> bytes.addAndGet(size(folder.path(file))));
      end(tally.isOver() ? JobState.DONE : JobState.CANCELLED, List.of());
    } catch (ProblemException e) {
      end(JobState.FAILED, e.problems());
    } catch (RuntimeException e) {
      end(JobState.FAILED, List.of(PaperRun.unforeseen(plan.order().report(), e)));
    }
  }

  /** Stops it as soon as the paper in hand is finished; one that waits never begins. */
  synchronized void cancel() {
    if (state == JobState.WAITING) {
      end(JobState.CANCELLED, List.of());
    } else if (state == JobState.RUNNING) {
      state = JobState.STOPPING;
      run.stop();
    }
  }

  /** How large its files are together. */
  long bytes() {
    return bytes.get();
  }

  Path directory() {
    return directory;
  }

  private synchronized boolean begins() {
    boolean begins = state == JobState.WAITING;
    if (begins) {
      state = JobState.RUNNING;
    }
    return begins;
  }

  private synchronized void end(JobState how, List<Problem> why) {
    state = how;
    problems = why;
    ended = Optional.of(clock.instant());
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
