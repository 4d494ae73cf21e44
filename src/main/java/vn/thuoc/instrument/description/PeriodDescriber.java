package vn.thuoc.instrument.description;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.thuoc.instrument.Period;

/** Says what time a figure covers. */
final class PeriodDescriber {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private PeriodDescriber() {}

  static PeriodDescription describe(Period period) {
    String to = DAY.format(period.to());
    String read =
        period
            .from()
            .map(from -> "Từ " + DAY.format(from) + " đến " + to)
            .orElse("Tính đến ngày " + to);
    String printed = period.printed().map(text -> " (tài liệu in: «" + text + "»)").orElse("");
    return new PeriodDescription(
        period.from().map(LocalDate::toString),
        period.to().toString(),
        period.printed().orElse(""),
        read + printed);
  }
}
