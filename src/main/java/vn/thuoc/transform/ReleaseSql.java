package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import vn.thuoc.warehouse.WarehouseError;

/**
 * SQL over the tables of one release, as views {@code facts.score} and so on; dimensions are seen
 * as {@code dim.unit} too. Reads only.
 */
public final class ReleaseSql {
  private static final String DIMENSIONS = "dimensions.";
  private static final String SHORT_DIMENSIONS = "dim.";

  private final SparkSession spark;
  private final Release release;

  public ReleaseSql(Engine engine, Release release) {
    this.spark = (SparkSession) engine.spark();
    this.release = release;
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

  /** Only of tables whose names occur in the query: making a view of each takes seconds. */
  private void createViews(String query) {
    spark.sql("USE spark_catalog");
    new TreeMap<>(release.snapshots())
        .forEach(
            (table, snapshot) -> {
              if (query.contains(table.substring(table.indexOf('.') + 1))) {
                views(table).forEach(view -> createView(view, table, snapshot));
              }
            });
  }

  private void createView(String view, String table, long snapshot) {
    spark.sql("CREATE DATABASE IF NOT EXISTS " + view.substring(0, view.indexOf('.')));
    spark.sql(
        "CREATE OR REPLACE VIEW "
            + view
            + " AS SELECT * FROM "
            + Engine.CATALOG
            + "."
            + table
            + " VERSION AS OF "
            + snapshot);
  }

  private static Result result(Dataset<Row> answer, int most) {
    List<String> columns = List.of(answer.columns());
    Dataset<Row> wanted = most == Integer.MAX_VALUE ? answer : answer.limit(most + 1);
    List<Row> all = wanted.collectAsList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : all.subList(0, Math.min(most, all.size()))) {
      Map<String, Object> values = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!row.isNullAt(i)) {
          values.put(columns.get(i), row.get(i));
        }
      }
      rows.add(values);
    }
    return new Result(columns, rows, all.size() > most);
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
