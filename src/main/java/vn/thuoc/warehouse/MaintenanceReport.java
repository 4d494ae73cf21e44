package vn.thuoc.warehouse;

import java.util.List;

/**
 * What maintenance did, or would do.
 *
 * @param expired releases given up
 * @param kept releases that stay readable, oldest first
 * @param compacted released tables written anew without deletes
 * @param packed tables whose small files were packed together
 * @param snapshots snapshots that nobody needs any more
 * @param orphans files that belonged to no snapshot
 * @param bytesBefore what the warehouse took
 * @param bytesAfter what it takes now, or would take before anything is written anew
 */
public record MaintenanceReport(
    List<Release> expired,
    List<Release> kept,
    List<String> compacted,
    List<String> packed,
    int snapshots,
    int orphans,
    long bytesBefore,
    long bytesAfter) {
  public MaintenanceReport {
    expired = List.copyOf(expired);
    kept = List.copyOf(kept);
    compacted = List.copyOf(compacted);
    packed = List.copyOf(packed);
  }
}
