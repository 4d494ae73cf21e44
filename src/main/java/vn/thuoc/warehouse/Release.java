package vn.thuoc.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A named, frozen set of all tables.
 *
 * @param id counts from 1
 * @param name the name people gave it
 * @param publishedAt when it became current
 * @param dataDate the day of the newest file in it
 * @param simulated whether any row in it is simulated
 * @param inputsHash changes with everything but the forms that it was computed from; unknown of old
 *     releases
 * @param snapshots table to the snapshot that belongs to this release
 */
public record Release(
    long id,
    String name,
    Instant publishedAt,
    LocalDate dataDate,
    boolean simulated,
    Optional<String> inputsHash,
    Map<String, Long> snapshots) {
  public Release {
    snapshots = Map.copyOf(snapshots);
  }
}
