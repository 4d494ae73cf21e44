package vn.thuoc.warehouse;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A release in the making: write, audit, publish. Tables are written on branches that no reader
 * looks at; {@link #publish} records all their snapshots in one row of {@code audit.release}, and
 * that single commit is the moment at which the release exists. What comes after only brings the
 * main branches in line, and is made good by the next publication when a crash cuts it off.
 */
public final class Publication {
  private final Engine engine;
  private final WarehouseCatalog catalog;
  private final TableWriter writer;
  private final long releaseId;
  private final List<TableDefinition> written = new CopyOnWriteArrayList<>();
  private final Map<String, Long> kept = new ConcurrentHashMap<>();

  private Publication(Engine engine, WarehouseCatalog catalog, long releaseId) {
    this.engine = engine;
    this.catalog = catalog;
    this.writer = new TableWriter();
    this.releaseId = releaseId;
  }

  /**
   * Begins a release, clearing away what an earlier attempt left. The caller holds the writer's
   * lock.
   */
  public static Publication begin(
      Engine engine, WarehouseCatalog catalog, TableDefinitions tables) {
    Optional<Release> last = new ReleaseReader(catalog).current();
    Publication publication =
        new Publication(engine, catalog, last.map(Release::id).orElse(0L) + 1);
    for (TableDefinition table : tables.all()) {
      if (table.pinned()) {
        Branches.repair(
            catalog.table(table.name()),
            last.map(release -> release.snapshots().get(table.name())));
      }
    }
    return publication;
  }

  public long releaseId() {
    return releaseId;
  }

  /**
   * How many submission revisions are staged, finished loads or not: a measure of the work ahead.
   */
  public long staged() {
    return Optional.ofNullable(catalog.table("staging.submission").currentSnapshot())
        .map(snapshot -> Long.parseLong(snapshot.summary().getOrDefault("total-records", "0")))
        .orElse(0L);
  }

  /**
   * Writes a table on its branch and gives back what stands there now; a view is given back as it
   * is computed.
   */
  public Dataset<Row> write(TableDefinition table, Dataset<Row> rows) {
    if (table.view()) {
      return TableWriter.laidOut(table, rows);
    }
    createBranch(table);
    writer.replaceOnBranch(table, branch(), rows);
    return written(table);
  }

  /** Writes a table of few rows, given as column to value, and gives back what stands there now. */
  public Dataset<Row> write(TableDefinition table, List<Map<String, Object>> rows) {
    append(table, rows);
    return now(table);
  }

  private void append(TableDefinition table, List<Map<String, Object>> rows) {
    createBranch(table);
    new TableAppender(catalog).replaceOnBranch(table.name(), branch(), rows);
    written.add(table);
  }

  /**
   * Writes what is computed without a Spark job for the writing, which costs more than few rows are
   * worth, and gives the rows back in memory and in one piece.
   */
  public Dataset<Row> writeFew(TableDefinition table, Dataset<Row> computed) {
    Dataset<Row> laidOut = TableWriter.laidOut(table, computed);
    List<Row> few = laidOut.collectAsList();
    if (!table.view()) {
      append(table, FewRows.maps(few));
    }
    return engine.spark().createDataFrame(few, laidOut.schema()).coalesce(1);
  }

  /** Writes a table of few rows and gives them back in memory and in one piece. */
  public Dataset<Row> writeFew(TableDefinition table, List<Map<String, Object>> rows) {
    append(table, rows);
    return engine
        .spark()
        .createDataFrame(FewRows.rows(table, rows), FewRows.schema(table))
        .coalesce(1);
  }

  /** Leaves a table as the last release has it. */
  public Dataset<Row> keep(TableDefinition table, Release last) {
    kept.put(table.name(), last.snapshots().get(table.name()));
    return now(table);
  }

  /**
   * Makes what is computed all rows of a table that have one of these keys; the rest stays.
   *
   * @param keys by what the table says it is computed by
   * @param computed few rows, each with one of the keys
   * @return these rows alone, in memory and in one piece
   */
  public Dataset<Row> replace(
      TableDefinition table, Collection<? extends RowsKey> keys, Dataset<Row> computed) {
    Dataset<Row> laidOut = TableWriter.laidOut(table, computed);
    List<Row> few = laidOut.collectAsList();
    if (!table.view()) {
      createBranch(table);
      new TableAppender(catalog)
          .replaceOnBranch(table.name(), branch(), table.computedBy(), keys, FewRows.maps(few));
      written.add(table);
    }
    return engine.spark().createDataFrame(few, laidOut.schema()).coalesce(1);
  }

  /**
   * Makes these rows all that a table says of these slices; the rest stays.
   *
   * @return the whole table as it stands now
   */
  public Dataset<Row> replaceSlices(TableDefinition table, Column slices, Dataset<Row> rows) {
    createBranch(table);
    writer.replaceOnBranch(table, branch(), rows, slices);
    return written(table);
  }

  /** The whole table as it stands now, in the making or left alone. */
  public Dataset<Row> now(TableDefinition table) {
    DataFrameReader reader = engine.spark().read();
    return (written.contains(table) ? reader.option("branch", branch()) : reader)
        .table(Engine.CATALOG + "." + table.name());
  }

  /** A branch that a commit makes by itself would count its rows from nothing. */
  private void createBranch(TableDefinition table) {
    catalog.table(table.name()).manageSnapshots().createBranch(branch()).commit();
  }

  private Dataset<Row> written(TableDefinition table) {
    written.add(table);
    return now(table);
  }

  /**
   * Makes what was written the current release.
   *
   * @param row the row of {@code audit.release} but for its id and snapshots
   */
  public Release publish(Map<String, Object> row) {
    Map<String, Long> snapshots = new HashMap<>(kept);
    for (TableDefinition table : written) {
      snapshots.put(table.name(), catalog.table(table.name()).snapshot(branch()).snapshotId());
    }
    Map<String, Object> complete = new HashMap<>(row);
    complete.put("release_id", releaseId);
    complete.put("snapshots", snapshots);
    new TableAppender(catalog).append(ReleaseReader.RELEASES, List.of(complete));
    for (TableDefinition table : written) {
      catalog
          .table(table.name())
          .manageSnapshots()
          .setCurrentSnapshot(snapshots.get(table.name()))
          .removeBranch(branch())
          .commit();
    }
    return new ReleaseReader(catalog).current().orElseThrow();
  }

  private String branch() {
    return Branches.PREFIX + releaseId;
  }
}
