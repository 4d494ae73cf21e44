package vn.thuoc.warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/**
 * Which snapshots of tables somebody may still read: what the list of releases names, or named at
 * any moment since a point in time, because a reader that began then goes on reading it.
 */
final class NeededSnapshots {
  private final Instant since;
  private final Map<String, Set<Long>> released = new HashMap<>();

  NeededSnapshots(WarehouseCatalog catalog, List<Release> releases, Instant since) {
    this.since = since;
    releases.stream().filter(Release::readable).forEach(release -> add(release.snapshots()));
    if (catalog.has(ReleaseReader.RELEASES)) {
      Table ledger = catalog.table(ReleaseReader.RELEASES);
      for (long state : recent(ledger)) {
        for (Map<String, Object> row : ReleaseReader.rows(ledger, Optional.of(state))) {
          Release release = ReleaseReader.release(row);
          if (release.readable()) {
            add(release.snapshots());
          }
        }
      }
    }
  }

  /** The snapshots of a table that nobody needs any more. */
  List<Long> notNeeded(TableDefinition definition, Table table) {
    Set<Long> needed =
        new HashSet<>(
            definition.released()
                ? released.getOrDefault(definition.name(), Set.of())
                : recent(table));
    table.refs().values().stream().map(SnapshotRef::snapshotId).forEach(needed::add);
    List<Long> rest = new ArrayList<>();
    table.snapshots().forEach(snapshot -> rest.add(snapshot.snapshotId()));
    rest.removeAll(needed);
    return rest;
  }

  /** The snapshots of a table that only grows that were its newest at any moment since. */
  private Set<Long> recent(Table table) {
    List<Snapshot> all = new ArrayList<>();
    table.snapshots().forEach(all::add);
    all.sort(Comparator.comparingLong(Snapshot::sequenceNumber));
    Set<Long> recent = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      boolean replacedBefore =
          i + 1 < all.size() && all.get(i + 1).timestampMillis() <= since.toEpochMilli();
      if (!replacedBefore) {
        recent.add(all.get(i).snapshotId());
      }
    }
    return recent;
  }

  private void add(Map<String, Long> snapshots) {
    snapshots.forEach(
        (table, snapshot) ->
            released.computeIfAbsent(table, unused -> new HashSet<>()).add(snapshot));
  }
}
