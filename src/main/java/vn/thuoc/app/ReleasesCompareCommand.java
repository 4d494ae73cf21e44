package vn.thuoc.app;

import java.io.PrintStream;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.metric.comparison.Comparison;
import vn.thuoc.metric.comparison.Difference;
import vn.thuoc.metric.comparison.ReleaseComparison;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.WarehouseCatalog;

/** {@code thuoc releases compare A B}: what changed from one release to another. */
@Command(
    name = "compare",
    description = "So sánh hai kỳ công bố: phiếu, điểm, hạng, mức, phát hiện của từng đơn vị.")
final class ReleasesCompareCommand extends ThuocCommand {
  private static final List<String> COLUMNS =
      List.of(
          "instrument_id",
          "year",
          "unit_id",
          "unit_name",
          "form",
          "item",
          "line_id",
          "label",
          "side",
          "before",
          "after",
          "change");

  @Parameters(index = "0", paramLabel = "KỲ_TRƯỚC", description = "tên hoặc số kỳ công bố")
  private String before;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "KỲ_SAU",
      description = "tên hoặc số kỳ công bố (mặc định: kỳ mới nhất)")
  private Optional<String> after;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description =
          "dạng in (mặc định: ${DEFAULT-VALUE}); với csv, json phần tóm tắt ra luồng báo lỗi")
  private String format;

  @Option(
      names = "--limit",
      paramLabel = "SỐ",
      defaultValue = "200",
      description = "bảng in nhiều nhất chừng ấy dòng; 0 là tất cả (mặc định: ${DEFAULT-VALUE})")
  private int limit;

  ReleasesCompareCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    RowFormat rowFormat = RowFormat.named(format, List.of(RowFormat.values()));
    Terminal terminal = terminal();
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      ReleaseReader reader = new ReleaseReader(catalog);
      Release one = reader.find(Optional.of(before));
      Release other = reader.find(after);
      Comparison comparison = new ReleaseComparison(reader, one, other).run();
      boolean table = rowFormat == RowFormat.TABLE;
      PrintStream summary = table ? terminal.out() : terminal.err();
      new ComparisonSummary(comparison)
          .lines()
          .forEach(line -> summary.println(line.in(terminal.language())));
      List<Difference> shown = shown(comparison.differences(), table);
      if (!shown.isEmpty() || !table) {
        rowFormat.write(terminal.out(), COLUMNS, rows(shown));
      }
      if (shown.size() < comparison.differences().size()) {
        terminal.say(cut(shown.size(), comparison.differences().size()));
      }
    }
    return WELL;
  }

  private List<Difference> shown(List<Difference> all, boolean table) {
    return table && limit > 0 && all.size() > limit ? all.subList(0, limit) : all;
  }

  private static Words cut(int shown, int all) {
    return new Words(
        "Chỉ in " + shown + " trên " + all + " dòng; dùng --limit 0 hoặc --format csv để lấy hết.",
        "Only " + shown + " of " + all + " lines; use --limit 0 or --format csv for all of them.");
  }

  /** Made one by one, since a national release may have a million of them. */
  private static List<Map<String, Object>> rows(List<Difference> differences) {
    return new AbstractList<>() {
      @Override
      public Map<String, Object> get(int index) {
        return row(differences.get(index));
      }

      @Override
      public int size() {
        return differences.size();
      }
    };
  }

  private static Map<String, Object> row(Difference difference) {
    Map<String, Object> row = new HashMap<>();
    row.put("instrument_id", difference.figure().form().instrumentId());
    row.put("year", difference.figure().form().year());
    row.put("unit_id", difference.figure().form().unitId());
    row.put("unit_name", difference.unitName());
    row.put("form", difference.form().term());
    row.put("item", difference.figure().item().term());
    row.put("line_id", difference.figure().lineId());
    row.put("label", difference.label());
    row.put("side", difference.figure().side());
    difference.before().ifPresent(value -> row.put("before", value));
    difference.after().ifPresent(value -> row.put("after", value));
    difference.change().ifPresent(value -> row.put("change", value));
    return row;
  }
}
