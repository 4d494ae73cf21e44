package vn.thuoc.metric.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Whose form it is, for what year. Ordered by instrument, year and unit. */
public record FormKey(String instrumentId, int year, String unitId) implements Comparable<FormKey> {
  private static final Comparator<FormKey> ORDER =
      Comparator.comparing(FormKey::instrumentId)
          .thenComparing(FormKey::year)
          .thenComparing(FormKey::unitId);

  @Override
  public int compareTo(FormKey other) {
    return ORDER.compare(this, other);
  }

  /** All forms of the same instrument and year. */
  Slice slice() {
    return new Slice(instrumentId, year);
  }

  /** An instrument in a year. */
  record Slice(String instrumentId, int year) implements Comparable<Slice> {
    private static final Comparator<Slice> ORDER =
        Comparator.comparing(Slice::instrumentId).thenComparing(Slice::year);

    @Override
    public int compareTo(Slice other) {
      return ORDER.compare(this, other);
    }

    Map<String, List<String>> values() {
      return Map.of("instrument_id", List.of(instrumentId), "year", List.of(String.valueOf(year)));
    }
  }
}
