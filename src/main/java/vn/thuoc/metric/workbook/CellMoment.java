package vn.thuoc.metric.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day or a moment that a cell can hold.
 *
 * @param time in Vietnam; midnight for a day
 * @param isDay whether it is a day as such
 */
public record CellMoment(LocalDateTime time, boolean isDay) {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int LENGTH_OF_DAY = 10;

  /** The calendar of workbooks begins then, and holds a day too many before the first of March. */
  private static final LocalDateTime FIRST = LocalDateTime.of(1900, 3, 1, 0, 0);

  /** Reads ISO 8601; nothing when the text is no date or one that no workbook knows. */
  public static Optional<CellMoment> read(String text) {
    try {
      CellMoment moment =
          text.length() <= LENGTH_OF_DAY
              ? new CellMoment(LocalDate.parse(text).atStartOfDay(), true)
              : of(Instant.parse(text));
      return Optional.of(moment).filter(read -> !read.time().isBefore(FIRST));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public static CellMoment of(Instant instant) {
    return new CellMoment(LocalDateTime.ofInstant(instant, VIETNAM), false);
  }
}
