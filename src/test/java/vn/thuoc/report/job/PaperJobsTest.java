package vn.thuoc.report.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.Reports;

/** The queue of a server; papers are let through one by one. */
class PaperJobsTest {
  private static final Metrics RELEASE = MadeUpOrders.release(1);
  private static final Reports REPORTS = MadeUpOrders.reports(RELEASE);
  private static final int MANY = 1_000;

  private final Semaphore allowed = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);
  private final Set<Long> releases = ConcurrentHashMap.newKeySet();
  private Instant now = Instant.parse("2023-04-01T00:00:00Z");
  private PaperJobs jobs;
  @TempDir Path root;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  @BeforeEach
  void open() {
    jobs =
        new PaperJobs(
            REPORTS,
            (report, parameters, format, metrics) -> {
              begun.release();
              allowed.acquireUninterruptibly();
              releases.add(metrics.release().id());
              return new byte[100];
            },
            new JobLimits(2, 10, 2, Duration.ofHours(1), 10_000),
            clock,
            root.resolve("jobs"));
  }

  @AfterEach
  void close() {
    allowed.release(MANY);
    jobs.close();
  }

  private PaperJob ordered() {
    return jobs.submit(MadeUpOrders.districts(PaperFormat.PDF), RELEASE);
  }

  /** Lets everything through and waits until the job is over. */
  private void finish(PaperJob job) {
    allowed.release(MANY);
    while (!job.status().state().isOver()) {
      Thread.onSpinWait();
    }
    allowed.drainPermits();
  }

  @Test
  void aJobIsDoneWhenAllItsFilesAreThere() {
    PaperJob job = ordered();
    begun.acquireUninterruptibly();
    assertThat(job.status().state()).isEqualTo(JobState.RUNNING);
    assertThat(job.status().tally().total()).isEqualTo(6);
    finish(job);
    assertThat(job.status().state()).isEqualTo(JobState.DONE);
    assertThat(job.status().tally().made()).isEqualTo(6);
    assertThat(jobs.file(job.id(), "scorecard-a-2022.pdf")).hasSize(100);
    assertThatThrownBy(() -> jobs.file(job.id(), "../" + job.id() + "/scorecard-a-2022.pdf"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> jobs.file(job.id(), PaperFolder.LEDGER))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void onlyOneIsWorkedOnAndTheOthersKnowTheirPlace() {
    ordered();
    PaperJob second = ordered();
    PaperJob third = ordered();
    begun.acquireUninterruptibly();
    assertThat(second.status().state()).isEqualTo(JobState.WAITING);
    assertThat(jobs.before(second)).isEqualTo(1);
    assertThat(jobs.before(third)).isEqualTo(2);
    assertThatThrownBy(this::ordered)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(JobError.QUEUE_FULL));
    jobs.drop(second.id());
    assertThat(second.status().state()).isEqualTo(JobState.CANCELLED);
    assertThat(jobs.before(third)).isEqualTo(1);
  }

  @Test
  void cancellingStopsAfterThePaperInHand() {
    PaperJob job = ordered();
    begun.acquireUninterruptibly();
    jobs.drop(job.id());
    assertThat(job.status().state()).isEqualTo(JobState.STOPPING);
    finish(job);
    assertThat(job.status().state()).isEqualTo(JobState.CANCELLED);
    assertThat(job.status().tally().made()).isEqualTo(1);
    jobs.drop(job.id());
    assertThatThrownBy(() -> jobs.get(job.id())).isInstanceOf(ProblemException.class);
    assertThat(root.resolve("jobs").resolve(job.id())).doesNotExist();
  }

  @Test
  void allPapersAreOfTheReleaseThatWasCurrentWhenTheyWereOrdered() {
    PaperJob job = jobs.submit(MadeUpOrders.districts(PaperFormat.PDF), MadeUpOrders.release(7));
    assertThat(job.plan().held().release().id()).isEqualTo(7);
    finish(job);
    assertThat(releases).containsExactly(7L);
  }

  @Test
  void moreFilesThanAServerMakesAreRefused() {
    assertThatThrownBy(
            () -> jobs.submit(MadeUpOrders.districts(PaperFormat.PDF, PaperFormat.DOCX), RELEASE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(JobError.TOO_MANY_PAPERS));
  }

  @Test
  void finishedJobsGoWhenTheyAreManyOrOld() {
    PaperJob first = ordered();
    finish(first);
    PaperJob second = ordered();
    finish(second);
    assertThat(jobs.all()).containsExactly(second, first);
    PaperJob third = ordered();
    finish(third);
    assertThat(jobs.all()).as("two may stay").containsExactly(third, second);
    now = now.plus(Duration.ofHours(2));
    assertThat(jobs.all()).isEmpty();
    assertThat(root.resolve("jobs").resolve(third.id())).doesNotExist();
  }

  @Test
  void closingDeletesEverything() {
    finish(ordered());
    jobs.close();
    assertThat(Files.exists(root.resolve("jobs"))).isFalse();
  }
}
