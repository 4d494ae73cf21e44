package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Reads what stands in one cell, without ever making a number of what is none for certain. */
final class EntryReader {
  private static final Set<String> MARKS =
      Set.of("x", "v", "[x]", "(x)", "☒", "☑", "✓", "✔", "√", "✗", "✘", "TRUE");

  private static final Set<String> NOT_APPLICABLE =
      Stream.of("không áp dụng", "KAD", "K.A.D", "N/A")
          .map(VietnameseText::key)
          .collect(Collectors.toUnmodifiableSet());

  private static final int DIGITS_OF_A_GROUP = 3;

  private static final Pattern NOTHING = Pattern.compile("[-–—_.…□☐\\s\\p{Z}\\p{Cf}]*");

  private EntryReader() {}

  /** Whether a text stands for nothing: empty, a dash, a dotted line, an empty box. */
  static boolean saysNothing(String text) {
    return NOTHING.matcher(text).matches();
  }

  /** A whole number is expected. */
  static Entry whole(Optional<GridCell> cell) {
    return read(cell).orElseGet(() -> wholeNumber(cell.orElseThrow()));
  }

  /** A number that may have decimals is expected; {@code max} is the most it can be, if known. */
  static Entry decimal(Optional<GridCell> cell, Optional<BigDecimal> max) {
    return read(cell).orElseGet(() -> decimalNumber(cell.orElseThrow(), max));
  }

  /** What can be told without knowing what kind of number is expected. */
  private static Optional<Entry> read(Optional<GridCell> cell) {
    if (cell.isEmpty() || saysNothing(cell.get().text())) {
      return Optional.of(new Entry.Empty());
    }
    String text = VietnameseText.tidy(cell.get().text());
    return switch (cell.get().kind()) {
      case NUMBER -> Optional.empty();
      case DATE -> unclear("là ngày tháng, không phải số", "is a date, not a number");
      case ERROR -> unclear("là ô báo lỗi của bảng tính", "is an error of the spreadsheet");
      case PERCENT -> unclear("là số phần trăm", "is a percentage");
      case TRUTH -> Optional.of(text.equals("TRUE") ? new Entry.Mark() : new Entry.Empty());
      case TEXT -> {
        if (MARKS.contains(text) || text.equals("X") || text.equals("V")) {
          yield Optional.of(new Entry.Mark());
        }
        yield NOT_APPLICABLE.contains(VietnameseText.key(text))
            ? Optional.of(new Entry.NotApplicable())
            : Optional.empty();
      }
    };
  }

  private static Entry wholeNumber(GridCell cell) {
    List<BigDecimal> readings = readings(cell);
    List<BigDecimal> whole =
        readings.stream().filter(number -> number.stripTrailingZeros().scale() <= 0).toList();
    if (readings.isEmpty()) {
      return new Entry.Unclear(
          IngestError.NUMBER_UNREADABLE, new Words("không phải là số", "is no number"));
    }
    if (!whole.isEmpty()) {
      return amount(whole.get(0));
    }
    return readings.get(0).scale() == DIGITS_OF_A_GROUP
        ? ambiguous(readings.get(0))
        : new Entry.Unclear(
            IngestError.NUMBER_UNREADABLE,
            new Words("không phải là số nguyên", "is no whole number"));
  }

  private static Entry decimalNumber(GridCell cell, Optional<BigDecimal> max) {
    List<BigDecimal> readings = readings(cell);
    if (readings.isEmpty()) {
      return new Entry.Unclear(
          IngestError.NUMBER_UNREADABLE, new Words("không phải là số", "is no number"));
    }
    if (readings.size() == 1) {
      return amount(readings.get(0));
    }
    List<BigDecimal> possible =
        readings.stream()
            .filter(number -> max.filter(most -> number.compareTo(most) > 0).isEmpty())
            .toList();
    return possible.size() == 1 ? amount(possible.get(0)) : ambiguous(readings.get(1));
  }

  private static List<BigDecimal> readings(GridCell cell) {
    return cell.kind() == GridCell.Kind.NUMBER
        ? List.of(new BigDecimal(cell.text()))
        : WrittenNumber.readings(VietnameseText.tidy(cell.text()));
  }

  private static Entry amount(BigDecimal number) {
    return number.signum() < 0
        ? new Entry.Unclear(IngestError.NUMBER_OUT_OF_RANGE, new Words("là số âm", "is below zero"))
        : new Entry.Amount(number);
  }

  private static Entry ambiguous(BigDecimal small) {
    String whole = small.movePointRight(DIGITS_OF_A_GROUP).toPlainString();
    String decimal = small.toPlainString().replace('.', ',');
    return new Entry.Unclear(
        IngestError.NUMBER_AMBIGUOUS,
        new Words(
            "có thể là " + whole + " hoặc " + decimal,
            "may be " + whole + " or " + small.toPlainString()));
  }

  private static Optional<Entry> unclear(String vi, String en) {
    return Optional.of(new Entry.Unclear(IngestError.NUMBER_UNREADABLE, new Words(vi, en)));
  }
}
