package vn.thuoc.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Maintenance;
import vn.thuoc.warehouse.MaintenanceReport;
import vn.thuoc.warehouse.MaintenanceWish;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.TableDefinitions;

/** {@code thuoc maintain}: keeps the warehouse from growing for ever. */
@Command(
    name = "maintain",
    description = "Dọn kho số liệu: bỏ kỳ cũ, gộp tệp nhỏ, xóa tệp không còn dùng.")
final class MaintainCommand extends ThuocCommand {
  private static final double MEBIBYTE = 1 << 20;

  @Option(
      names = "--keep",
      paramLabel = "SỐ",
      defaultValue = "12",
      description = "giữ chừng ấy kỳ mới nhất (mặc định: ${DEFAULT-VALUE})")
  private int keep;

  @Option(
      names = "--pin",
      paramLabel = "KỲ",
      description = "giữ mãi kỳ có tên hoặc số này; viết được nhiều lần")
  private List<String> pin = List.of();

  @Option(names = "--unpin", paramLabel = "KỲ", description = "thôi giữ mãi kỳ này")
  private List<String> unpin = List.of();

  @Option(
      names = "--safe-hours",
      paramLabel = "GIỜ",
      defaultValue = "24",
      description =
          "tệp vừa thôi dùng còn ở lại chừng ấy giờ cho ai đang đọc (mặc định: ${DEFAULT-VALUE})")
  private int safeHours;

  @Option(names = "--dry-run", description = "chỉ nói sẽ làm gì, không thay đổi gì")
  private boolean dryRun;

  @Option(
      names = "--master",
      description = "nơi Spark chạy (mặc định: ${DEFAULT-VALUE}, trên máy này)",
      defaultValue = "local[*]")
  private String master;

  MaintainCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    if (keep < 1 || safeHours < 0) {
      throw wrong();
    }
    Maintenance maintenance =
        new Maintenance(
            options().location(), TableDefinitions.read(options().content().warehouse()), master);
    MaintenanceWish wish = new MaintenanceWish(keep, pin, unpin, Duration.ofHours(safeHours));
    if (dryRun) {
      say(maintenance.plan(wish));
      return WELL;
    }
    try (Progress progress = Progress.told(terminal(), 2)) {
      MaintenanceReport report = maintenance.run(wish, progress::step);
      progress.done();
      say(report);
    }
    return WELL;
  }

  private void say(MaintenanceReport report) {
    Terminal terminal = terminal();
    if (dryRun) {
      terminal.say(new Words("Chỉ xem trước, chưa thay đổi gì.", "A preview; nothing is changed."));
    }
    terminal.say(
        new Words(
            "Kỳ bỏ: " + releases(report.expired()) + ".",
            "Releases given up: " + releases(report.expired()) + "."));
    terminal.say(
        new Words(
            "Kỳ giữ: " + releases(report.kept()) + ".",
            "Releases kept: " + releases(report.kept()) + "."));
    terminal.say(
        new Words(
            "Bảng ghi lại cho liền: " + tables(report.compacted()) + ".",
            "Tables written anew: " + tables(report.compacted()) + "."));
    terminal.say(
        new Words(
            "Bảng gộp tệp nhỏ: " + tables(report.packed()) + ".",
            "Tables with small files packed: " + tables(report.packed()) + "."));
    terminal.say(
        new Words(
            report.snapshots() + " bản chụp không còn ai cần, " + report.orphans() + " tệp rơi.",
            report.snapshots() + " snapshots nobody needs, " + report.orphans() + " loose files."));
    terminal.say(
        new Words(
            "Dung lượng: %s → %s.".formatted(size(report.bytesBefore()), size(report.bytesAfter())),
            "Size: %s → %s.".formatted(size(report.bytesBefore()), size(report.bytesAfter()))));
  }

  private static String releases(List<Release> releases) {
    return releases.isEmpty()
        ? "–"
        : releases.stream()
            .map(release -> release.name() + (release.pinned() ? "*" : ""))
            .collect(Collectors.joining(", "));
  }

  private static String tables(List<String> names) {
    return names.isEmpty() ? "–" : String.join(", ", names);
  }

  private String size(long bytes) {
    Locale locale = Locale.forLanguageTag(options().language().name().toLowerCase(Locale.ROOT));
    return String.format(locale, "%,.1f MiB", bytes / MEBIBYTE);
  }

  private static ProblemException wrong() {
    return new ProblemException(
        Problem.error(
            AppError.COMMAND_LINE_WRONG,
            Place.named("maintain"),
            new Words(
                "Phải giữ ít nhất một kỳ, và số giờ không được âm.",
                "At least one release is kept, and hours are not negative."),
            new Words("Sửa --keep hoặc --safe-hours.", "Mend --keep or --safe-hours.")));
  }
}
