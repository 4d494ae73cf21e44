package vn.thuoc.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import vn.thuoc.dashboard.DashboardDefinitions;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.LaGiMarts;
import vn.thuoc.metric.MartSource;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReleaseSource;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Problems;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.Reports;
import vn.thuoc.report.job.JobLimits;
import vn.thuoc.report.job.PaperJobs;

/** A real server on a free port of this machine, over the form of La Gi 2022. */
public final class LaGiServer implements AutoCloseable {
  private final Releases releases = new Releases();
  private final CurrentMetrics metrics;
  private final PaperJobs jobs;
  private final Server server;

  public LaGiServer() {
    Problems problems = new Problems();
    DefinitionFolder dashboards = DefinitionFolder.onClassPath("dashboards");
    MetricDefinitions definitions = MetricDefinitions.read(dashboards.under("metrics"), problems);
    DashboardDefinitions pages = DashboardDefinitions.read(dashboards, definitions, problems);
    problems.orThrow();
    releases.definitions = definitions;
    metrics = new CurrentMetrics(definitions, releases);
    Reports reports = new Reports(metrics, dashboards);
    jobs =
        new PaperJobs(
            reports, LaGiServer::paper, JobLimits.USUAL, Clock.systemUTC(), temporaryFolder());
    PaperDesk papers = new PaperDesk(LaGiServer::paper, reports, jobs);
    server = new Server(metrics, definitions, pages, LaGiServer::instruments, papers);
    server.start("127.0.0.1", 0);
  }

  /** Publishes the form as release number {@code release}. */
  public LaGiServer publish(long release) {
    releases.newest = OptionalLong.of(release);
    metrics.refresh();
    return this;
  }

  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    jobs.close();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("la-gi-papers");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instruments instruments() {
    return Defined.ALL;
  }

  /** Read when a test first asks for it. */
  private static final class Defined {
    private static final Instruments ALL =
        Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));
  }

  /** Gives back what it was asked for, so that tests see what reaches the paper. */
  private static byte[] paper(
      String report, Map<String, String> parameters, PaperFormat format, Metrics metrics) {
    return ("%PDF-1.7 "
            + report
            + " "
            + new java.util.TreeMap<>(parameters)
            + " "
            + metrics.release().id())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static final class Releases implements ReleaseSource {
    private OptionalLong newest = OptionalLong.empty();
    private MetricDefinitions definitions;

    @Override
    public OptionalLong newest() {
      return newest;
    }

    @Override
    public List<ReleaseStamp> all() {
      return LongStream.rangeClosed(1, newest.orElse(0)).mapToObj(LaGiMarts::stamp).toList();
    }

    @Override
    public MartSource open(long release) {
      return new LaGiMarts(release, definitions);
    }
  }
}
