package vn.thuoc.report.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.report.PaperSource;
import vn.thuoc.report.Reports;

/**
 * The queue of a server. One job is worked on at a time, by one thread of low priority, so that
 * whoever looks at pages meanwhile has the other processors. Jobs and their files live as long as
 * the server, and no longer than the limits say.
 */
public final class PaperJobs implements AutoCloseable {
  private final Reports reports;
  private final PaperSource papers;
  private final JobLimits limits;
  private final Clock clock;
  private final Path root;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(PaperJobs::quiet);
  private final List<PaperJob> jobs = new ArrayList<>();
  private long last;

  /**
   * @param reports knows which papers an order means
   * @param papers makes them
   * @param root an empty folder for the files; it is deleted in the end
   */
  public PaperJobs(Reports reports, PaperSource papers, JobLimits limits, Clock clock, Path root) {
    this.reports = reports;
    this.papers = papers;
    this.limits = limits;
    this.clock = clock;
    this.root = root;
  }

  /** A queue as a server has it, with its files in a folder of the system's for such. */
  public static PaperJobs usual(Reports reports) {
    try {
      return new PaperJobs(
          reports,
          reports,
          JobLimits.USUAL,
          Clock.systemUTC(),
          Files.createTempDirectory("thuoc-papers-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread quiet(Runnable work) {
    Thread thread = new Thread(work, "papers");
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Puts an order into the queue.
   *
   * @param held the release that all of its papers are of, whatever is published meanwhile
   * @throws ProblemException with everything that is wrong with the order, or when there is no room
   */
  public PaperJob submit(PaperOrder order, Metrics held) {
    PaperPlan plan = PaperPlan.of(reports, order, held);
    if (plan.files().size() > limits.files()) {
      throw problem(
          JobError.TOO_MANY_PAPERS,
          new Words(
              "Yêu cầu này gồm "
                  + plan.files().size()
                  + " tệp; một lần làm nhiều nhất "
                  + limits.files()
                  + ".",
              "That is "
                  + plan.files().size()
                  + " files; at most "
                  + limits.files()
                  + " are made at once."),
          new Words(
              "Thêm điều kiện, bớt dạng tệp, hoặc dùng lệnh «thuoc report … --each».",
              "Narrow it, want fewer formats, or use 'thuoc report … --each'."));
    }
    return enqueued(plan);
  }

  private synchronized PaperJob enqueued(PaperPlan plan) {
    tidy();
    long waiting = jobs.stream().filter(job -> job.status().state() == JobState.WAITING).count();
    if (waiting >= limits.waiting()) {
      throw problem(
          JobError.QUEUE_FULL,
          new Words(
              "Đã có " + waiting + " yêu cầu đang chờ.", waiting + " orders are waiting already."),
          new Words(
              "Đợi một yêu cầu xong, hoặc hủy bớt.", "Wait for one to finish, or cancel some."));
    }
    String id = String.valueOf(++last);
    Path directory = root.resolve(id);
    PaperFolder folder = new PaperFolder(directory);
    PaperJob job =
        new PaperJob(
            id,
            plan,
            reports.title(plan.order().report()),
            new PaperRun(papers, plan, folder),
            new PaperJob.Place(directory, folder, clock));
    jobs.add(job);
    worker.execute(job::work);
    return job;
  }

  /** All jobs, newest first. */
  public synchronized List<PaperJob> all() {
    tidy();
    List<PaperJob> newestFirst = new ArrayList<>(jobs);
    java.util.Collections.reverse(newestFirst);
    return List.copyOf(newestFirst);
  }

  /** How many jobs are before this one, with the one that is worked on. */
  public synchronized int before(PaperJob job) {
    return (int)
        jobs.subList(0, Math.max(jobs.indexOf(job), 0)).stream()
            .filter(other -> !other.status().state().isOver())
            .count();
  }

  /**
   * One job.
   *
   * @throws ProblemException when there is none of this number, or no longer
   */
  public synchronized PaperJob get(String id) {
    return jobs.stream()
        .filter(job -> job.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    JobError.JOB_UNKNOWN,
                    new Words(
                        "Không có yêu cầu số «" + id + "», hoặc đã xóa.",
                        "There is no job '" + id + "', or no longer."),
                    new Words("Xem danh sách ở /van-ban.", "See the list at /van-ban.")));
  }

  /**
   * Stops a job that waits or is worked on; deletes one that is over, with its files.
   *
   * @throws ProblemException when there is no such job
   */
  public synchronized void drop(String id) {
    PaperJob job = get(id);
    if (job.status().state().isOver()) {
      forget(job);
    } else {
      job.cancel();
    }
  }

  /**
   * The place of a finished file.
   *
   * @throws ProblemException when there is no such job or file
   */
  public Path file(String id, String name) {
    return get(id)
        .file(name)
        .filter(Files::isRegularFile)
        .orElseThrow(
            () ->
                problem(
                    JobError.FILE_UNKNOWN,
                    new Words(
                        "Yêu cầu này không có tệp «" + name + "».",
                        "This job has no file '" + name + "'."),
                    new Words("Xem danh sách ở /van-ban.", "See the list at /van-ban.")));
  }

  /** Stops everything and deletes all files. */
  @Override
  public void close() {
    synchronized (this) {
      jobs.forEach(PaperJob::cancel);
    }
    worker.shutdown();
    delete(root);
  }

  /** Deletes what is over and exceeds a limit, the oldest first. */
  private void tidy() {
    Instant oldest = clock.instant().minus(limits.age());
    for (PaperJob job : List.copyOf(jobs)) {
      List<PaperJob> over = jobs.stream().filter(each -> each.status().state().isOver()).toList();
      long bytes = over.stream().mapToLong(PaperJob::bytes).sum();
      boolean crowded =
          over.size() > 1 && (over.size() > limits.finished() || bytes > limits.bytes());
      boolean old = job.status().ended().map(ended -> ended.isBefore(oldest)).orElse(false);
      if (over.contains(job) && (crowded || old)) {
        forget(job);
      }
    }
  }

  private void forget(PaperJob job) {
    jobs.remove(job);
    delete(job.directory());
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // What the paper in hand still writes stays behind in the system's folder for such files.
      System.getLogger(PaperJobs.class.getName())
          .log(System.Logger.Level.DEBUG, folder.toString(), e);
    }
  }

  private static ProblemException problem(ErrorCode code, Words message, Words remedy) {
    return new ProblemException(Problem.error(code, Place.nowhere(), message, remedy));
  }
}
