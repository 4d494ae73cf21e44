package vn.thuoc.simulate;

import java.time.LocalDate;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/**
 * When forms come in.
 *
 * @param month the month of the last day, in the year assessed
 * @param day the last day in it
 * @param earliestDays how many days before it the first ones come
 * @param latestDays how many days behind it the last ones come
 */
record Sending(int month, int day, int earliestDays, int latestDays) {
  private static final int MONTHS = 12;
  private static final int SHORTEST_MONTH = 28;

  static Sending read(DefinitionMap map) {
    Sending sending =
        new Sending(
            within(map, "month", 1, MONTHS),
            within(map, "day", 1, SHORTEST_MONTH),
            within(map, "earliest_days", 0, 300),
            within(map, "latest_days", 1, 300));
    map.finish();
    return sending;
  }

  private static int within(DefinitionMap map, String key, int from, int to) {
    int number = map.whole(key);
    if (number < from || number > to) {
      map.problem(
          SimulateError.NUMBER_OUTSIDE_ITS_RANGE,
          key,
          new Words(
              "«" + key + "» phải từ " + from + " đến " + to + ".",
              "'" + key + "' must be from " + from + " to " + to + "."),
          new Words("Sửa số này.", "Mend the number."));
      return from;
    }
    return number;
  }

  LocalDate lastDay(int year) {
    return LocalDate.of(year, month, day);
  }

  LocalDate sentOn(int year, boolean late, Draw draw) {
    return late
        ? lastDay(year).plusDays(1 + (long) (draw.share() * latestDays))
        : lastDay(year).minusDays((long) (draw.share() * earliestDays));
  }
}
