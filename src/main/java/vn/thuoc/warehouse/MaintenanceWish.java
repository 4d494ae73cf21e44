package vn.thuoc.warehouse;

import java.time.Duration;
import java.util.List;

/**
 * What maintenance shall do.
 *
 * @param keep how many of the newest releases stay readable; at least 1
 * @param pin names or numbers of releases that stay however old they get
 * @param unpin those that need not stay any longer
 * @param safeAge how long files stay that somebody may have begun to read
 */
public record MaintenanceWish(int keep, List<String> pin, List<String> unpin, Duration safeAge) {
  public MaintenanceWish {
    if (keep < 1) {
      throw new IllegalArgumentException("the current release is always kept");
    }
    pin = List.copyOf(pin);
    unpin = List.copyOf(unpin);
  }
}
