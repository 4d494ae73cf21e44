package vn.thuoc.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.job.PaperJob;
import vn.thuoc.report.job.PaperJobs;
import vn.thuoc.report.job.PaperOrder;
import vn.thuoc.report.job.PaperTally;

/**
 * A job as JSON gives it.
 *
 * @param title what people call the report
 * @param parameters what was said
 * @param names what people call that
 * @param each the parameter for whose every value a paper is made; empty for one paper
 * @param before jobs that come first
 * @param ready files that can be downloaded
 * @param failures the first of the files that could not be made
 * @param problems why the work itself broke off
 * @param files the files that can be downloaded; none in a list of jobs
 */
record JobView(
    String id,
    String report,
    String title,
    Map<String, String> parameters,
    Map<String, String> names,
    String each,
    List<String> formats,
    long release,
    String releaseName,
    String state,
    int before,
    int total,
    int ready,
    int failed,
    String ordered,
    String ended,
    List<FailureView> failures,
    List<ProblemView> problems,
    List<FileView> files) {
  private static final int FAILURES_AT_MOST = 20;

  /** A file that could not be made. */
  record FailureView(String file, List<ProblemView> problems) {}

  /** A file that can be downloaded. */
  record FileView(String name, long size, String address) {}

  /** A job in a list. */
  static JobView brief(PaperJob job, PaperJobs jobs, Language language) {
    return of(job, jobs, language, List.of());
  }

  /** A job with its files. */
  static JobView full(PaperJob job, PaperJobs jobs, Language language) {
    List<FileView> files =
        job.status().tally().complete().stream().map(file -> file(job, file.name())).toList();
    return of(job, jobs, language, files);
  }

  private static JobView of(PaperJob job, PaperJobs jobs, Language language, List<FileView> files) {
    PaperJob.Status status = job.status();
    PaperTally tally = status.tally();
    PaperOrder order = job.plan().order();
    ReleaseStamp release = job.plan().held().release();
    return new JobView(
        job.id(),
        order.report(),
        job.title().in(language),
        order.parameters(),
        job.plan().names(),
        order.each().orElse(""),
        order.formats().stream().map(PaperFormat::ending).toList(),
        release.id(),
        release.name(),
        status.state().name().toLowerCase(Locale.ROOT),
        jobs.before(job),
        tally.total(),
        tally.complete().size(),
        tally.failed().size(),
        job.ordered().toString(),
        status.ended().map(Object::toString).orElse(""),
        tally.failed().stream()
            .limit(FAILURES_AT_MOST)
            .map(
                failure ->
                    new FailureView(failure.file().name(), views(failure.problems(), language)))
            .toList(),
        views(status.problems(), language),
        files);
  }

  private static List<ProblemView> views(List<Problem> problems, Language language) {
    return problems.stream().map(problem -> ProblemView.of(problem, language)).toList();
  }

  private static FileView file(PaperJob job, String name) {
    return new FileView(name, size(job, name), "/api/v1/jobs/" + job.id() + "/files/" + name);
  }

  private static long size(PaperJob job, String name) {
    try {
      return Files.size(job.file(name).orElseThrow());
    } catch (NoSuchFileException e) {
      return 0; // deleted just now, with its job
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
