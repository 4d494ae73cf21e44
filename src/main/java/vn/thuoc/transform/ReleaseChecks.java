package vn.thuoc.transform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;

/**
 * What must hold before a release: keys that occur once, and the queries of {@code
 * warehouse/checks}.
 */
final class ReleaseChecks {
  private static final int SHOWN_ROWS = 3;

  private final Map<String, String> queries = new LinkedHashMap<>();

  /** By the keys themselves, where {@link #queries} compare hashes. */
  private final Map<String, String> exact = new LinkedHashMap<>();

  /**
   * @param tables the checks
   * @param built the tables built, with the names that queries see them by
   */
  ReleaseChecks(TableDefinitions tables, Map<TableDefinition, String> built) {
    keys(built);
    tables.checks().forEach(check -> queries.put(check.name(), check.text()));
  }

  /**
   * Of a part of the tables.
   *
   * @param marts whether the checks are those that look at marts, or those that do not
   */
  ReleaseChecks(TableDefinitions tables, Map<TableDefinition, String> built, boolean marts) {
    keys(built);
    tables.checks().stream()
        .filter(check -> check.text().contains("built_mart_") == marts)
        .forEach(check -> queries.put(check.name(), check.text()));
  }

  /** Of what is stored: the keys of a view are those of what it reads. */
  private void keys(Map<TableDefinition, String> built) {
    built.forEach(
        (table, view) -> {
          if (!table.view()) {
            String keys = String.join(", ", table.keys());
            queries.put(name(table), "SELECT " + twice("XXHASH64(" + keys + ")", view));
            exact.put(name(table), "SELECT " + keys + ", " + twice(keys, view));
          }
        });
  }

  private static String name(TableDefinition table) {
    return table.name() + " (" + String.join(", ", table.keys()) + ")";
  }

  /** Leaves out the keys of tables of many rows that are seen to occur once where they lie. */
  void look(Engine engine, Map<TableDefinition, String> built) {
    built.forEach(
        (table, view) -> {
          if (queries.containsKey(name(table)) && FormKeys.seenOnce(engine, table, view)) {
            queries.remove(name(table));
          }
        });
  }

  private static String twice(String what, String view) {
    return "COUNT(*) AS times FROM " + view + " GROUP BY " + what + " HAVING COUNT(*) > 1";
  }

  /**
   * Runs all of them in one query, so that a small release does not pay for each on its own. Keys
   * are compared by their hashes, which is much cheaper; where two are the same, the keys
   * themselves decide.
   *
   * @throws ProblemException with every check that failed and some of its rows
   */
  void run(Engine engine) {
    if (queries.isEmpty()) {
      return;
    }
    List<Row> suspects = rows(engine, queries);
    Map<String, String> again = new LinkedHashMap<>(exact);
    again.keySet().retainAll(suspects.stream().map(row -> row.<String>getAs("check")).toList());
    List<Row> found =
        Stream.concat(
                suspects.stream().filter(row -> !exact.containsKey(row.<String>getAs("check"))),
                again.isEmpty() ? Stream.of() : rows(engine, again).stream())
            .toList();
    if (!found.isEmpty()) {
      throw new ProblemException(
          found.stream().map(row -> failure(row.getAs("check"), row.getAs("row"))).toList());
    }
  }

  private static List<Row> rows(Engine engine, Map<String, String> queries) {
    String all =
        queries.entrySet().stream()
            .map(
                check ->
                    "(SELECT '"
                        + check.getKey()
                        + "' AS check, TO_JSON(STRUCT(*)) AS row FROM (\n"
                        + check.getValue()
                        + "\n) LIMIT "
                        + SHOWN_ROWS
                        + ")")
            .collect(Collectors.joining("\nUNION ALL\n"));
    return engine.spark().sql(all).collectAsList();
  }

  private static Problem failure(String check, String row) {
    return Problem.error(
        TransformError.CHECK_FAILED,
        Place.named(check),
        new Words("Phép kiểm tra không đạt: " + row + ".", "The check failed: " + row + "."),
        new Words(
            "Kỳ công bố trước vẫn giữ nguyên; sửa số liệu hoặc định nghĩa rồi công bố lại.",
            "The last release stays; mend the data or the definitions and publish again."));
  }
}
