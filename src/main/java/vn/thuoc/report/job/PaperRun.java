package vn.thuoc.report.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.report.PaperSource;

/**
 * Makes the files of a plan, one after the other on each worker; those that are complete already
 * stay as they are. Papers wait on nothing and share nothing, and no more of them are in memory
 * than there are workers.
 */
public final class PaperRun {
  private final PaperSource papers;
  private final PaperPlan plan;
  private final PaperFolder folder;
  private final AtomicInteger next = new AtomicInteger();
  private final List<PlannedFile> complete = new ArrayList<>();
  private final List<PaperTally.Failure> failed = new ArrayList<>();
  private int made;
  private int kept;
  private volatile boolean stopped;

  public PaperRun(PaperSource papers, PaperPlan plan, PaperFolder folder) {
    this.papers = papers;
    this.plan = plan;
    this.folder = folder;
  }

  /**
   * Works until everything is done, or somebody says {@link #stop()}. A paper that cannot be made
   * is noted and the others go on; a folder that cannot be written ends the run.
   *
   * @param workers how many papers are made at once
   * @param onFile told of each file that is done, well or not, by one worker at a time
   * @throws ProblemException when files cannot be written
   */
  public PaperTally run(int workers, Consumer<PlannedFile> onFile) {
    if (workers == 1) {
      work(onFile);
      return tally();
    }
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        all.add(CompletableFuture.runAsync(() -> work(onFile), pool));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      pool.shutdown();
    }
    return tally();
  }

  /**
   * Has the workers finish the paper in hand and begin no other. They are not interrupted: a
   * definition that is just being read from the program's own archive would close it for everybody.
   */
  public void stop() {
    stopped = true;
  }

  /** How far it is just now. */
  public synchronized PaperTally tally() {
    return new PaperTally(plan.files().size(), made, kept, complete, failed);
  }

  private void work(Consumer<PlannedFile> onFile) {
    List<PlannedFile> files = plan.files();
    try {
      for (int at = next.getAndIncrement();
          at < files.size() && !stopped;
          at = next.getAndIncrement()) {
        make(files.get(at), onFile);
      }
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  private void make(PlannedFile file, Consumer<PlannedFile> onFile) {
    boolean wasThere = folder.isComplete(file);
    if (!wasThere) {
      byte[] paper;
      try {
        paper = papers.print(plan.order().report(), file.parameters(), file.format(), plan.held());
      } catch (ProblemException e) {
        note(file, e.problems(), onFile);
        return;
      } catch (RuntimeException e) {
        note(file, List.of(unforeseen(file.name(), e)), onFile);
        return;
      }
      folder.keep(file, paper);
    }
    count(file, wasThere, onFile);
  }

  private synchronized void count(
      PlannedFile file, boolean wasThere, Consumer<PlannedFile> onFile) {
    if (wasThere) {
      kept++;
    } else {
      made++;
    }
    complete.add(file);
    onFile.accept(file);
  }

  private synchronized void note(
      PlannedFile file, List<Problem> problems, Consumer<PlannedFile> onFile) {
    failed.add(new PaperTally.Failure(file, problems));
    onFile.accept(file);
  }

  static Problem unforeseen(String what, RuntimeException cause) {
    return Problem.error(
        JobError.PAPER_FAILED,
        Place.named(what),
        new Words(
            "Không lập được văn bản này: " + cause + ".", "This paper failed: " + cause + "."),
        new Words(
            "Báo lại cho người phụ trách phần mềm, kèm câu này.",
            "Tell whoever looks after the software, with this sentence."));
  }
}
