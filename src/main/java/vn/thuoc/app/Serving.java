package vn.thuoc.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import vn.thuoc.api.PaperDesk;
import vn.thuoc.api.Server;
import vn.thuoc.dashboard.DashboardDefinitions;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.ReleaseWatch;
import vn.thuoc.metric.WarehouseReleases;
import vn.thuoc.problem.Problems;
import vn.thuoc.report.Reports;
import vn.thuoc.report.job.PaperJobs;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;

/**
 * The serving process put together: catalog, read model, papers, server. No Spark session is in it.
 */
final class Serving implements AutoCloseable {
  private static final Duration LOOK_FOR_RELEASES = Duration.ofSeconds(2);

  private final WarehouseCatalog catalog;
  private final Server server;
  private final PaperJobs jobs;
  private final ReleaseWatch watch;

  private Serving(WarehouseCatalog catalog, Server server, PaperJobs jobs, ReleaseWatch watch) {
    this.catalog = catalog;
    this.server = server;
    this.jobs = jobs;
    this.watch = watch;
  }

  /**
   * Starts to serve. The newest release is read while the server opens its port; instruments are
   * read and what papers need is made ready after that, so that the first page waits for neither.
   *
   * @param failed told when a later release cannot be read
   */
  static Serving start(
      WarehouseLocation location,
      Content content,
      String host,
      int port,
      Consumer<RuntimeException> failed) {
    Problems problems = new Problems();
    MetricDefinitions views =
        MetricDefinitions.read(content.dashboards().under("metrics"), problems);
    TableDefinitions tables = TableDefinitions.read(content.warehouse(), problems);
    WarehouseCatalog catalog = WarehouseCatalog.open(location);
    CurrentMetrics metrics =
        new CurrentMetrics(views, new WarehouseReleases(new ReleaseReader(catalog), tables));
    CompletableFuture<Void> reading = CompletableFuture.runAsync(metrics::refresh);
    DashboardDefinitions dashboards =
        DashboardDefinitions.read(content.dashboards(), views, problems);
    problems.orThrow();
    Reports reports = new Reports(metrics, content.dashboards());
    CompletableFuture<Instruments> instruments = new CompletableFuture<>();
    PaperJobs jobs = PaperJobs.usual(reports);
    PaperDesk papers = new PaperDesk(reports, reports, jobs);
    Server server = new Server(metrics, views, dashboards, () -> join(instruments), papers);
    // a port that is open before the release is read would say that nothing was published
    join(reading);
    server.start(host, port);
    if (!metrics.releases().isEmpty()) {
      server.warm(metrics.held());
    }
    instruments.completeAsync(() -> Instruments.read(content.etl().under("instruments")));
    CompletableFuture.runAsync(reports::warm);
    return new Serving(catalog, server, jobs, new ReleaseWatch(metrics, LOOK_FOR_RELEASES, failed));
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    watch.close();
    server.stop();
    jobs.close();
    catalog.close();
  }

  private static <T> T join(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
