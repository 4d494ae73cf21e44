package vn.thuoc.warehouse;

import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/** Branches that tables are worked on, and main branches, which follow the releases. */
final class Branches {
  /** What the name of every working branch begins with. */
  static final String PREFIX = "publish_";

  private Branches() {}

  /**
   * Clears away what work that was cut off left.
   *
   * @param snapshot what the last release has of the table
   */
  static void repair(Table table, Optional<Long> snapshot) {
    snapshot.ifPresent(id -> bringMainTo(table, id));
    for (Map.Entry<String, SnapshotRef> ref : table.refs().entrySet()) {
      if (ref.getValue().isBranch() && ref.getKey().startsWith(PREFIX)) {
        table.manageSnapshots().removeBranch(ref.getKey()).commit();
      }
    }
  }

  static void bringMainTo(Table table, long snapshot) {
    table.refresh();
    Optional<Snapshot> current = Optional.ofNullable(table.currentSnapshot());
    if (current.map(s -> s.snapshotId() != snapshot).orElse(true)) {
      table.manageSnapshots().setCurrentSnapshot(snapshot).commit();
    }
  }
}
