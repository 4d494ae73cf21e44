package vn.thuoc.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuoc.transform.ReleaseSql;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.WarehouseCatalog;

/**
 * {@code thuoc sql "SELECT ..."}: a query over the tables of a release, for the local
 * administrator.
 */
@Command(name = "sql", description = "Hỏi kho số liệu bằng SQL, trên một kỳ công bố (chỉ đọc).")
final class SqlCommand extends ThuocCommand {
  @Parameters(
      paramLabel = "SQL",
      description = "câu SELECT; bảng: facts.score, marts.unit_year, ...")
  private String query;

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

  SqlCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() {
    RowFormat rowFormat = RowFormat.named(format, List.of(RowFormat.values()));
    Release found;
    try (WarehouseCatalog catalog = WarehouseCatalog.open(options().location())) {
      found = new ReleaseReader(catalog).find(release);
    }
    try (Engine engine = Engine.start(options().location(), "local[*]")) {
      ReleaseSql.Result result = new ReleaseSql(engine, found).run(query);
      rowFormat.write(terminal().out(), result.columns(), result.rows());
    }
    return WELL;
  }
}
