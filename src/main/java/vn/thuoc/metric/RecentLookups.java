package vn.thuoc.metric;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows looked up last, so that a page and its paper read them once. Safe for several threads.
 */
final class RecentLookups {
  private static final int ROWS_AT_MOST = 60_000;
  private static final int LOOKUPS_AT_MOST = 400;

  private final Map<Lookup, MartTable> recent = new LinkedHashMap<>(16, 0.75f, true);
  private int rows;

  /** What was looked up. */
  record Lookup(String view, Map<String, List<String>> values) {}

  synchronized Optional<MartTable> find(Lookup lookup) {
    return Optional.ofNullable(recent.get(lookup));
  }

  /** Keeps rows, and lets go of those that were not asked for the longest. */
  synchronized void keep(Lookup lookup, MartTable table) {
    if (table.size() > ROWS_AT_MOST / 4) {
      return;
    }
    Optional.ofNullable(recent.put(lookup, table)).ifPresent(before -> rows -= before.size());
    rows += table.size();
    Iterator<MartTable> oldest = recent.values().iterator();
    while (rows > ROWS_AT_MOST || recent.size() > LOOKUPS_AT_MOST) {
      rows -= oldest.next().size();
      oldest.remove();
    }
  }
}
