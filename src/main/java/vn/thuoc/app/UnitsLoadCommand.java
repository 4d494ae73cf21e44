package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.ingest.register.ListReport;
import vn.thuoc.ingest.register.RegisterLoader;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.DefinedUnits;
import vn.thuoc.unit.Unit;
import vn.thuoc.warehouse.TableDefinitions;

/** {@code thuoc units load FILE.csv}: takes an official list of units. */
@Command(
    name = "load",
    description = "Nạp danh mục chính thức (CSV); sai một dòng thì không nạp gì.")
final class UnitsLoadCommand extends ThuocCommand {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int MOST_SHOWN = 10;

  @Parameters(
      paramLabel = "TỆP",
      description =
          "cột: province_code, province_name, commune_code, commune_name; tùy ý: district_code,"
              + " district_name và các cột _type")
  private Path file;

  @Option(
      names = "--as-of",
      paramLabel = "NGÀY",
      description = "ngày mà danh mục phản ánh, như 2022-10-01 (mặc định: hôm nay)")
  private Optional<LocalDate> asOf;

  @Option(
      names = "--partial",
      description = "danh mục chỉ nói về các tỉnh có trong tệp; không kết thúc đơn vị ở tỉnh khác")
  private boolean partial;

  UnitsLoadCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Content content = options().content();
    ListReport report =
        new RegisterLoader(
                options().location(),
                TableDefinitions.read(content.warehouse()),
                DefinedUnits.read(content.etl().under("units")))
            .loadList(file, asOf, LocalDate.now(VIETNAM), partial);
    Terminal terminal = terminal();
    terminal.say(size(report));
    if (!report.changed()) {
      terminal.say(
          new Words(
              "Danh mục này đã nạp trước đó; không có gì thay đổi.",
              "This list was loaded before; nothing changes."));
      return WELL;
    }
    terminal.say(outcome(report));
    examples(terminal, new Words("đã kết thúc", "ended"), report.ended());
    examples(terminal, new Words("đổi tên", "renamed"), report.renamed());
    examples(terminal, new Words("đổi đơn vị cấp trên", "moved"), report.moved());
    if (!report.unexplained().isEmpty()) {
      int count = report.unexplained().size();
      terminal.say(
          new Words(
              count
                  + " đơn vị đã kết thúc chưa có đơn vị kế tục: số liệu của chúng chưa tính được theo"
                  + " địa giới hiện nay. Nạp bằng «thuoc units changes TỆP».",
              count
                  + " ended units have no successor: their figures cannot be read within today's"
                  + " boundaries. Load those with 'thuoc units changes FILE'."));
    }
    return WELL;
  }

  private static Words size(ListReport report) {
    return new Words(
        "Danh mục ngày %s: %d đơn vị cấp tỉnh, %d cấp huyện, %d cấp xã."
            .formatted(report.asOf(), report.provinces(), report.districts(), report.communes()),
        "List of %s: %d provinces, %d districts, %d communes."
            .formatted(report.asOf(), report.provinces(), report.districts(), report.communes()));
  }

  private static Words outcome(ListReport report) {
    return new Words(
        "Thêm %d, kết thúc %d, đổi tên %d, đổi cấp trên %d; %d đơn vị đã có trong etl/units giữ mã cũ."
            .formatted(
                report.added().size(),
                report.ended().size(),
                report.renamed().size(),
                report.moved().size(),
                report.joined()),
        "Added %d, ended %d, renamed %d, moved %d; %d units of etl/units keep their ids."
            .formatted(
                report.added().size(),
                report.ended().size(),
                report.renamed().size(),
                report.moved().size(),
                report.joined()));
  }

  private static void examples(Terminal terminal, Words what, List<Unit> units) {
    for (Unit unit : units.subList(0, Math.min(MOST_SHOWN, units.size()))) {
      terminal.say(
          new Words(
              "  " + what.vi() + ": " + unit.name() + " (" + unit.id() + ")",
              "  " + what.en() + ": " + unit.name() + " (" + unit.id() + ")"));
    }
    if (units.size() > MOST_SHOWN) {
      int more = units.size() - MOST_SHOWN;
      terminal.say(
          new Words(
              "  … và " + more + " đơn vị " + what.vi() + " khác",
              "  … and " + more + " more " + what.en()));
    }
  }
}
