package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.bench.PaperBench;
import vn.thuoc.bench.PaperSpeed;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.ReadModel;
import vn.thuoc.metric.WarehouseReleases;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.report.Reports;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/** {@code thuoc bench papers}: measures how fast papers are made. */
@Command(
    name = "papers",
    description = "Đo tốc độ lập văn bản từ kỳ công bố mới nhất của kho (chỉ đọc).")
final class BenchPapersCommand extends ThuocCommand {
  @Option(
      names = "--count",
      paramLabel = "SỐ",
      defaultValue = "700",
      description = "số phiếu điểm (mặc định: ${DEFAULT-VALUE})")
  private int count;

  @Option(
      names = "--json",
      paramLabel = "TỆP",
      description = "ghi mọi số đo vào tệp này, dạng JSON")
  private Optional<Path> json = Optional.empty();

  BenchPapersCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Content content = options().content();
    Problems problems = new Problems();
    MetricDefinitions views =
        MetricDefinitions.read(content.dashboards().under("metrics"), problems);
    TableDefinitions tables = TableDefinitions.read(content.warehouse(), problems);
    problems.orThrow();
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      WarehouseReleases releases = new WarehouseReleases(new ReleaseReader(catalog), tables);
      ReadModel metrics = ReadModel.of(views, releases.find(Optional.empty()));
      PaperSpeed speed =
          new PaperBench(new Reports(metrics, content.dashboards()), metrics)
              .run(Math.max(count, PaperBench.FEWEST));
      print(speed);
      json.ifPresent(file -> OutputFile.write(file, speed.json()));
    }
    return WELL;
  }

  private void print(PaperSpeed speed) {
    say(
        "Phiếu điểm: %d, của %d phiếu khác nhau, trên %d nhân.",
        "Scorecards: %d, of %d different forms, on %d cores.",
        speed.papers(),
        speed.distinct(),
        speed.processors());
    say(
        "Lập được mỗi giây: %.1f trong phần tư đầu, %.1f sau đó.",
        "Made in a second: %.1f in the first quarter, %.1f after it.",
        speed.openingPerSecond(),
        speed.perSecond());
    say(
        "Thời gian bộ xử lý mỗi văn bản: %.3f giây.",
        "Processor time of a paper: %.3f s.", speed.processorSecondsEach());
    say(
        "Một văn bản khi đã nóng: %.0f ms; văn bản đầu: %.0f ms, sau khi chuẩn bị %.1f giây.",
        "One paper when warm: %.0f ms; the first: %.0f ms, after %.1f s of getting ready.",
        speed.medianMilliseconds(),
        speed.firstMilliseconds(),
        speed.warmSeconds());
    say(
        "Bộ nhớ đang dùng: %d MB sau một phần tư, %d MB lúc cuối; cao nhất %d MB kể cả rác.",
        "Memory in use: %d MB after a quarter, %d MB in the end; at most %d MB with rubbish.",
        speed.quarterMebibytes(),
        speed.endMebibytes(),
        speed.peakMebibytes());
    speed.others().forEach((report, time) -> say("%s: %.0f ms.", "%s: %.0f ms.", report, time));
  }

  private void say(String vi, String en, Object... values) {
    terminal()
        .say(
            new Words(
                String.format(Locale.forLanguageTag("vi"), vi, values),
                String.format(Locale.ROOT, en, values)));
  }
}
