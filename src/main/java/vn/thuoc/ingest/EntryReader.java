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

  /** What spreadsheets write for a formula that failed, also when they save it as text. */
  private static final Pattern ERROR =
      Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|#+)");

  private static final int DIGITS_OF_A_GROUP = 3;

  private static final Pattern NOTHING = Pattern.compile("[-–—_.…□☐\\s\\p{Z}\\p{Cf}]*");

  private static final Pattern DASH = Pattern.compile("[\\s\\p{Z}]*[-–—]+[\\s\\p{Z}]*");

  private static final Pattern ASKS_DATE =
      Pattern.compile(
          "(?iu)\\b(ngày (ban hành|ký|tháng|báo cáo|lập|nộp)|thời (gian|điểm|hạn)|hạn nộp)");

  private EntryReader() {}

  /** Whether a text stands for nothing: empty, a dash, a dotted line, an empty box. */
  static boolean saysNothing(String text) {
    return NOTHING.matcher(text).matches();
  }

  /** Whether a text is a dash, with which people say that they left nothing out. */
  static boolean isDash(String text) {
    return DASH.matcher(text).matches();
  }

  /** The cell, whose date is a text where the words of the form ask for one. */
  static GridCell asked(String label, GridCell cell) {
    return cell.kind() == GridCell.Kind.DATE && ASKS_DATE.matcher(label).find()
        ? cell.saying(GridCell.Kind.TEXT, cell.text())
        : cell;
  }

  /** Whether a text says that the question does not concern the unit. */
  static boolean saysNotApplicable(String text) {
    return NOT_APPLICABLE.contains(VietnameseText.key(text));
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
      case DATE, ERROR -> noValue(cell.get()).map(Entry.class::cast);
      case PERCENT ->
          Optional.of(unreadable("là số phần trăm", "is a percentage", EntryAdvice.NO_PERCENT));
      case TRUTH -> Optional.of(text.equals("TRUE") ? new Entry.Mark() : new Entry.Empty());
      case TEXT -> {
        if (isError(text)) {
          yield noValue(cell.get()).map(Entry.class::cast);
        }
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
      return noNumber();
    }
    if (!whole.isEmpty()) {
      return amount(whole.get(0));
    }
    return readings.get(0).scale() == DIGITS_OF_A_GROUP
        ? ambiguous(readings.get(0))
        : unreadable("không phải là số nguyên", "is no whole number", EntryAdvice.WHOLE_NUMBER);
  }

  private static Entry decimalNumber(GridCell cell, Optional<BigDecimal> max) {
    List<BigDecimal> readings = readings(cell);
    if (readings.isEmpty()) {
      return noNumber();
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
        ? new Entry.Unclear(
            IngestError.NUMBER_OUT_OF_RANGE,
            new Words("là số âm", "is below zero"),
            EntryAdvice.NOT_NEGATIVE)
        : new Entry.Amount(number);
  }

  private static Entry ambiguous(BigDecimal small) {
    String whole = small.movePointRight(DIGITS_OF_A_GROUP).toPlainString();
    String decimal = small.toPlainString().replace('.', ',');
    return new Entry.Unclear(
        IngestError.NUMBER_AMBIGUOUS,
        new Words(
            "có thể là " + whole + " hoặc " + decimal,
            "may be " + whole + " or " + small.toPlainString()),
        EntryAdvice.between(small.movePointRight(DIGITS_OF_A_GROUP), small));
  }

  /** Why a cell has no value of any kind: an error of a spreadsheet, or a date made of a code. */
  static Optional<Entry.Unclear> noValue(GridCell cell) {
    boolean text = cell.kind() == GridCell.Kind.TEXT;
    if (cell.kind() == GridCell.Kind.ERROR || text && isError(VietnameseText.tidy(cell.text()))) {
      return Optional.of(
          new Entry.Unclear(
              IngestError.CELL_IS_ERROR,
              new Words("là ô báo lỗi của bảng tính", "is an error of the spreadsheet"),
              EntryAdvice.ERROR));
    }
    return cell.kind() == GridCell.Kind.DATE
        ? Optional.of(
            new Entry.Unclear(
                IngestError.CELL_IS_DATE,
                new Words(
                    "là ô kiểu ngày tháng, câu này không hỏi ngày",
                    "is a date, which is not asked for"),
                EntryAdvice.DATE))
        : Optional.empty();
  }

  private static boolean isError(String text) {
    return ERROR.matcher(text).matches();
  }

  /** What stands there is no number at all. */
  static Entry.Unclear noNumber() {
    return unreadable("không phải là số", "is no number", EntryAdvice.NUMBER);
  }

  private static Entry.Unclear unreadable(String vi, String en, Words remedy) {
    return new Entry.Unclear(IngestError.NUMBER_UNREADABLE, new Words(vi, en), remedy);
  }
}
