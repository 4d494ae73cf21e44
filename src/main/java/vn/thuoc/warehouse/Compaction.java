package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.actions.SizeBasedFileRewritePlanner;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.iceberg.util.StructLikeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Writes anew what many small changes left in pieces; the rows stay the same. */
final class Compaction {
  private static final String BRANCH = Branches.PREFIX + "compacted";
  private static final long TARGET_BYTES = 128L << 20;

  /** Fewer small files than this in one partition are not worth the work. */
  private static final int FEW = 5;

  /** Up to so many rows fit in memory and are written sooner than an engine has started. */
  private static final long FEW_ROWS = 200_000;

  private final Supplier<Engine> engine;
  private final WarehouseCatalog catalog;

  /**
   * @param engine asked for only where a table has many rows
   */
  Compaction(Supplier<Engine> engine, WarehouseCatalog catalog) {
    this.engine = engine;
    this.catalog = catalog;
  }

  /** Whether a released table carries deletes by key, which every reader has to apply. */
  static boolean wanted(TableDefinition definition, WarehouseCatalog catalog) {
    return definition.released() && hasDeletes(catalog.table(definition.name()));
  }

  /** Whether a table that only grows has many small files side by side. */
  static boolean wantedPacked(TableDefinition definition, WarehouseCatalog catalog) {
    return !definition.released() && hasManyFiles(catalog.table(definition.name()));
  }

  private static boolean hasDeletes(Table table) {
    return Optional.ofNullable(table.currentSnapshot())
        .map(Snapshot::summary)
        .map(summary -> summary.getOrDefault(SnapshotSummary.TOTAL_DELETE_FILES_PROP, "0"))
        .filter(count -> !count.equals("0"))
        .isPresent();
  }

  private static boolean hasManyFiles(Table table) {
    StructLikeMap<Integer> small = StructLikeMap.create(table.spec().partitionType());
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      for (FileScanTask task : tasks) {
        DataFile file = task.file();
        if (file.fileSizeInBytes() < TARGET_BYTES / 2 && file.specId() == table.spec().specId()) {
          small.merge(file.partition(), 1, Integer::sum);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return small.values().stream().anyMatch(count -> count >= FEW);
  }

  /**
   * Writes the slices that carry deletes anew, laid out as the definition says, on a branch that
   * nobody reads.
   *
   * @return the snapshot with the same rows and without deletes
   */
  long withoutDeletes(TableDefinition definition) {
    Table table = catalog.table(definition.name());
    Set<Slice> slices = slices(table);
    table.manageSnapshots().createBranch(BRANCH).commit();
    if (hasFewRows(table)) {
      new FewRowsAnew(table, definition).slices(BRANCH, slices);
    } else {
      Column which =
          slices.stream()
              .map(
                  slice ->
                      functions
                          .col("instrument_id")
                          .equalTo(slice.instrumentId())
                          .and(functions.col("year").equalTo(slice.year())))
              .reduce(functions.lit(false), Column::or);
      SparkSession spark = engine.get().spark();
      new TableWriter()
          .replaceOnBranch(
              definition,
              BRANCH,
              spark.table(Engine.CATALOG + "." + definition.name()).where(which),
              which);
    }
    return catalog.table(definition.name()).snapshot(BRANCH).snapshotId();
  }

  /** Makes the main branch what was written anew. */
  void finish(String name, long snapshot) {
    Table table = catalog.table(name);
    Branches.bringMainTo(table, snapshot);
    table.manageSnapshots().removeBranch(BRANCH).commit();
  }

  /** Packs small files together, in one commit. */
  void pack(TableDefinition definition) {
    Table table = catalog.table(definition.name());
    if (hasFewRows(table)) {
      new FewRowsAnew(table, definition).all();
      return;
    }
    SparkActions.get(engine.get().spark())
        .rewriteDataFiles(table)
        .binPack()
        .option(RewriteDataFiles.TARGET_FILE_SIZE_BYTES, String.valueOf(TARGET_BYTES))
        .option(SizeBasedFileRewritePlanner.MIN_INPUT_FILES, String.valueOf(FEW))
        .execute();
  }

  private static boolean hasFewRows(Table table) {
    String total =
        table
            .currentSnapshot()
            .summary()
            .getOrDefault(SnapshotSummary.TOTAL_RECORDS_PROP, String.valueOf(Long.MAX_VALUE));
    return Long.parseLong(total) <= FEW_ROWS;
  }

  /** The slices that deletes lie in: they are written by instrument and year alone. */
  private static Set<Slice> slices(Table table) {
    Set<Slice> slices = new HashSet<>();
    for (ManifestFile manifest : table.currentSnapshot().deleteManifests(table.io())) {
      try (ManifestReader<DeleteFile> deletes =
          ManifestFiles.readDeleteManifest(manifest, table.io(), table.specs())) {
        deletes.forEach(
            delete -> slices.add(slice(table.specs().get(delete.specId()), delete.partition())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return slices;
  }

  private static Slice slice(PartitionSpec spec, StructLike partition) {
    List<String> names = spec.fields().stream().map(PartitionField::name).toList();
    return new Slice(
        partition.get(names.indexOf("instrument_id"), CharSequence.class).toString(),
        partition.get(names.indexOf("year"), Integer.class));
  }
}
