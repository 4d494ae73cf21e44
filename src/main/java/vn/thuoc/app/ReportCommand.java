package vn.thuoc.app;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.ReadModel;
import vn.thuoc.metric.WarehouseReleases;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.report.Reports;
import vn.thuoc.report.job.PaperOrder;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/** {@code thuoc report ID}: one paper, or one for every value of a parameter. */
@Command(
    name = "report",
    description =
        "Lập văn bản, như phiếu điểm (scorecard) của một đơn vị; với --each thì lập hàng loạt, dừng"
            + " giữa chừng thì lần sau làm tiếp.")
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
      names = "--parent",
      paramLabel = "ĐƠN_VỊ",
      description = "mã đơn vị cấp trên, như binh-thuan")
  private Optional<String> parent;

  @Option(
      names = "--with",
      paramLabel = "THAM_SỐ=GIÁ_TRỊ",
      description = "tham số khác của văn bản, như side=verified; dùng được nhiều lần")
  private Map<String, String> others = new TreeMap<>();

  @Option(
      names = "--release",
      paramLabel = "KỲ",
      description = "tên hoặc số kỳ công bố (mặc định: kỳ mới nhất)")
  private Optional<String> release;

  @Option(
      names = "--out",
      paramLabel = "TỆP|THƯ_MỤC",
      required = true,
      description = "tệp sẽ ghi, dạng theo đuôi (.pdf, .docx…); hoặc thư mục, tên tệp tự đặt")
  private String out;

  @Option(
      names = "--format",
      paramLabel = "DẠNG,...",
      split = ",",
      description = "các dạng tệp khi --out là thư mục, như pdf,docx (mặc định: dạng đầu của mẫu)")
  private List<String> formats = List.of();

  @Option(
      names = "--each",
      paramLabel = "THAM_SỐ",
      description =
          "lập cho mọi giá trị của tham số này khớp với các tham số khác, như --each unit;"
              + " --with tier=district để lọc bớt")
  private Optional<String> each;

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
      Reports reports = new Reports(metrics, content.dashboards());
      PaperTarget target = PaperTarget.of(out, formats, reports.formats(report), each.isPresent());
      if (target.isFolder()) {
        PaperOrder order = new PaperOrder(report, parameters(), target.formats(), each);
        return new PaperBatch(terminal(), reports).make(order, metrics, target.path());
      }
      OutputFile.write(
          target.path(), reports.print(report, parameters(), target.formats().get(0), metrics));
    }
    terminal().say(new Words("Đã ghi " + out + ".", "Wrote " + out + "."));
    return WELL;
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>(others);
    unit.ifPresent(value -> parameters.put("unit", value));
    year.ifPresent(value -> parameters.put("year", value));
    parent.ifPresent(value -> parameters.put("parent", value));
    instrument.ifPresent(value -> parameters.put("instrument", value));
    return parameters;
  }
}
