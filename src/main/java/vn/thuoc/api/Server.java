package vn.thuoc.api;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.thuoc.dashboard.DashboardDefinitions;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.metric.CurrentMetrics;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** The HTTP server. Start it once, ask for its port, stop it when done. */
public final class Server {
  private final Assets assets;
  private final PageRoutes pages;
  private final DownloadRoutes downloads;
  private final MetricRoutes metricRoutes;
  private final InstrumentRoutes instrumentRoutes;
  private final PaperRoutes papers;
  private final ReportRoutes reports;
  private final JobRoutes jobs;
  private final ReleaseAnswers answers;
  private final AtomicReference<Javalin> running = new AtomicReference<>();

  /**
   * @param metrics what answers every figure; it may have no release yet
   * @param metricDefinitions what can be asked of it
   * @param dashboards pages, words and theme
   * @param instruments what is defined; asked when first needed
   * @param papers what papers are made with
   */
  public Server(
      CurrentMetrics metrics,
      MetricDefinitions metricDefinitions,
      DashboardDefinitions dashboards,
      Supplier<Instruments> instruments,
      PaperDesk papers) {
    this.answers = new ReleaseAnswers();
    this.assets = new Assets(dashboards);
    this.pages = new PageRoutes(metrics, dashboards.dashboard(), assets, answers);
    this.downloads =
        new DownloadRoutes(metrics, dashboards.dashboard(), dashboards.words(), answers);
    this.metricRoutes = new MetricRoutes(metrics, metricDefinitions, answers);
    this.instrumentRoutes = new InstrumentRoutes(instruments);
    this.papers = new PaperRoutes(papers.source(), metrics);
    this.reports = new ReportRoutes(papers.reports(), metrics);
    this.jobs = new JobRoutes(papers.jobs(), metrics);
    metrics.beforeSwap(pages::warm);
    metrics.onSwap(newest -> answers.forgetBefore(newest.release()));
  }

  /** Answers the pages of a release before somebody asks for them, on a thread of its own. */
  public void warm(Metrics newest) {
    CompletableFuture.runAsync(() -> pages.warm(newest));
  }

  /**
   * Starts to listen.
   *
   * @param host the address to listen on; {@code 127.0.0.1} keeps it to this machine
   * @param port the port; 0 takes any free one
   * @throws ProblemException when the port is taken or the address is not this machine's
   */
  public void start(String host, int port) {
    HostCheck hosts = new HostCheck(Set.of(host.toLowerCase(Locale.ROOT)));
    Javalin server = Javalin.create(config -> configure(config, hosts));
    try {
      server.start(host, port);
    } catch (JavalinBindException e) {
      throw cannotListen(host, port, e);
    }
    running.set(server);
  }

  /** The port it listens on. */
  public int port() {
    return running.get().port();
  }

  public void stop() {
    running.get().stop();
  }

  private void configure(JavalinConfig config, HostCheck hosts) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.threadPool = threads();
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = 0;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.routes.before(Headers::add);
    config.routes.before(hosts::check);
    config.routes.before(SameOrigin::check);
    ProblemAnswers.routes(config.routes, assets.shell());
    pages.add(config.routes);
    downloads.add(config.routes);
    metricRoutes.add(config.routes);
    instrumentRoutes.add(config.routes);
    papers.add(config.routes);
    reports.add(config.routes);
    jobs.add(config.routes);
  }

  /**
   * Few threads: an answer in memory takes a fraction of a millisecond, and with many more threads
   * than processors some answers wait long for their turn. Some to spare, because papers take long.
   */
  private static QueuedThreadPool threads() {
    int processors = Runtime.getRuntime().availableProcessors();
    QueuedThreadPool threads = new QueuedThreadPool(12 + 2 * processors, 8);
    threads.setName("http");
    return threads;
  }

  private static ProblemException cannotListen(String host, int port, Exception cause) {
    String address = host + ":" + port;
    return new ProblemException(
        Problem.error(
            ApiError.CANNOT_LISTEN,
            Place.named(address),
            new Words("Không mở được cổng này.", "This port cannot be opened."),
            new Words(
                "Tắt chương trình đang dùng cổng, hoặc chọn cổng khác: --port.",
                "Stop the program that uses the port, or choose another one: --port.")),
        cause);
  }
}
