package vn.thuoc.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.api.Server;
import vn.thuoc.dashboard.DashboardDefinitions;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.ReleaseWatch;
import vn.thuoc.metric.WarehouseReleases;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.report.Reports;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/**
 * {@code thuoc serve}: the pages. This process has no Spark session; it reads the marts of a
 * release into memory.
 */
@Command(name = "serve", description = "Mở trang xem kết quả trên trình duyệt.")
final class ServeCommand extends ThuocCommand {
  private static final Duration LOOK_FOR_RELEASES = Duration.ofSeconds(2);

  @Option(
      names = "--port",
      paramLabel = "CỔNG",
      defaultValue = "8080",
      description = "cổng (mặc định: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ĐỊA_CHỈ",
      defaultValue = "127.0.0.1",
      description = "địa chỉ lắng nghe (mặc định: ${DEFAULT-VALUE}, chỉ máy này)")
  private String host;

  ServeCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() throws InterruptedException {
    Content content = Content.onClassPath();
    Problems problems = new Problems();
    MetricDefinitions metricDefinitions =
        MetricDefinitions.read(content.dashboards().under("metrics"), problems);
    DashboardDefinitions dashboards =
        DashboardDefinitions.read(content.dashboards(), metricDefinitions, problems);
    TableDefinitions tables = TableDefinitions.read(content.warehouse(), problems);
    problems.orThrow();
    CountDownLatch stopped = new CountDownLatch(1);
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      CurrentMetrics metrics =
          new CurrentMetrics(
              metricDefinitions, new WarehouseReleases(new ReleaseReader(catalog), tables));
      metrics.refresh();
      Reports reports = new Reports(metrics, content.dashboards());
      Server server = new Server(metrics, metricDefinitions, dashboards, reports::pdf);
      server.start(host, port);
      try (ReleaseWatch watch =
          new ReleaseWatch(
              metrics,
              LOOK_FOR_RELEASES,
              failure -> terminal().err().println(failure.getMessage()))) {
        announce(server.port());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        stopped.await();
      }
    }
    return WELL;
  }

  private void announce(int listening) {
    String shown = host.equals("127.0.0.1") ? "localhost" : host;
    terminal()
        .say(
            new Words(
                "Mở http://" + shown + ":" + listening + " trên trình duyệt. Dừng: Ctrl+C.",
                "Open http://" + shown + ":" + listening + " in a browser. Stop: Ctrl+C."));
    terminal().out().flush();
  }
}
