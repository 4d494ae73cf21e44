package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.Slice;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinition.Computed;

/**
 * Builds a release out of the last one: what forms say is computed anew for those that changed,
 * aggregates for the slices that these are in, and the rest is taken over.
 */
final class ReleaseUpdate implements ReleaseWork {
  private static final int HANDS = 2;

  private final ReleaseDefinitions definitions;
  private final Engine engine;
  private final Publication publication;
  private final Release last;
  private final Changes changes;
  private final Consumer<Words> progress;
  private final BuiltNames names;
  private final Tuning tuning;

  ReleaseUpdate(
      ReleaseDefinitions definitions,
      Engine engine,
      Publication publication,
      Release last,
      Changes changes,
      Consumer<Words> progress) {
    this.definitions = definitions;
    this.engine = engine;
    this.publication = publication;
    this.last = last;
    this.changes = changes;
    this.progress = progress;
    this.names = new BuiltNames(definitions.tables());
    this.tuning = new Tuning(engine);
  }

  @Override
  public Row run() {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      definitions.tables().in("dimensions").forEach(this::keep);
      keep(definitions.tables().get("facts.published_result"));
      if (changes.none()) {
        tables(Computed.SUBMISSION).forEach(this::keep);
        tables(Computed.SLICE).forEach(this::keep);
        tables(Computed.COMPARED_SLICE).forEach(this::keep);
        tables(Computed.WHOLE).forEach(this::keep);
      } else {
        forms(hands);
        aggregates(hands);
      }
      see(definitions.tables().get("facts.submission"), rows -> rows);
      return new ReleaseSummary(engine).row();
    } finally {
      hands.shutdownNow();
    }
  }

  private void keep(TableDefinition table) {
    publication.keep(table, last).createOrReplaceTempView(names.of(table));
  }

  /** The changed forms alone: their facts, their scores and their own marts. */
  private void forms(ExecutorService hands) {
    progress.accept(new Words("Dựng số liệu gốc", "Building facts"));
    tuning.forFewRows();
    new StagedViews(engine).only(changes);
    Map<TableDefinition, String> built = new LinkedHashMap<>();
    for (List<String> rank : FactOrder.BEFORE_SCORING) {
      all(hands, rank.stream().map(definitions.tables()::get).toList(), built, this::form);
    }
    new LoadedNames(
            definitions, engine.spark().sql(definitions.scoring().file("loaded_name.sql").text()))
        .require();
    progress.accept(new Words("Chấm điểm", "Scoring"));
    new ScoringStep(definitions, engine, true, engine.location().scratch()).run();
    for (List<String> rank : FactOrder.AFTER_SCORING) {
      all(hands, rank.stream().map(definitions.tables()::get).toList(), built, this::form);
    }
    for (List<TableDefinition> rank : MartOrder.of(marts(Computed.SUBMISSION))) {
      all(hands, rank, built, this::form);
    }
    new ReleaseChecks(definitions.tables(), built, false).run(engine);
    if (publication.staged() > ReleaseBuild.SMALL) {
      tuning.asUsual();
    }
  }

  private Dataset<Row> form(TableDefinition table) {
    return publication.replaceForms(
        table, changes.keys(), engine.spark().sql(table.sql().orElseThrow()));
  }

  private void aggregates(ExecutorService hands) {
    progress.accept(new Words("Dựng bảng tổng hợp", "Building marts"));
    Map<TableDefinition, String> built = new LinkedHashMap<>();
    slices(hands, Computed.SLICE, changes.slices(), changes.slices(), built);
    slices(hands, Computed.COMPARED_SLICE, changes.compared(), changes.seen(), built);
    progress.accept(new Words("Kiểm tra trước khi công bố", "Checking"));
    new ReleaseChecks(definitions.tables(), built, true).run(engine);
    tables(Computed.SUBMISSION).forEach(table -> see(table, rows -> rows));
    tables(Computed.SLICE).forEach(table -> see(table, rows -> rows));
    tables(Computed.COMPARED_SLICE).forEach(table -> see(table, rows -> rows));
    new StagedViews(engine).all();
    views();
    Map<TableDefinition, String> whole = new LinkedHashMap<>();
    for (List<TableDefinition> rank : MartOrder.of(marts(Computed.WHOLE))) {
      all(hands, rank, whole, this::whole);
    }
    ReleaseChecks.ofKeys(whole).run(engine);
  }

  /** Computes some slices of marts out of what is said of others, too. */
  private void slices(
      ExecutorService hands,
      Computed computed,
      Set<Slice> slices,
      Set<Slice> from,
      Map<TableDefinition, String> built) {
    Column seen = Changes.of(from);
    tables(Computed.SUBMISSION).forEach(table -> see(table, rows -> rows.where(seen)));
    new StagedViews(engine).of(from);
    views();
    if (computed == Computed.SLICE) {
      new SpreadStep(engine.spark(), definitions.scoring()).run();
    }
    Column wanted = Changes.of(slices);
    for (List<TableDefinition> rank : MartOrder.of(marts(computed))) {
      all(
          hands,
          rank,
          built,
          mart ->
              publication
                  .replaceSlices(
                      mart, wanted, engine.spark().sql(mart.sql().orElseThrow()).where(wanted))
                  .where(wanted));
    }
  }

  private Dataset<Row> whole(TableDefinition mart) {
    return publication.write(mart, engine.spark().sql(mart.sql().orElseThrow()));
  }

  /** What is not stored, over the tables as they are seen now. */
  private void views() {
    definitions.tables().all().stream()
        .filter(TableDefinition::view)
        .forEach(
            view ->
                publication
                    .write(view, engine.spark().sql(view.sql().orElseThrow()))
                    .createOrReplaceTempView(names.of(view)));
  }

  private void see(TableDefinition table, UnaryOperator<Dataset<Row>> which) {
    which.apply(publication.now(table)).createOrReplaceTempView(names.of(table));
  }

  private void all(
      ExecutorService hands,
      List<TableDefinition> tables,
      Map<TableDefinition, String> built,
      java.util.function.Function<TableDefinition, Dataset<Row>> work) {
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (TableDefinition table : tables) {
      running.add(
          CompletableFuture.runAsync(
              () -> work.apply(table).createOrReplaceTempView(names.of(table)), hands));
    }
    Hands.join(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)));
    tables.forEach(table -> built.put(table, names.of(table)));
  }

  private List<TableDefinition> marts(Computed computed) {
    return definitions.tables().in("marts").stream()
        .filter(mart -> mart.computed() == computed)
        .toList();
  }

  /** The tables that queries build and a release pins, but for what was announced by decisions. */
  private List<TableDefinition> tables(Computed computed) {
    return definitions.tables().all().stream()
        .filter(table -> table.pinned() && table.sql().isPresent())
        .filter(table -> !table.name().equals("facts.published_result"))
        .filter(table -> table.computed() == computed)
        .toList();
  }
}
