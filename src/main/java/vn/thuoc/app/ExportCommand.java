package vn.thuoc.app;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.transform.ReleaseSql;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.StagedRows;
import vn.thuoc.warehouse.TableColumn;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseError;

/** {@code thuoc export TABLE}: rows of a table of a release. */
@Command(name = "export", description = "Xuất một bảng của kỳ công bố ra CSV hoặc JSON.")
final class ExportCommand extends ThuocCommand {
  private static final List<String> ORDER =
      List.of("instrument_id", "year", "unit_id", "revision", "position");

  @Parameters(paramLabel = "BẢNG", description = "tên bảng, như facts.score")
  private String table;

  @Option(
      names = "--where",
      paramLabel = "CỘT=GIÁ_TRỊ",
      arity = "1..*",
      description = "chỉ lấy các dòng có giá trị này")
  private Map<String, String> where;

  @Option(
      names = "--release",
      paramLabel = "KỲ",
      description = "tên hoặc số kỳ công bố (mặc định: kỳ mới nhất)")
  private Optional<String> release;

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      defaultValue = "csv",
      description = "dạng xuất (mặc định: ${DEFAULT-VALUE})")
  private String format;

  @Option(
      names = "--boundaries",
      paramLabel = "reported|today",
      defaultValue = "reported",
      description =
          "ghi theo đơn vị khi báo cáo, hay theo địa giới hiện nay (mặc định: ${DEFAULT-VALUE})")
  private String boundaries;

  ExportCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    RowFormat rowFormat = RowFormat.named(format, List.of(RowFormat.CSV, RowFormat.JSON));
    TableDefinition definition = TableDefinitions.read(options().content().warehouse()).get(table);
    ExportedBoundaries view = ExportedBoundaries.named(boundaries, definition);
    Map<String, String> filter = where == null ? Map.of() : where;
    filter.keySet().forEach(column -> requireColumn(definition, column));
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      List<String> columns =
          view.columns(definition.columns().stream().map(TableColumn::name).toList());
      List<Map<String, Object>> rows =
          rows(catalog, definition)
              .map(view::row)
              .filter(row -> filter.entrySet().stream().allMatch(f -> matches(row, f)))
              .sorted(order(definition))
              .toList();
      rowFormat.write(terminal().out(), columns, rows);
    }
    return WELL;
  }

  private Stream<Map<String, Object>> rows(WarehouseCatalog catalog, TableDefinition definition) {
    ReleaseReader reader = new ReleaseReader(catalog);
    if (definition.released()) {
      Release found = reader.find(release);
      return found.snapshots().containsKey(definition.name()) || !definition.view()
          ? reader.rows(found, definition.name()).stream()
          : unstored(found, definition);
    }
    return catalog.has(definition.name())
        ? new StagedRows(catalog).of(definition.name()).stream()
        : Stream.empty();
  }

  /** Rows that no release stores are asked for by their query. */
  private Stream<Map<String, Object>> unstored(Release found, TableDefinition definition) {
    TableDefinitions tables = TableDefinitions.read(options().content().warehouse());
    try (Engine engine = Engine.start(options().location(), "local[*]")) {
      return new ReleaseSql(engine, found, tables)
          .run("SELECT * FROM " + definition.name()).rows().stream();
    }
  }

  private static boolean matches(Map<String, Object> row, Map.Entry<String, String> wanted) {
    return Cells.text(row.get(wanted.getKey())).equals(wanted.getValue());
  }

  private static void requireColumn(TableDefinition table, String column) {
    if (!table.hasColumn(column)) {
      String known = String.join(", ", table.columns().stream().map(TableColumn::name).toList());
      throw new ProblemException(
          Problem.error(
              WarehouseError.COLUMN_UNKNOWN,
              Place.named(table.name()),
              new Words(
                  "Bảng không có cột «" + column + "».",
                  "The table has no column '" + column + "'."),
              new Words("Dùng một trong: " + known + ".", "Use one of: " + known + ".")));
    }
  }

  /** As on the form where the table has positions, else by its keys. */
  private static Comparator<Map<String, Object>> order(TableDefinition table) {
    List<String> columns =
        Stream.concat(ORDER.stream().filter(table::hasColumn), table.keys().stream())
            .distinct()
            .toList();
    return (one, other) -> {
      for (String column : columns) {
        int order = Cells.compare(one.get(column), other.get(column));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
