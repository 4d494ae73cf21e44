package vn.thuoc.warehouse;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.Table;

/** What maintenance would do. Takes no lock and changes nothing. */
final class MaintenancePlan {
  private final WarehouseLocation location;
  private final WarehouseCatalog catalog;
  private final List<TableDefinition> tables;

  /**
   * @param tables those that are there
   */
  MaintenancePlan(
      WarehouseLocation location, WarehouseCatalog catalog, List<TableDefinition> tables) {
    this.location = location;
    this.catalog = catalog;
    this.tables = tables;
  }

  /**
   * Looks through the warehouse.
   *
   * @param ledger the releases as they would be
   * @param expired those of them that would be given up
   */
  MaintenanceReport report(ReleaseLedger ledger, List<Release> expired, Instant since) {
    NeededSnapshots needed = new NeededSnapshots(catalog, ledger.releases(), since);
    int snapshots = 0;
    int orphans = 0;
    long freed = 0;
    for (TableDefinition definition : tables) {
      Table table = catalog.table(definition.name());
      TableFiles files = new TableFiles(location, table);
      List<Long> gone = needed.notNeeded(definition, table);
      Set<Path> known = files.known(Set.of());
      Set<Path> going = new HashSet<>(known);
      going.removeAll(gone.isEmpty() ? known : files.known(new HashSet<>(gone)));
      List<Path> loose = files.unknown(known, since);
      going.addAll(loose);
      snapshots += gone.size();
      orphans += loose.size();
      freed += going.stream().map(Path::toFile).mapToLong(File::length).sum();
    }
    long bytes = location.bytes();
    return new MaintenanceReport(
        expired,
        ledger.releases().stream().filter(Release::readable).toList(),
        tables.stream()
            .filter(definition -> Compaction.wanted(definition, catalog))
            .map(TableDefinition::name)
            .toList(),
        tables.stream()
            .filter(definition -> Compaction.wantedPacked(definition, catalog))
            .map(TableDefinition::name)
            .toList(),
        snapshots,
        orphans,
        bytes,
        bytes - freed);
  }
}
