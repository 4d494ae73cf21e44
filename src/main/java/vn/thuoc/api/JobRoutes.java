package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Language;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.job.PaperJob;
import vn.thuoc.report.job.PaperJobs;
import vn.thuoc.report.job.PlannedFile;

/** Orders of papers: taken, shown, cancelled, and their files handed out. */
final class JobRoutes {
  private final PaperJobs jobs;
  private final CurrentMetrics metrics;

  JobRoutes(PaperJobs jobs, CurrentMetrics metrics) {
    this.jobs = jobs;
    this.metrics = metrics;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/jobs", this::list);
    routes.post("/api/v1/jobs", this::order);
    routes.get("/api/v1/jobs/{id}", this::job);
    routes.delete("/api/v1/jobs/{id}", this::drop);
    routes.get("/api/v1/jobs/{id}/files", this::all);
    routes.get("/api/v1/jobs/{id}/files/{name}", this::file);
  }

  private void list(Context context) {
    Request.only(context, List.of());
    Language language = Request.language(context);
    fresh(context);
    Answer.json(
        context, jobs.all().stream().map(job -> JobView.brief(job, jobs, language)).toList());
  }

  private void order(Context context) {
    JobRequest request = JobRequest.of(context);
    Metrics held = request.release().map(metrics::of).orElseGet(metrics::held);
    PaperJob job = jobs.submit(request.order(), held);
    fresh(context);
    context.status(HttpStatus.ACCEPTED).header("Location", "/api/v1/jobs/" + job.id());
    Answer.json(context, JobView.brief(job, jobs, Request.language(context)));
  }

  private void job(Context context) {
    fresh(context);
    Answer.json(
        context, JobView.full(jobs.get(context.pathParam("id")), jobs, Request.language(context)));
  }

  private void drop(Context context) {
    jobs.drop(context.pathParam("id"));
    fresh(context);
    context.status(HttpStatus.NO_CONTENT);
  }

  private void file(Context context) {
    String name = context.pathParam("name");
    Path path = jobs.file(context.pathParam("id"), name);
    fresh(context);
    try {
      context
          .contentType(type(name))
          .header("Content-Disposition", "attachment; filename=\"" + path.getFileName() + "\"")
          .result(Files.newInputStream(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return Stream.of(PaperFormat.values())
        .filter(format -> name.endsWith("." + format.ending()))
        .findFirst()
        .map(PaperFormat::mediaType)
        .orElse("application/octet-stream");
  }

  /** Everything that is ready, as one archive; papers are packed already, so little effort. */
  private void all(Context context) {
    PaperJob job = jobs.get(context.pathParam("id"));
    fresh(context);
    context
        .contentType("application/zip")
        .disableCompression()
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + job.plan().order().report() + "-" + job.id() + ".zip\"");
    try (ZipOutputStream archive = new ZipOutputStream(context.outputStream())) {
      archive.setLevel(Deflater.BEST_SPEED);
      for (PlannedFile file : job.status().tally().complete()) {
        Optional<Path> path = job.file(file.name()).filter(Files::isRegularFile);
        if (path.isPresent()) {
          archive.putNextEntry(new ZipEntry(file.name()));
          Files.copy(path.get(), archive);
          archive.closeEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A job changes from one moment to the next. */
  private static void fresh(Context context) {
    context.header("Cache-Control", "no-store");
  }
}
