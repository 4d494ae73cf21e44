package vn.thuoc.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.TableDefinition;

/**
 * Builds the tables of one release in their order. What is built is seen by later queries as {@code
 * built_NAME}.
 */
final class ReleaseBuild {
  private static final List<String> FACTS =
      List.of("facts.submission", "facts.answer", "facts.score", "quality.finding");
  private static final int SHOWN_ROWS = 3;
  private static final long SMALL = 200;

  private final ReleaseDefinitions definitions;
  private final Engine engine;
  private final Publication publication;
  private final Consumer<Words> progress;
  private final boolean small;
  private final List<TableDefinition> built = new ArrayList<>();

  ReleaseBuild(
      ReleaseDefinitions definitions,
      Engine engine,
      Publication publication,
      Consumer<Words> progress) {
    this.definitions = definitions;
    this.engine = engine;
    this.publication = publication;
    this.progress = progress;
    this.small = publication.staged() <= SMALL;
    if (small) {
      tuneForFewRows();
    }
  }

  /** With few rows, generating code and splitting work over tasks costs more than it saves. */
  private void tuneForFewRows() {
    engine.spark().conf().set("spark.sql.codegen.wholeStage", "false");
    engine.spark().conf().set("spark.sql.adaptive.enabled", "false");
    engine.spark().conf().set("spark.sql.shuffle.partitions", "1");
  }

  void run() {
    progress.accept(new Words("Dựng danh mục", "Building dimensions"));
    new DefinedRows(definitions.instruments(), definitions.units())
        .rows()
        .forEach(
            (name, rows) -> {
              TableDefinition table = definitions.tables().get(name);
              see(table, publication.write(table, rows));
            });
    progress.accept(new Words("Dựng số liệu gốc", "Building facts"));
    sql(FACTS.get(0));
    sql(FACTS.get(1));
    progress.accept(new Words("Chấm điểm", "Scoring"));
    score();
    sql(FACTS.get(2));
    sql(FACTS.get(3));
    progress.accept(new Words("Dựng bảng tổng hợp", "Building marts"));
    definitions.tables().in("marts").forEach(mart -> sql(mart.name()));
  }

  /** Number of newest submissions, newest load and whether anything is simulated. */
  Row summary() {
    return engine
        .spark()
        .sql(
            "SELECT COUNT_IF(is_latest) AS submissions, MAX(loaded_at) AS newest,"
                + " COALESCE(BOOL_OR(simulated AND is_latest), FALSE) AS simulated FROM built_submission")
        .head();
  }

  /** Runs the checks: keys that occur once, and the queries of {@code warehouse/checks}. */
  void check() {
    progress.accept(new Words("Kiểm tra trước khi công bố", "Checking"));
    Map<String, String> checks = new LinkedHashMap<>();
    for (TableDefinition table : built) {
      String keys = String.join(", ", table.keys());
      checks.put(
          table.name() + " (" + keys + ")",
          "SELECT "
              + keys
              + ", COUNT(*) AS times FROM built_"
              + view(table)
              + " GROUP BY "
              + keys
              + " HAVING COUNT(*) > 1");
    }
    definitions.tables().checks().forEach(check -> checks.put(check.name(), check.text()));
    Problems problems = new Problems();
    failed(checks).forEach(problems::add);
    problems.orThrow();
  }

  /** All checks in one query, so that a small release does not pay for each of them on its own. */
  private List<Problem> failed(Map<String, String> checks) {
    String all =
        checks.entrySet().stream()
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
    return engine.spark().sql(all).collectAsList().stream()
        .map(row -> failure(row.getAs("check"), row.getAs("row")))
        .toList();
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

  private void score() {
    engine.spark().sql(query("line_entry.sql")).createOrReplaceTempView("built_line_entry");
    Dataset<Row> figures = engine.spark().sql(query("submission_figures.sql"));
    Dataset<Row> scored =
        figures
            .mapPartitions(
                new ScoringFunction(definitions.instrumentTexts(), peers()),
                Encoders.row(ScoredRows.SCHEMA))
            .persist();
    scored.createOrReplaceTempView("built_scored");
  }

  /** The largest answers, asked for only where an instrument compares units with each other. */
  private Map<String, BigDecimal[]> peers() {
    boolean needed =
        definitions.instruments().all().stream()
            .flatMap(instrument -> instrument.criteria())
            .anyMatch(criterion -> criterion.rule() instanceof PeerRatioRule);
    Map<String, BigDecimal[]> peers = new HashMap<>();
    if (needed) {
      for (Row row : engine.spark().sql(query("peer_largest.sql")).collectAsList()) {
        Row largest = row.getAs("largest");
        peers.put(
            row.getAs("instrument_id")
                + " "
                + row.<Integer>getAs("year")
                + " "
                + row.getAs("side")
                + " "
                + row.getAs("question_id"),
            new BigDecimal[] {largest.getDecimal(0), largest.getDecimal(1), largest.getDecimal(2)});
      }
    }
    return peers;
  }

  private String query(String file) {
    return definitions.scoring().file(file).text();
  }

  private void sql(String name) {
    TableDefinition table = definitions.tables().get(name);
    write(table, engine.spark().sql(table.sql().orElseThrow()));
  }

  private void write(TableDefinition table, Dataset<Row> rows) {
    see(table, publication.write(table, rows));
  }

  /** What was written is read back for all that follows; a small release keeps it in memory. */
  private void see(TableDefinition table, Dataset<Row> written) {
    Dataset<Row> seen = small ? written.persist() : written;
    seen.createOrReplaceTempView("built_" + view(table));
    built.add(table);
  }

  /**
   * Marts are looked at by nobody in a build, so only their keys are; {@code marts.finding} must
   * not hide {@code quality.finding}.
   */
  private static String view(TableDefinition table) {
    return table.namespace().equals("marts") ? "mart_" + table.shortName() : table.shortName();
  }
}
