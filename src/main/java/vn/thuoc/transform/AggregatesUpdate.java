package vn.thuoc.transform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Publication;
import vn.thuoc.warehouse.Slice;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinition.Computed;

/**
 * Brings aggregates up to date with forms that changed: the slices that these are in, and of what
 * is said of scopes only the scopes of the units that sent them.
 */
final class AggregatesUpdate {
  private final ReleaseDefinitions definitions;
  private final Engine engine;
  private final Publication publication;
  private final SeenTables tables;
  private final Changes changes;
  private final Map<TableDefinition, String> built = new LinkedHashMap<>();

  AggregatesUpdate(
      ReleaseDefinitions definitions,
      Engine engine,
      Publication publication,
      SeenTables tables,
      Changes changes) {
    this.definitions = definitions;
    this.engine = engine;
    this.publication = publication;
    this.tables = tables;
    this.changes = changes;
  }

  /** Computes them; gives back the names by which what was computed is seen. */
  Map<TableDefinition, String> run() {
    ScopedUnits scopes = ScopedUnits.of(engine.spark(), definitions.scoring(), changes);
    see(changes.slices());
    SpreadStep spreads = new SpreadStep(engine.spark(), definitions.scoring());
    tables.beside(spreads::ofPoints, spreads::ofIndicators);
    slices(Computed.SLICE, Computed.SCOPE, changes.slices(), scopes);
    see(changes.seen());
    slices(Computed.COMPARED_SLICE, Computed.COMPARED_SCOPE, changes.compared(), scopes);
    histories(scopes);
    whole();
    return built;
  }

  /** Lets queries see what is said of the forms of some slices. */
  private void see(Set<Slice> slices) {
    Column seen = Changes.of(slices);
    tables.computed(Computed.SUBMISSION).forEach(t -> tables.see(t, rows -> rows.where(seen)));
    new StagedViews(engine).of(slices);
    tables.views();
  }

  private void slices(Computed whole, Computed scoped, Set<Slice> slices, ScopedUnits scopes) {
    Column wanted = Changes.of(slices);
    tables.build(
        MartOrder.of(tables.marts(whole, scoped)),
        built,
        mart ->
            mart.computed() == whole
                ? publication
                    .replaceSlices(mart, wanted, tables.query(mart).where(wanted))
                    .where(wanted)
                : publication.replace(
                    mart, scopes.in(slices), tables.query(mart).where(wanted.and(scopes.rows()))));
  }

  /** What is said of the scopes in all years. */
  private void histories(ScopedUnits scopes) {
    tables.build(
        MartOrder.of(tables.marts(Computed.SCOPE_HISTORY)),
        built,
        mart -> {
          mart.after().stream()
              .map(definitions.tables()::get)
              .forEach(read -> tables.see(read, rows -> rows.where(scopes.rows())));
          return publication.replace(
              mart, scopes.in(changes.loaded()), tables.query(mart).where(scopes.rows()));
        });
  }

  /** What comes from anything is computed over everything. */
  private void whole() {
    if (tables.marts(Computed.WHOLE).isEmpty()) {
      return;
    }
    tables.computed(Computed.values()).stream()
        .filter(table -> table.computed() != Computed.WHOLE)
        .forEach(table -> tables.see(table, rows -> rows));
    new StagedViews(engine).all();
    tables.views();
    tables.build(
        MartOrder.of(tables.marts(Computed.WHOLE)),
        built,
        mart -> publication.write(mart, tables.query(mart)));
  }
}
