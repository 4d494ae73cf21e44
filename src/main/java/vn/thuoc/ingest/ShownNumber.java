package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A number of a spreadsheet as its cell shows it.
 *
 * @param kind whether it is shown as a number, a share or a date
 * @param text what a person would write
 */
record ShownNumber(GridCell.Kind kind, String text) {
  /** A spreadsheet shows 15 digits; what follows them in the file is noise of binary fractions. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  static ShownNumber number(BigDecimal kept) {
    return new ShownNumber(GridCell.Kind.NUMBER, plain(kept));
  }

  static ShownNumber percent(BigDecimal kept) {
    return new ShownNumber(GridCell.Kind.PERCENT, plain(kept.movePointRight(2)) + "%");
  }

  static ShownNumber date(BigDecimal kept, boolean daysFrom1904) {
    LocalDateTime date = DateUtil.getLocalDateTime(kept.doubleValue(), daysFrom1904);
    return new ShownNumber(
        GridCell.Kind.DATE, date == null ? kept.toPlainString() : DATE.format(date));
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN_DIGITS);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
