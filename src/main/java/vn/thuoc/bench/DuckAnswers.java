package vn.thuoc.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.PinnedTable;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/**
 * DuckDB on the Parquet files of the newest release. Its driver is no part of the product: it is
 * asked only where it was put on the class path.
 */
final class DuckAnswers {
  static final String DRIVER = "org.duckdb.DuckDBDriver";
  private static final int TIMES = 5;
  private static final List<String> NAMESPACES = List.of("facts", "dimensions", "quality");

  private DuckAnswers() {}

  /** Whether the driver is there. */
  static boolean possible() {
    try {
      Class.forName(DRIVER, false, DuckAnswers.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static EngineAnswers run(Job job) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      // As friendly as can be: what files say of themselves is read once.
      statement.execute("SET parquet_metadata_cache = true");
      views(job, statement);
      List<EngineAnswers.Answered> answers = new ArrayList<>();
      for (Job.Asked asked : job.questions()) {
        answers.add(Repeated.ask(asked.id(), TIMES, () -> rows(statement, asked.sql())));
      }
      return new EngineAnswers("DuckDB", Map.of(), answers);
    }
  }

  private static void views(Job job, Statement statement) throws SQLException {
    TableDefinitions tables = TableDefinitions.read(job.product().warehouse());
    try (WarehouseCatalog catalog = WarehouseCatalog.open(job.location())) {
      ReleaseReader reader = new ReleaseReader(catalog);
      Release release = reader.find(Optional.empty());
      for (String namespace : NAMESPACES) {
        statement.execute("CREATE SCHEMA " + namespace);
        for (TableDefinition table : tables.in(namespace)) {
          Optional<PinnedTable> pinned = reader.pinned(release, table.name());
          List<Path> files = pinned.map(held -> files(held, table)).orElse(List.of());
          statement.execute(
              "CREATE VIEW " + table.name() + " AS SELECT * FROM " + source(table, files));
        }
      }
    }
  }

  private static List<Path> files(PinnedTable pinned, TableDefinition table) {
    return pinned
        .files()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.error(
                        BenchError.PROCESS_FAILED,
                        Place.named(table.name()),
                        new Words(
                            "Kỳ công bố này có tệp xóa dòng, nên không đọc thẳng Parquet được.",
                            "This release has files that take rows away, so its Parquet files do"
                                + " not tell its rows."),
                        new Words("Công bố lại toàn bộ.", "Publish all of it again."))));
  }

  private static String source(TableDefinition table, List<Path> files) {
    if (files.isEmpty()) {
      return table.columns().stream()
          .map(column -> "CAST(NULL AS " + column.type() + ") AS " + column.name())
          .collect(Collectors.joining(", ", "(SELECT ", " WHERE FALSE)"));
    }
    return files.stream()
        .map(file -> "'" + file.toString().replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
  }

  private static List<Map<String, Object>> rows(Statement statement, String sql)
      throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 1; i <= columns; i++) {
          Object value = result.getObject(i);
          if (value != null) {
            row.put(result.getMetaData().getColumnLabel(i), value);
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
