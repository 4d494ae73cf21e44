package vn.thuoc.transform;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.TableDefinition;

/**
 * Builds the tables of one release in their order. What is built is seen by later queries as {@code
 * built_NAME}.
 */
final class ReleaseBuild implements ReleaseWork {
  private static final int HANDS = 2;

  /** Up to so many staged revisions, planning costs more than the data does. */
  static final long SMALL = 150;

  private final ReleaseDefinitions definitions;
  private final Engine engine;
  private final Publication publication;
  private final Consumer<Words> progress;
  private final LocalDate boundariesOn;
  private final boolean small;
  private final Tuning tuning;
  private final Map<TableDefinition, String> built =
      Collections.synchronizedMap(new LinkedHashMap<>());

  ReleaseBuild(
      ReleaseDefinitions definitions,
      Engine engine,
      Publication publication,
      LocalDate boundariesOn,
      long few,
      Consumer<Words> progress) {
    this.definitions = definitions;
    this.engine = engine;
    this.publication = publication;
    this.boundariesOn = boundariesOn;
    this.progress = progress;
    this.small = publication.staged() <= few;
    this.tuning = new Tuning(engine);
  }

  /**
   * Builds everything. Dimensions are written beside the facts and marts beside each other: a build
   * of few rows is all waiting for planning, and two hands plan faster than one.
   */
  @Override
  public Row run() {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try (tuning) {
      if (small) {
        tuning.forFewRows();
      } else {
        tuning.forManyRows(publication.staged());
      }
      progress.accept(new Words("Dựng số liệu gốc", "Building facts"));
      CompletableFuture<Void> dimensions = CompletableFuture.runAsync(this::dimensions, hands);
      new StagedViews(engine).all();
      FactOrder.BEFORE_SCORING.forEach(rank -> rank.forEach(this::sql));
      new LoadedNames(
              definitions, engine.spark().sql(definitions.scoring().file("loaded_name.sql").text()))
          .require();
      progress.accept(new Words("Chấm điểm", "Scoring"));
      new ScoringStep(definitions, engine, small, engine.location().scratch()).run();
      all(hands, FactOrder.AFTER_SCORING.get(0).stream());
      Hands.join(dimensions);
      all(
          hands,
          Stream.concat(
              FactOrder.AFTER_SCORING.get(1).stream(), Stream.of("facts.published_result")));
      progress.accept(new Words("Dựng bảng tổng hợp", "Building marts"));
      ScopedUnits.all(engine.spark());
      new SpreadStep(engine.spark(), definitions.scoring()).run();
      for (List<TableDefinition> rank : MartOrder.of(definitions.tables().in("marts"))) {
        all(hands, rank.stream().map(TableDefinition::name));
      }
      Row summary = new ReleaseSummary(engine).row();
      progress.accept(new Words("Kiểm tra trước khi công bố", "Checking"));
      ReleaseChecks checks = new ReleaseChecks(definitions.tables(), built);
      if (!small) {
        checks.look(engine, built);
      }
      checks.run(engine);
      return summary;
    } finally {
      hands.shutdownNow();
      engine.location().clearScratch();
    }
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
    Hands.join(
        CompletableFuture.allOf(
            tables
                .map(table -> CompletableFuture.runAsync(() -> sql(table), hands))
                .toArray(CompletableFuture[]::new)));
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
    String name = new BuiltNames(definitions.tables()).of(table);
    seen.createOrReplaceTempView(name);
    built.put(table, name);
  }
}
