package vn.thuoc.transform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinition.Computed;

/**
 * Builds a release out of the last one: what forms say is computed anew for those that changed,
 * aggregates for the slices and scopes that these are in, and the rest is taken over.
 */
final class ReleaseUpdate implements ReleaseWork {
  private static final int HANDS = 2;

  private final ReleaseDefinitions definitions;
  private final Engine engine;
  private final Publication publication;
  private final Release last;
  private final Changes changes;
  private final Consumer<Words> progress;
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
    this.tuning = new Tuning(engine);
  }

  @Override
  public Row run() {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try (tuning) {
      SeenTables tables = new SeenTables(definitions.tables(), engine, publication, hands);
      definitions.tables().in("dimensions").forEach(table -> keep(tables, table));
      keep(tables, definitions.tables().get("facts.published_result"));
      if (changes.none()) {
        tables.computed(Computed.values()).forEach(table -> keep(tables, table));
      } else {
        forms(tables);
        progress.accept(new Words("Dựng bảng tổng hợp", "Building marts"));
        Map<TableDefinition, String> built =
            new AggregatesUpdate(definitions, engine, publication, tables, changes).run();
        progress.accept(new Words("Kiểm tra trước khi công bố", "Checking"));
        new ReleaseChecks(definitions.tables(), built, true).run(engine);
      }
      tables.see(definitions.tables().get("facts.submission"), rows -> rows);
      return new ReleaseSummary(engine).row();
    } finally {
      hands.shutdownNow();
    }
  }

  private void keep(SeenTables tables, TableDefinition table) {
    tables.see(table, publication.keep(table, last));
  }

  /** The changed forms alone: their facts, their scores and their own marts. */
  private void forms(SeenTables tables) {
    progress.accept(new Words("Dựng số liệu gốc", "Building facts"));
    tuning.forFewRows();
    new StagedViews(engine).only(changes);
    Map<TableDefinition, String> built = new LinkedHashMap<>();
    tables.build(named(FactOrder.BEFORE_SCORING), built, table -> form(tables, table));
    new LoadedNames(
            definitions, engine.spark().sql(definitions.scoring().file("loaded_name.sql").text()))
        .require();
    progress.accept(new Words("Chấm điểm", "Scoring"));
    new ScoringStep(definitions, engine, true, engine.location().scratch()).run();
    tables.build(named(FactOrder.AFTER_SCORING), built, table -> form(tables, table));
    tables.build(
        MartOrder.of(tables.marts(Computed.SUBMISSION)),
        built,
        mart ->
            publication.replace(mart, changes.keys(), tables.query(mart).where(changes.ofForms())));
    new ReleaseChecks(definitions.tables(), built, false).run(engine);
    if (publication.staged() > ReleaseBuild.SMALL) {
      tuning.close();
    }
  }

  private List<List<TableDefinition>> named(List<List<String>> ranks) {
    return ranks.stream()
        .map(rank -> rank.stream().map(definitions.tables()::get).toList())
        .toList();
  }

  private Dataset<Row> form(SeenTables tables, TableDefinition table) {
    return publication.replace(table, changes.keys(), tables.query(table));
  }
}
