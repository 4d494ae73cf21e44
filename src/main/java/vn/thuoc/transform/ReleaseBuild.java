package vn.thuoc.transform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.TableDefinition;

/**
 * Builds the tables of one release in their order. What is built is seen by later queries as {@code
 * built_NAME}.
 */
final class ReleaseBuild {
  private static final int HANDS = 2;
  private static final long SMALL = 400;

  private final ReleaseDefinitions definitions;
  private final Engine engine;
  private final Publication publication;
  private final Consumer<Words> progress;
  private final LocalDate boundariesOn;
  private final boolean small;
  private final Map<TableDefinition, String> built =
      Collections.synchronizedMap(new LinkedHashMap<>());

  ReleaseBuild(
      ReleaseDefinitions definitions,
      Engine engine,
      Publication publication,
      LocalDate boundariesOn,
      Consumer<Words> progress) {
    this.definitions = definitions;
    this.engine = engine;
    this.publication = publication;
    this.boundariesOn = boundariesOn;
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
    engine.spark().conf().set("spark.sql.iceberg.vectorization.enabled", "false");
    engine.spark().conf().set("spark.sql.leafNodeDefaultParallelism", "1");
    engine.spark().conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
    engine.spark().conf().set("spark.sql.join.preferSortMergeJoin", "false");
  }

  /**
   * Builds everything. Dimensions are written beside the facts and marts beside each other: a build
   * of few rows is all waiting for planning, and two hands plan faster than one.
   */
  void run() {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      progress.accept(new Words("Dựng số liệu gốc", "Building facts"));
      CompletableFuture<Void> dimensions = CompletableFuture.runAsync(this::dimensions, hands);
      sql("facts.submission");
      new LoadedNames(definitions, engine.spark().sql(query("loaded_name.sql"))).require();
      sql("facts.answer");
      progress.accept(new Words("Chấm điểm", "Scoring"));
      score();
      all(
          hands,
          Stream.of(
              "facts.score",
              "quality.finding",
              "facts.rating",
              "facts.level",
              "facts.level_condition",
              "facts.level_step",
              "facts.indicator"));
      join(dimensions);
      all(hands, Stream.of("facts.proposal", "facts.plan_item", "facts.published_result"));
      progress.accept(new Words("Dựng bảng tổng hợp", "Building marts"));
      all(hands, marts(false));
      all(hands, marts(true));
    } finally {
      hands.shutdownNow();
    }
  }

  /** The marts that are computed from facts alone, or those that are computed from other marts. */
  private Stream<String> marts(boolean fromMarts) {
    return definitions.tables().in("marts").stream()
        .filter(mart -> mart.after().isEmpty() != fromMarts)
        .map(TableDefinition::name);
  }

  private void dimensions() {
    Map<String, List<Map<String, Object>>> defined =
        new DefinedRows(definitions.instruments(), definitions.units(), boundariesOn).rows();
    defined.putAll(new IndicatorRows(definitions.indicators(), definitions.instruments()).rows());
    defined.put(
        "dimensions.expected_unit",
        new ExpectedRows(definitions.campaigns(), definitions.units()).rows());
    defined.forEach(
        (name, rows) -> {
          TableDefinition table = definitions.tables().get(name);
          see(table, small ? publication.writeFew(table, rows) : publication.write(table, rows));
        });
  }

  private void all(ExecutorService hands, Stream<String> tables) {
    join(
        CompletableFuture.allOf(
            tables
                .map(table -> CompletableFuture.runAsync(() -> sql(table), hands))
                .toArray(CompletableFuture[]::new)));
  }

  /** Waits, and throws what went wrong as it was thrown. */
  private static void join(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The tables built, with the names that queries see them by. */
  Map<TableDefinition, String> built() {
    return built;
  }

  /** Number of newest submissions, newest load and whether anything is simulated. */
  Row summary() {
    return engine
        .spark()
        .sql(
            "SELECT COUNT_IF(is_latest) AS submissions, MAX(loaded_at) AS newest,"
                + " COALESCE(BOOL_OR(simulated AND is_latest), FALSE) AS simulated,"
                + " (SELECT COUNT(*) FROM built_published_result) AS results,"
                + " (SELECT MAX(loaded_at) FROM built_published_result) AS newest_result"
                + " FROM built_submission")
        .head();
  }

  private void score() {
    engine.spark().sql(query("line_entry.sql")).createOrReplaceTempView("built_line_entry");
    Dataset<Row> figures = engine.spark().sql(query("submission_figures.sql"));
    Dataset<Row> scored =
        figures.mapPartitions(
            new ScoringFunction(
                definitions.instrumentTexts(), definitions.indicatorTexts(), peers(), blocks()),
            Encoders.row(ScoredRows.SCHEMA));
    (small ? inMemory(scored) : scored.persist()).createOrReplaceTempView("built_scored");
  }

  private Map<String, Block> blocks() {
    return definitions.units().all().stream().collect(Collectors.toMap(Unit::id, Unit::block));
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

  /**
   * What was written is seen by all that follows; a small release keeps it in memory and in one
   * piece, so that nothing has to be read back or shuffled.
   */
  private void write(TableDefinition table, Dataset<Row> rows) {
    see(table, small ? publication.writeFew(table, rows) : publication.write(table, rows));
  }

  private void see(TableDefinition table, Dataset<Row> seen) {
    seen.createOrReplaceTempView(view(table));
    built.put(table, view(table));
  }

  /**
   * Marts are looked at by nobody in a build, so only their keys are; {@code marts.finding} must
   * not hide {@code quality.finding}, nor {@code dimensions.indicator} the facts of that name.
   */
  private String view(TableDefinition table) {
    boolean described =
        table.namespace().equals("dimensions")
            && definitions.tables().in("facts").stream()
                .anyMatch(fact -> fact.shortName().equals(table.shortName()));
    if (described) {
      return "built_dimension_" + table.shortName();
    }
    return (table.namespace().equals("marts") ? "built_mart_" : "built_") + table.shortName();
  }

  private Dataset<Row> inMemory(Dataset<Row> rows) {
    return engine.spark().createDataFrame(rows.collectAsList(), rows.schema()).coalesce(1);
  }
}
