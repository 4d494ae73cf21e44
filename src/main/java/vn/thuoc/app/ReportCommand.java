package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.ReadModel;
import vn.thuoc.metric.WarehouseReleases;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.report.Reports;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/** {@code thuoc report ID}: one paper as PDF. */
@Command(
    name = "report",
    description = "Lập một văn bản PDF, như phiếu điểm (scorecard) của một đơn vị.")
final class ReportCommand extends ThuocCommand {
  @Parameters(paramLabel = "MẪU", description = "mẫu văn bản, như scorecard")
  private String report;

  @Option(names = "--unit", paramLabel = "ĐƠN_VỊ", description = "mã đơn vị, như la-gi")
  private Optional<String> unit;

  @Option(names = "--year", paramLabel = "NĂM", description = "năm đánh giá")
  private Optional<String> year;

  @Option(
      names = "--instrument",
      paramLabel = "BỘ_PHIẾU",
      description = "mã bộ phiếu, khi đơn vị nộp nhiều bộ trong một năm")
  private Optional<String> instrument;

  @Option(
      names = "--release",
      paramLabel = "KỲ",
      description = "tên hoặc số kỳ công bố (mặc định: kỳ mới nhất)")
  private Optional<String> release;

  @Option(names = "--out", paramLabel = "TỆP", required = true, description = "tệp PDF sẽ ghi")
  private Path out;

  ReportCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Content content = options().content();
    Problems problems = new Problems();
    MetricDefinitions metricDefinitions =
        MetricDefinitions.read(content.dashboards().under("metrics"), problems);
    TableDefinitions tables = TableDefinitions.read(content.warehouse(), problems);
    problems.orThrow();
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      WarehouseReleases releases = new WarehouseReleases(new ReleaseReader(catalog), tables);
      ReadModel metrics = ReadModel.of(metricDefinitions, releases.find(release));
      byte[] pdf = new Reports(metrics, content.dashboards()).pdf(report, parameters());
      OutputFile.write(out, pdf);
    }
    terminal().say(new Words("Đã ghi " + out + ".", "Wrote " + out + "."));
    return WELL;
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    unit.ifPresent(value -> parameters.put("unit", value));
    year.ifPresent(value -> parameters.put("year", value));
    instrument.ifPresent(value -> parameters.put("instrument", value));
    return parameters;
  }
}
