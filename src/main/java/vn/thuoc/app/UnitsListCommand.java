package vn.thuoc.app;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.ingest.register.Register;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;
import vn.thuoc.unit.VietnameseText;

/** {@code thuoc units list}: the register, or a part of it. */
@Command(name = "list", description = "Liệt kê danh mục đơn vị.")
final class UnitsListCommand extends ThuocCommand {
  private static final List<String> COLUMNS =
      List.of("unit_id", "code", "full_name", "tier", "exists_from", "exists_to");

  @Option(
      names = "--tier",
      paramLabel = "CẤP",
      description = "chỉ cấp này: ministry, province, district, commune, subordinate")
  private Optional<Tier> tier;

  @Option(names = "--parent", paramLabel = "MÃ", description = "chỉ các đơn vị thuộc đơn vị này")
  private Optional<String> parent;

  @Option(names = "--year", paramLabel = "NĂM", description = "chỉ đơn vị tồn tại trong năm này")
  private Optional<Integer> year;

  @Option(
      names = "--find",
      paramLabel = "CHỮ",
      description = "chỉ tên có chữ này; gõ không dấu cũng được")
  private Optional<String> find;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "dạng in (mặc định: ${DEFAULT-VALUE})")
  private String format;

  UnitsListCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    RowFormat rowFormat =
        RowFormat.named(format, List.of(RowFormat.TABLE, RowFormat.CSV, RowFormat.JSON));
    Units units = Register.read(options().content().etl().under("units"), options().location());
    Optional<Unit> above = parent.map(id -> UnitsShowCommand.require(units, id));
    List<Map<String, Object>> rows =
        units.all().stream()
            .filter(unit -> tier.map(unit.tier()::equals).orElse(true))
            .filter(unit -> year.map(unit::existsIn).orElse(true))
            .filter(unit -> above.map(units.above(unit)::contains).orElse(true))
            .filter(unit -> find.map(text -> isFound(unit, text)).orElse(true))
            .map(unit -> row(units, unit))
            .toList();
    rowFormat.write(terminal().out(), COLUMNS, rows);
    if (rowFormat == RowFormat.TABLE) {
      terminal().say(new Words(rows.size() + " đơn vị.", rows.size() + " units."));
    }
    return WELL;
  }

  private static boolean isFound(Unit unit, String text) {
    return Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
        .anyMatch(name -> VietnameseText.finds(text, name));
  }

  private static Map<String, Object> row(Units units, Unit unit) {
    Map<String, Object> row = new HashMap<>();
    row.put("unit_id", unit.id());
    row.put("full_name", units.fullName(unit));
    row.put("tier", unit.tier().term());
    unit.code().ifPresent(code -> row.put("code", code));
    unit.existsFrom().ifPresent(day -> row.put("exists_from", day));
    unit.existsTo().ifPresent(day -> row.put("exists_to", day));
    return row;
  }
}
