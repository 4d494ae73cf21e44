package vn.thuoc.instrument;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.problem.Words;

/** Reads {@code period:}. */
final class PeriodReader {
  private PeriodReader() {}

  static Optional<Period> read(DefinitionMap owner) {
    return owner.optionalMap("period").flatMap(PeriodReader::period);
  }

  private static Optional<Period> period(DefinitionMap map) {
    Optional<LocalDate> from = map.optionalText("from").flatMap(text -> date(map, "from", text));
    Optional<LocalDate> to = date(map, "to", map.text("to"));
    Optional<String> printed = map.optionalText("printed");
    map.finish();
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "to",
          new Words("Kỳ số liệu kết thúc trước khi bắt đầu.", "The period ends before it begins."),
          new Words("Sửa một trong hai ngày.", "Mend one of the dates."));
      return Optional.empty();
    }
    return to.map(last -> new Period(from, last, printed));
  }

  private static Optional<LocalDate> date(DefinitionMap map, String key, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      map.problem(
          DefinitionError.TYPE_WRONG,
          key,
          new Words("«" + text + "» không phải là một ngày.", "'" + text + "' is no date."),
          new Words("Viết như 2021-11-25.", "Write it like 2021-11-25."));
      return Optional.empty();
    }
  }
}
