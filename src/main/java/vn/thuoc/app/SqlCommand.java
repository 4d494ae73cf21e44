package vn.thuoc.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.problem.Words;
import vn.thuoc.transform.ReleaseSql;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/**
 * {@code thuoc sql "SELECT ..."}: a query over the tables of a release, for the local
 * administrator.
 */
@Command(name = "sql", description = "Hỏi kho số liệu bằng SQL, trên một kỳ công bố (chỉ đọc).")
final class SqlCommand extends ThuocCommand {
  private static final int TABLE_ROWS = 1000;

  @Parameters(
      arity = "0..1",
      paramLabel = "SQL",
      description = "câu SELECT; «-» đọc câu lệnh từ luồng vào")
  private Optional<String> query = Optional.empty();

  @Option(names = "--file", paramLabel = "TỆP", description = "đọc câu lệnh từ tệp này (UTF-8)")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--release",
      paramLabel = "KỲ",
      description = "tên hoặc số kỳ công bố (mặc định: kỳ mới nhất)")
  private Optional<String> release;

  @Option(
      names = "--format",
      paramLabel = "csv|json|table",
      defaultValue = "table",
      description = "dạng xuất (mặc định: ${DEFAULT-VALUE})")
  private String format;

  @Option(
      names = "--limit",
      paramLabel = "SỐ",
      description =
          "nhiều nhất chừng ấy dòng; 0 là tất cả (mặc định: 1000 với dạng table, tất cả với csv,"
              + " json)")
  private Optional<Integer> limit = Optional.empty();

  SqlCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    RowFormat rowFormat = RowFormat.named(format, List.of(RowFormat.values()));
    String statement = new SqlStatement(query, file).text();
    Release found;
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      found = new ReleaseReader(catalog).find(release);
    }
    int most = limit.orElse(rowFormat == RowFormat.TABLE ? TABLE_ROWS : 0);
    try (Engine engine = Engine.start(options().location(), "local[*]")) {
      ReleaseSql.Result result =
          new ReleaseSql(engine, found, TableDefinitions.read(options().content().warehouse()))
              .run(statement, most > 0 ? most : Integer.MAX_VALUE);
      rowFormat.write(terminal().out(), result.columns(), result.rows());
      if (result.cut()) {
        sayCut(most);
      }
    }
    return WELL;
  }

  private void sayCut(int most) {
    Words words =
        new Words(
            "Chỉ lấy " + most + " dòng đầu; còn nữa. Thêm --limit 0 để lấy hết.",
            "Only the first " + most + " rows; there are more. Add --limit 0 for all of them.");
    terminal().err().println(words.in(terminal().language()));
  }
}
