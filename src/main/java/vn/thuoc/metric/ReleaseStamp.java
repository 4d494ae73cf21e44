package vn.thuoc.metric;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What every chart and paper says of where its figures come from.
 *
 * @param id the release's number, counting from 1
 * @param name the name people gave it
 * @param publishedAt when it became the current release
 * @param dataDate the day of the newest file in it
 * @param simulated whether any row in it is simulated
 */
public record ReleaseStamp(
    long id, String name, Instant publishedAt, LocalDate dataDate, boolean simulated) {
  /** Whether people mean this release by that name or number. */
  boolean goesBy(String nameOrNumber) {
    return name.equals(nameOrNumber) || String.valueOf(id).equals(nameOrNumber);
  }
}
