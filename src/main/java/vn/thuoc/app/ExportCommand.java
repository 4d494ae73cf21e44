package vn.thuoc.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

  /** Up to so many rows have room in memory and are put in order; more come as they are stored. */
  private static final int SORTED = 100_000;

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
    List<String> columns =
        view.columns(definition.columns().stream().map(TableColumn::name).toList());
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location());
        Stream<Map<String, Object>> all = rows(catalog, definition)) {
      Iterator<Map<String, Object>> rows =
          all.map(view::row)
              .filter(row -> filter.entrySet().stream().allMatch(f -> matches(row, f)))
              .iterator();
      List<Map<String, Object>> first = new ArrayList<>();
      while (rows.hasNext() && first.size() < SORTED) {
        first.add(rows.next());
      }
      if (!rows.hasNext()) {
        first.sort(order(definition));
      }
      rowFormat.write(terminal().out(), columns, new OneByOne(first, rows));
    }
    return WELL;
  }

  /** Rows that are there, and behind them those that are still to be read. */
  private record OneByOne(List<Map<String, Object>> first, Iterator<Map<String, Object>> rest)
      implements Iterable<Map<String, Object>> {
    @Override
    public Iterator<Map<String, Object>> iterator() {
      Iterable<Map<String, Object>> behind = () -> rest;
      return Stream.concat(first.stream(), StreamSupport.stream(behind.spliterator(), false))
          .iterator();
    }
  }

  private Stream<Map<String, Object>> rows(WarehouseCatalog catalog, TableDefinition definition) {
    ReleaseReader reader = new ReleaseReader(catalog);
    if (definition.released()) {
      Release found = reader.find(release);
      return found.snapshots().containsKey(definition.name()) || !definition.view()
          ? reader.stream(found, definition.name())
          : unstored(found, definition);
    }
    return catalog.has(definition.name())
        ? new StagedRows(catalog).stream(definition.name())
        : Stream.empty();
  }

  /** Rows that no release stores are asked for by their query. */
  private Stream<Map<String, Object>> unstored(Release found, TableDefinition definition) {
    TableDefinitions tables = TableDefinitions.read(options().content().warehouse());
    Engine engine = Engine.start(options().location(), "local[*]");
    try {
      return new ReleaseSql(engine, found, tables)
          .stream("SELECT * FROM " + definition.name()).onClose(engine::close);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
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
