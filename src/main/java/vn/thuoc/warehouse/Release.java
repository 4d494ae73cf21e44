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
 * @param submissions newest submissions in it
 * @param expiredAt when its files were given up; nothing while it can be read
 * @param pinned whether it is kept however old it gets
 * @param snapshots table to the snapshot that belongs to this release
 */
public record Release(
    long id,
    String name,
    Instant publishedAt,
    LocalDate dataDate,
    boolean simulated,
    Optional<String> inputsHash,
    long submissions,
    Optional<Instant> expiredAt,
    boolean pinned,
    Map<String, Long> snapshots) {
  public Release {
    snapshots = Map.copyOf(snapshots);
  }

  /** Whether its tables can still be read. */
  public boolean readable() {
    return expiredAt.isEmpty();
  }

  /** Whether people mean this release by that name or number. */
  public boolean goesBy(String nameOrNumber) {
    return name.equals(nameOrNumber) || String.valueOf(id).equals(nameOrNumber);
  }
}
