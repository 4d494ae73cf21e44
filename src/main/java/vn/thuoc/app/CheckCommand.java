package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.bench.BenchQuestions;
import vn.thuoc.dashboard.DashboardDefinitions;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.indicator.Indicators;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.report.Reports;
import vn.thuoc.simulate.SimulationDefinitions;
import vn.thuoc.unit.Units;
import vn.thuoc.unit.campaign.Campaigns;
import vn.thuoc.warehouse.TableDefinitions;

/**
 * {@code thuoc check}: reads all definitions, without Spark, and reports every problem with file
 * and line.
 */
@Command(name = "check", description = "Kiểm tra mọi tệp định nghĩa và báo tất cả lỗi cùng lúc.")
final class CheckCommand extends ThuocCommand {
  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "thư mục chứa etl, warehouse, dashboards (mặc định: bản cài đặt này)")
  private Optional<Path> from;

  CheckCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Content content = from.map(Content::onDisk).orElseGet(options()::content);
    // Compiling the papers' templates takes as long as all the rest, so it runs beside it.
    CompletableFuture<List<Problem>> reports =
        CompletableFuture.supplyAsync(() -> Reports.check(content.dashboards()));
    Problems problems = new Problems();
    DefinitionFolder etl = content.etl();
    Instruments instruments = Instruments.read(etl.under("instruments"), problems);
    int indicators = Indicators.read(etl.under("indicators"), instruments, problems).all().size();
    Units register = Units.read(etl.under("units"), problems);
    int units = register.all().size();
    problems.addAll(simulation(etl.under("simulation"), instruments, register, problems));
    Problems ofCampaigns = new Problems();
    Campaigns campaigns =
        Campaigns.read(etl.under("campaigns"), instruments, register, ofCampaigns);
    problems.addAll(withoutConsequences(ofCampaigns, problems));
    int tables = TableDefinitions.read(content.warehouse(), problems).all().size();
    MetricDefinitions metrics =
        MetricDefinitions.read(content.dashboards().under("metrics"), problems);
    DashboardDefinitions.read(content.dashboards(), metrics, problems);
    BenchQuestions.read(content.dashboards().under("bench"), metrics, problems);
    problems.addAll(reports.join());
    terminal().print(problems.found());
    if (problems.any()) {
      long count = problems.found().size();
      terminal().say(new Words(count + " lỗi định nghĩa.", count + " problems."));
      return REJECTED_INPUT;
    }
    terminal()
        .say(
            new Words(
                "Định nghĩa hợp lệ: "
                    + instruments.all().size()
                    + " bộ phiếu, "
                    + indicators
                    + " chỉ tiêu so sánh, "
                    + units
                    + " đơn vị, "
                    + campaigns.count()
                    + " đợt thu phiếu, "
                    + tables
                    + " bảng, "
                    + metrics.views().size()
                    + " góc nhìn.",
                "Definitions hold: "
                    + instruments.all().size()
                    + " instruments, "
                    + indicators
                    + " indicators, "
                    + units
                    + " units, "
                    + campaigns.count()
                    + " campaigns, "
                    + tables
                    + " tables, "
                    + metrics.views().size()
                    + " views."));
    return WELL;
  }

  private static List<Problem> simulation(
      DefinitionFolder folder, Instruments instruments, Units units, Problems before) {
    Problems own = new Problems();
    SimulationDefinitions.read(folder, instruments, units, own);
    return withoutConsequences(own, before);
  }

  /** Where instruments or units are broken, what refers to them would be told as missing again. */
  private static List<Problem> withoutConsequences(Problems own, Problems before) {
    return own.found().stream()
        .filter(problem -> !before.any() || problem.code() != DefinitionError.REFERENCE_UNKNOWN)
        .toList();
  }
}
