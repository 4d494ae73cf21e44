package vn.thuoc.transform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinition.Computed;
import vn.thuoc.warehouse.TableDefinitions;

/** The tables of a release that is brought up to date, as queries see them. */
final class SeenTables {
  private final TableDefinitions definitions;
  private final Engine engine;
  private final Publication publication;
  private final ExecutorService hands;
  private final BuiltNames names;

  /**
   * @param hands that work on tables beside each other
   */
  SeenTables(
      TableDefinitions definitions, Engine engine, Publication publication, ExecutorService hands) {
    this.definitions = definitions;
    this.engine = engine;
    this.publication = publication;
    this.hands = hands;
    this.names = new BuiltNames(definitions);
  }

  /** The tables that queries build and a release pins, but for what was announced by decisions. */
  List<TableDefinition> computed(Computed... ways) {
    return definitions.all().stream()
        .filter(table -> table.pinned() && table.sql().isPresent())
        .filter(table -> !table.name().equals("facts.published_result"))
        .filter(table -> Arrays.asList(ways).contains(table.computed()))
        .toList();
  }

  List<TableDefinition> marts(Computed... ways) {
    return definitions.in("marts").stream()
        .filter(mart -> Arrays.asList(ways).contains(mart.computed()))
        .toList();
  }

  /** What a table's query gives over what is seen now. */
  Dataset<Row> query(TableDefinition table) {
    return engine.spark().sql(table.sql().orElseThrow());
  }

  void see(TableDefinition table, Dataset<Row> rows) {
    rows.createOrReplaceTempView(names.of(table));
  }

  /** Lets queries see some rows of a table as it stands now. */
  void see(TableDefinition table, UnaryOperator<Dataset<Row>> which) {
    see(table, which.apply(publication.now(table)));
  }

  /** Answers what is not stored over the tables as they are seen now. */
  void views() {
    definitions.all().stream()
        .filter(TableDefinition::view)
        .forEach(view -> see(view, publication.write(view, query(view))));
  }

  /** Does some work beside each other. */
  void beside(Runnable... works) {
    Hands.join(
        CompletableFuture.allOf(
            Stream.of(works)
                .map(work -> CompletableFuture.runAsync(work, hands))
                .toArray(CompletableFuture[]::new)));
  }

  /**
   * Works on tables, those of one rank beside each other, and lets later ones see what came of it.
   *
   * @param built is told their names
   */
  void build(
      List<List<TableDefinition>> ranks,
      Map<TableDefinition, String> built,
      Function<TableDefinition, Dataset<Row>> work) {
    for (List<TableDefinition> rank : ranks) {
      beside(
          rank.stream()
              .map(table -> (Runnable) () -> see(table, work.apply(table)))
              .toArray(Runnable[]::new));
      rank.forEach(table -> built.put(table, names.of(table)));
    }
  }
}
