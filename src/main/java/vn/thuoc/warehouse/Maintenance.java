package vn.thuoc.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.Table;
import vn.thuoc.problem.Words;

/**
 * Keeps a warehouse from growing for ever: gives up old releases, writes anew what small changes
 * left in pieces, and deletes what nobody needs. The list of releases changes in a single commit;
 * before it nothing that a reader sees is touched, and after it only what no kept release needs. A
 * run that is cut off is made good by the next one, or by the next publication.
 */
public final class Maintenance {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final WarehouseLocation location;
  private final TableDefinitions definitions;
  private final String master;

  /**
   * @param master where Spark runs when something is written anew
   */
  public Maintenance(WarehouseLocation location, TableDefinitions definitions, String master) {
    this.location = location;
    this.definitions = definitions;
    this.master = master;
  }

  /**
   * Says what {@link #run} would do. Takes no lock and changes nothing.
   *
   * @throws vn.thuoc.problem.ProblemException when a release to be pinned is not there
   */
  public MaintenanceReport plan(MaintenanceWish wish) {
    try (WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      ReleaseLedger ledger = ReleaseLedger.open(catalog);
      List<Release> expired = mark(ledger, wish);
      return new MaintenancePlan(location, catalog, there(catalog))
          .report(ledger, expired, Instant.now().minus(wish.safeAge()));
    }
  }

  /**
   * Does the work.
   *
   * @param progress told each step in Vietnamese and English
   * @throws vn.thuoc.problem.ProblemException when another process is writing, or a release to be
   *     pinned is not there; nothing is changed then
   */
  public MaintenanceReport run(MaintenanceWish wish, Consumer<Words> progress) {
    try (WriterLock lock = WriterLock.take(location, PATIENCE);
        WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      long before = location.bytes();
      List<TableDefinition> tables = there(catalog);
      catalog.createMissing(
          tables.stream().filter(table -> table.name().equals(ReleaseReader.RELEASES)).toList());
      ReleaseLedger ledger = ReleaseLedger.open(catalog);
      List<Release> expired = mark(ledger, wish);
      repair(catalog, tables);
      progress.accept(new Words("Ghi lại bảng nhiều mảnh", "Writing pieces anew"));
      List<String> compacted =
          names(tables.stream().filter(table -> Compaction.wanted(table, catalog)).toList());
      List<String> packed =
          names(tables.stream().filter(table -> Compaction.wantedPacked(table, catalog)).toList());
      compact(catalog, ledger, compacted, packed);
      progress.accept(new Words("Xóa tệp không còn dùng", "Deleting what nobody needs"));
      Instant since = Instant.now().minus(wish.safeAge());
      int snapshots = expireSnapshots(catalog, ledger, since);
      int orphans = deleteOrphans(catalog, since);
      catalog.checkpoint(location);
      return new MaintenanceReport(
          expired,
          ledger.releases().stream().filter(Release::readable).toList(),
          compacted,
          packed,
          snapshots,
          orphans,
          before,
          location.bytes());
    }
  }

  private static List<Release> mark(ReleaseLedger ledger, MaintenanceWish wish) {
    wish.pin().forEach(name -> ledger.pin(name, true));
    wish.unpin().forEach(name -> ledger.pin(name, false));
    return ledger.expire(wish.keep(), Instant.now());
  }

  private List<TableDefinition> there(WarehouseCatalog catalog) {
    return definitions.all().stream().filter(table -> catalog.has(table.name())).toList();
  }

  private static List<String> names(List<TableDefinition> tables) {
    return tables.stream().map(TableDefinition::name).toList();
  }

  private static void repair(WarehouseCatalog catalog, List<TableDefinition> tables) {
    Optional<Release> last = new ReleaseReader(catalog).current();
    for (TableDefinition table : tables) {
      if (table.pinned()) {
        Branches.repair(
            catalog.table(table.name()),
            last.map(release -> release.snapshots().get(table.name())));
      }
    }
  }

  /**
   * Writes tables anew beside what readers see, and then has the releases name them instead, which
   * is the one commit that readers notice.
   */
  private void compact(
      WarehouseCatalog catalog, ReleaseLedger ledger, List<String> compacted, List<String> packed) {
    try (LazyEngine engine = new LazyEngine(() -> Engine.start(location, master))) {
      Compaction compaction = new Compaction(engine, catalog);
      Map<String, Long> anew = new LinkedHashMap<>();
      for (String name : compacted) {
        long old = catalog.table(name).currentSnapshot().snapshotId();
        anew.put(name, compaction.withoutDeletes(definitions.get(name)));
        ledger.replace(name, old, anew.get(name));
      }
      ledger.commit();
      anew.forEach(compaction::finish);
      packed.forEach(name -> compaction.pack(definitions.get(name)));
    }
  }

  private int expireSnapshots(WarehouseCatalog catalog, ReleaseLedger ledger, Instant since) {
    NeededSnapshots needed = new NeededSnapshots(catalog, ledger.releases(), since);
    int count = 0;
    for (TableDefinition definition : there(catalog)) {
      Table table = catalog.table(definition.name());
      List<Long> gone = needed.notNeeded(definition, table);
      if (!gone.isEmpty()) {
        // Without a time Iceberg would also give up what is older than five days, releases or not.
        ExpireSnapshots expire = table.expireSnapshots().expireOlderThan(0);
        gone.forEach(expire::expireSnapshotId);
        expire.cleanupLevel(ExpireSnapshots.CleanupLevel.ALL).commit();
        count += gone.size();
      }
    }
    return count;
  }

  /** Files of work that was cut off; nobody writes meanwhile, and readers know them not. */
  private int deleteOrphans(WarehouseCatalog catalog, Instant since) {
    int count = 0;
    for (TableDefinition definition : there(catalog)) {
      Table table = catalog.table(definition.name());
      TableFiles files = new TableFiles(location, table);
      for (Path file : files.unknown(files.known(Set.of()), since)) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        count++;
      }
    }
    return count;
  }
}
