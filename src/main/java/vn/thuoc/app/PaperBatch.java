package vn.thuoc.app;

import java.nio.file.Path;
import java.util.List;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.report.Reports;
import vn.thuoc.report.job.PaperFolder;
import vn.thuoc.report.job.PaperOrder;
import vn.thuoc.report.job.PaperPlan;
import vn.thuoc.report.job.PaperRun;
import vn.thuoc.report.job.PaperTally;

/** Makes the files of an order on all processors and tells how it went. */
final class PaperBatch {
  private final Terminal terminal;
  private final Reports reports;

  PaperBatch(Terminal terminal, Reports reports) {
    this.terminal = terminal;
    this.reports = reports;
  }

  /**
   * Makes what is not there yet.
   *
   * @return the exit code: that of the gravest problem of a paper, or well
   */
  int make(PaperOrder order, Metrics held, Path folder) {
    PaperPlan plan = PaperPlan.of(reports, order, held);
    PaperRun run = new PaperRun(reports, plan, new PaperFolder(folder));
    int workers = Math.min(Runtime.getRuntime().availableProcessors(), plan.files().size());
    PaperTally tally;
    try (Progress progress = Progress.steps(terminal, plan.files().size())) {
      tally = run.run(workers, file -> progress.step(new Words(file.name(), file.name())));
    }
    tally.failed().forEach(this::tell);
    terminal.say(
        new Words(
            "Đã lập %d tệp, giữ nguyên %d tệp đã có, không lập được %d; thư mục %s."
                .formatted(tally.made(), tally.kept(), tally.failed().size(), folder),
            "Made %d files, kept %d that were there, failed %d; folder %s."
                .formatted(tally.made(), tally.kept(), tally.failed().size(), folder)));
    List<Problem> problems =
        tally.failed().stream().flatMap(failure -> failure.problems().stream()).toList();
    return problems.isEmpty() ? ThuocCommand.WELL : new ProblemException(problems).exitCode();
  }

  private void tell(PaperTally.Failure failure) {
    for (Problem problem : failure.problems()) {
      terminal
          .err()
          .println(
              problem.severity().label().in(terminal.language())
                  + ": "
                  + failure.file().name()
                  + ": "
                  + problem.sentence(terminal.language()));
    }
  }
}
