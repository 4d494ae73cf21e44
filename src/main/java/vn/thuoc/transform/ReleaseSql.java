package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseError;

/**
 * SQL over the tables of one release, as views {@code facts.score} and so on; dimensions are seen
 * as {@code dim.unit} too. Reads only.
 */
public final class ReleaseSql {
  private static final String DIMENSIONS = "dimensions.";
  private static final String SHORT_DIMENSIONS = "dim.";

  /** Where queries without a database look. */
  private static final String WORKING = "default.";

  private final SparkSession spark;
  private final Release release;
  private final TableDefinitions tables;

  public ReleaseSql(Engine engine, Release release, TableDefinitions tables) {
    this.spark = (SparkSession) engine.spark();
    this.release = release;
    this.tables = tables;
  }

  /**
   * Columns and rows of an answer.
   *
   * @param columns names in order
   * @param rows column to value, absent where there is none
   * @param cut whether there are more rows than were wanted
   */
  public record Result(List<String> columns, List<Map<String, Object>> rows, boolean cut) {}

  /** Every name that a table of a release is seen by. */
  public static List<String> views(String table) {
    return table.startsWith(DIMENSIONS)
        ? List.of(table, SHORT_DIMENSIONS + table.substring(DIMENSIONS.length()))
        : List.of(table);
  }

  /** Runs one query for all its rows. */
  public Result run(String query) {
    return run(query, Integer.MAX_VALUE);
  }

  /**
   * Runs one query.
   *
   * @param most how many rows are wanted
   */
  public Result run(String query, int most) {
    createViews(query.toLowerCase(Locale.ROOT));
    try {
      LogicalPlan plan = spark.sessionState().sqlParser().parsePlan(query);
      if (plan instanceof Command || plan.exists(node -> node instanceof Command)) {
        throw refused(
            "chỉ nhận câu đọc số liệu (SELECT)", "only queries that read are taken", null);
      }
      return result(spark.sql(query), most);
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      // Spark throws checked exceptions from methods that do not declare them.
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw refused(message, message, e);
    } catch (StackOverflowError e) {
      throw refused("câu lệnh lồng quá sâu", "the query is nested too deeply", e);
    }
  }

  /** Runs one query and gives its rows one after the other: column to value, absent where none. */
  public Stream<Map<String, Object>> stream(String query) {
    createViews(query.toLowerCase(Locale.ROOT));
    Dataset<Row> answer = spark.sql(query);
    List<String> columns = List.of(answer.columns());
    Iterable<Row> rows = answer::toLocalIterator;
    return StreamSupport.stream(rows.spliterator(), false).map(row -> map(columns, row));
  }

  /** Only of tables whose names occur in the query: making a view of each takes seconds. */
  private void createViews(String query) {
    spark.sql("USE spark_catalog");
    new TreeMap<>(release.snapshots())
        .forEach(
            (table, snapshot) -> {
              if (query.contains(table.substring(table.indexOf('.') + 1))) {
                views(table).forEach(view -> createView(view, stored(table) + versionOf(snapshot)));
              }
            });
    tables.all().stream()
        .filter(table -> table.view() && !release.snapshots().containsKey(table.name()))
        .filter(table -> query.contains(table.shortName()))
        .forEach(this::createUnstored);
  }

  /** A table that is not stored, over what it was computed from: its part of what was loaded. */
  private void createUnstored(TableDefinition table) {
    String sql = table.sql().orElseThrow();
    BuiltNames names = new BuiltNames(tables);
    for (TableDefinition read : tables.all()) {
      String staged = "staged_" + read.shortName();
      Optional<Long> snapshot = Optional.ofNullable(release.snapshots().get(read.name()));
      if (read.namespace().equals("staging") && sql.contains(staged)) {
        createView(WORKING + staged, stored(read.name()));
      } else if (snapshot.isPresent() && sql.contains(names.of(read))) {
        createView(WORKING + names.of(read), stored(read.name()) + versionOf(snapshot.get()));
      }
    }
    createView(table.name(), sql);
  }

  private void createView(String view, String query) {
    spark.sql("CREATE DATABASE IF NOT EXISTS " + view.substring(0, view.indexOf('.')));
    spark.sql("CREATE OR REPLACE VIEW " + view + " AS " + query);
  }

  private static String stored(String table) {
    return "SELECT * FROM " + Engine.CATALOG + "." + table;
  }

  private static String versionOf(long snapshot) {
    return " VERSION AS OF " + snapshot;
  }

  private static Result result(Dataset<Row> answer, int most) {
    List<String> columns = List.of(answer.columns());
    Dataset<Row> wanted = most == Integer.MAX_VALUE ? answer : answer.limit(most + 1);
    List<Row> all = wanted.collectAsList();
    List<Map<String, Object>> rows = new ArrayList<>();
    all.stream().limit(most).forEach(row -> rows.add(map(columns, row)));
    return new Result(columns, rows, all.size() > most);
  }

  private static Map<String, Object> map(List<String> columns, Row row) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!row.isNullAt(i)) {
        values.put(columns.get(i), row.get(i));
      }
    }
    return values;
  }

  private static ProblemException refused(String vi, String en, Throwable cause) {
    Problem problem =
        Problem.error(
            WarehouseError.SQL_REFUSED,
            Place.named("SQL"),
            new Words(
                "Không chạy được câu lệnh: " + vi + ".", "The query cannot be run: " + en + "."),
            new Words(
                "Sửa câu SELECT; các bảng xem bằng «thuoc sql --help».",
                "Mend the SELECT; 'thuoc sql --help' lists the tables."));
    return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
  }
}
