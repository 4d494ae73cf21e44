package vn.thuoc.transform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  private void keys(Map<TableDefinition, String> built) {
    built.forEach(
        (table, view) -> {
          String keys = String.join(", ", table.keys());
          queries.put(
              table.name() + " (" + keys + ")",
              "SELECT "
                  + keys
                  + ", COUNT(*) AS times FROM "
                  + view
                  + " GROUP BY "
                  + keys
                  + " HAVING COUNT(*) > 1");
        });
  }

  /**
   * Runs all of them in one query, so that a small release does not pay for each on its own.
   *
   * @throws ProblemException with every check that failed and some of its rows
   */
  void run(Engine engine) {
    if (queries.isEmpty()) {
      return;
    }
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
    List<Problem> failed =
        engine.spark().sql(all).collectAsList().stream()
            .map(row -> failure(row.getAs("check"), row.getAs("row")))
            .toList();
    if (!failed.isEmpty()) {
      throw new ProblemException(failed);
    }
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
