package vn.thuoc.ingest.results;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thuoc.unit.Unit;

/**
 * What a decision announces for one unit and group.
 *
 * @param year year assessed
 * @param unit whose result it is
 * @param groupId a group of the instrument, or {@code total}
 * @param points points announced, if any
 * @param rank rank announced, if any
 * @param line line of the file
 */
record PublishedResult(
    int year, Unit unit, String groupId, Optional<BigDecimal> points, OptionalInt rank, int line) {
  PublishedResult {
    if (points.isEmpty() && rank.isEmpty()) {
      throw new IllegalArgumentException("a result says points or a rank: " + unit.id());
    }
  }

  String key() {
    return year + " " + unit.id() + " " + groupId;
  }
}
