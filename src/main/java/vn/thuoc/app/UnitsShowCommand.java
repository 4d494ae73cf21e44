package vn.thuoc.app;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Boundaries;
import vn.thuoc.unit.Boundary;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.UnitMatch;
import vn.thuoc.unit.Units;

/** {@code thuoc units show ID}: all that the register knows of one unit. */
@Command(name = "show", description = "Xem một đơn vị: tên, mã, cấp trên, tiền thân, kế tục.")
final class UnitsShowCommand extends ThuocCommand {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Parameters(paramLabel = "ĐƠN_VỊ", description = "mã trong danh mục, mã số chính thức hoặc tên")
  private String wanted;

  UnitsShowCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    Units units = Register.read(options().content().etl().under("units"), options().location());
    Unit unit = require(units, wanted);
    Boundaries boundaries = units.boundariesOn(LocalDate.now(VIETNAM));
    Boundary today = boundaries.of(unit);
    line("Mã", "Id", unit.id());
    line("Tên", "Name", units.fullName(unit));
    line("Tên khác", "Other names", String.join("; ", unit.aliases()));
    line("Mã số chính thức", "Official code", unit.code().orElse(""));
    words(new Words("Cấp", "Tier"), unit.tier().label());
    words(new Words("Khối", "Block"), unit.block().label());
    line("Từ ngày", "From", unit.existsFrom().map(LocalDate::toString).orElse(""));
    line("Đến hết ngày", "To", unit.existsTo().map(LocalDate::toString).orElse(""));
    line("Cấp trên trước đây", "Former parents", names(units, unit.formerParentIds()));
    line("Tiền thân", "Predecessors", names(units, boundaries.predecessors(unit)));
    boundaries.kind(unit).ifPresent(kind -> words(new Words("Thay đổi", "Change"), kind.label()));
    line("Kế tục", "Successors", names(units, unit.succession().successors()));
    line(
        "Kế tục chính", "Main successor", names(units, unit.succession().main().stream().toList()));
    line("Đơn vị hiện nay", "Unit of today", today.unit().map(units::fullName).orElse(""));
    words(new Words("Địa giới đến nay", "Boundaries since"), today.change().label());
    return WELL;
  }

  /** The unit of this id, official code or name; refused with the nearest, or all it may be. */
  static Unit require(Units units, String wanted) {
    Optional<Unit> known =
        units
            .get(wanted)
            .or(
                () ->
                    units.all().stream()
                        .filter(unit -> unit.code().filter(wanted::equals).isPresent())
                        .findFirst());
    if (known.isPresent()) {
      return known.get();
    }
    UnitMatch match = units.match(wanted, Optional.empty());
    if (match instanceof UnitMatch.Matched matched) {
      return matched.unit();
    }
    boolean ambiguous = match instanceof UnitMatch.Ambiguous;
    List<Unit> some =
        match instanceof UnitMatch.Ambiguous several
            ? several.candidates()
            : ((UnitMatch.Unknown) match).nearest();
    String names =
        some.stream()
            .map(unit -> units.fullName(unit) + " (" + unit.id() + ")")
            .collect(Collectors.joining("; "));
    throw new ProblemException(
        Problem.error(
            AppError.UNIT_UNKNOWN,
            Place.named(wanted),
            ambiguous
                ? new Words("Có nhiều đơn vị tên này.", "Several units bear this name.")
                : new Words("Không có đơn vị này.", "There is no such unit."),
            names.isEmpty()
                ? new Words(
                    "Tìm bằng «thuoc units list --find CHỮ».",
                    "Look for it with 'thuoc units list --find TEXT'.")
                : ambiguous
                    ? new Words("Chọn một: " + names + ".", "Choose one: " + names + ".")
                    : new Words("Gần nhất: " + names + ".", "Nearest: " + names + ".")));
  }

  private static String names(Units units, List<String> ids) {
    return ids.stream()
        .map(id -> units.get(id).map(units::fullName).map(n -> n + " (" + id + ")").orElse(id))
        .collect(Collectors.joining("; "));
  }

  private void words(Words label, Words value) {
    terminal().say(new Words(label.vi() + ": " + value.vi(), label.en() + ": " + value.en()));
  }

  private void line(String vi, String en, String value) {
    if (!value.isEmpty()) {
      words(new Words(vi, en), new Words(value, value));
    }
  }
}
