package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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

/** SQL over the tables of one release, as views {@code facts.score} and so on. Reads only. */
public final class ReleaseSql {
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
   */
  public record Result(List<String> columns, List<Map<String, Object>> rows) {}

  /** Runs one query. */
  public Result run(String query) {
    createViews();
    try {
      LogicalPlan plan = spark.sessionState().sqlParser().parsePlan(query);
      if (plan instanceof Command || plan.exists(node -> node instanceof Command)) {
        throw refused(
            "chỉ nhận câu đọc số liệu (SELECT)", "only queries that read are taken", null);
      }
      return result(spark.sql(query));
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

  private void createViews() {
    spark.sql("USE spark_catalog");
    for (String namespace :
        new TreeSet<>(release.snapshots().keySet().stream().map(ReleaseSql::namespace).toList())) {
      spark.sql("CREATE DATABASE IF NOT EXISTS " + namespace);
    }
    release
        .snapshots()
        .forEach(
            (table, snapshot) ->
                spark.sql(
                    "CREATE OR REPLACE VIEW "
                        + table
                        + " AS SELECT * FROM "
                        + Engine.CATALOG
                        + "."
                        + table
                        + " VERSION AS OF "
                        + snapshot));
  }

  private static String namespace(String table) {
    return table.substring(0, table.indexOf('.'));
  }

  private static Result result(Dataset<Row> answer) {
    List<String> columns = List.of(answer.columns());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : answer.collectAsList()) {
      Map<String, Object> values = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!row.isNullAt(i)) {
          values.put(columns.get(i), row.get(i));
        }
      }
      rows.add(values);
    }
    return new Result(columns, rows);
  }

  private static ProblemException refused(String vi, String en, Throwable cause) {
    Problem problem =
        Problem.error(
            WarehouseError.SQL_REFUSED,
            Place.named("SQL"),
            new Words(
                "Không chạy được câu lệnh: " + vi + ".", "The query cannot be run: " + en + "."),
            new Words(
                "Sửa câu SELECT; các bảng xem trong README.",
                "Mend the SELECT; the tables are listed in the README."));
    return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
  }
}
