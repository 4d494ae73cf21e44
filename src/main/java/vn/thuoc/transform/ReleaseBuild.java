package vn.thuoc.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableWriter;

/**
 * Builds the tables of one release in their order. What is built is seen by later queries as {@code
 * built_NAME}.
 */
final class ReleaseBuild {
  private static final List<String> FACTS =
      List.of("facts.submission", "facts.answer", "facts.score", "quality.finding");
  private static final int SHOWN_ROWS = 3;

  private final ReleaseDefinitions definitions;
  private final Engine engine;
  private final Publication publication;
  private final Consumer<Words> progress;
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
  }

  void run() {
    progress.accept(new Words("Dựng danh mục", "Building dimensions"));
    TableWriter writer = new TableWriter(engine);
    new DefinedRows(definitions.instruments(), definitions.units())
        .rows()
        .forEach(
            (name, rows) -> {
              TableDefinition table = definitions.tables().get(name);
              write(table, writer.frame(table, rows));
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
    Problems problems = new Problems();
    for (TableDefinition table : built) {
      String keys = String.join(", ", table.keys());
      report(
          problems,
          table.name() + " (" + keys + ")",
          "SELECT "
              + keys
              + ", COUNT(*) AS times FROM built_"
              + view(table)
              + " GROUP BY "
              + keys
              + " HAVING COUNT(*) > 1");
    }
    for (DefinitionFile check : definitions.tables().checks()) {
      report(problems, check.name(), check.text());
    }
    problems.orThrow();
  }

  private void report(Problems problems, String name, String query) {
    List<Row> offending = engine.spark().sql(query).limit(SHOWN_ROWS).collectAsList();
    if (!offending.isEmpty()) {
      String rows = offending.stream().map(Row::toString).collect(Collectors.joining("; "));
      problems.add(
          Problem.error(
              TransformError.CHECK_FAILED,
              Place.named(name),
              new Words(
                  "Phép kiểm tra không đạt: " + rows + ".", "The check failed: " + rows + "."),
              new Words(
                  "Kỳ công bố trước vẫn giữ nguyên; sửa số liệu hoặc định nghĩa rồi công bố lại.",
                  "The last release stays; mend the data or the definitions and publish again.")));
    }
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
    publication.write(table, rows).createOrReplaceTempView("built_" + view(table));
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
