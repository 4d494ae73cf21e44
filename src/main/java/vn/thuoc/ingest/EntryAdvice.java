package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.problem.Words;

/** What to enter instead of something that could not be taken. */
final class EntryAdvice {
  static final Words NUMBER =
      new Words(
          "Ghi một số. Không có thì ghi 0; không thuộc diện thì ghi «Không áp dụng»; chưa có số liệu"
              + " thì để trống.",
          "Enter a number: 0 if there are none, 'Không áp dụng' if it does not concern the unit,"
              + " nothing if it is not known.");

  static final Words WHOLE_NUMBER =
      new Words("Ghi số nguyên, ví dụ 12 hoặc 27.432.", "Enter a whole number, as 12 or 27.432.");

  static final Words NOT_NEGATIVE =
      new Words("Ghi số từ 0 trở lên.", "Enter a number of zero or more.");

  static final Words PERCENT =
      new Words("Ghi số từ 0 đến 100, ví dụ 85%.", "Enter a number from 0 to 100, as 85%.");

  static final Words NO_PERCENT =
      new Words("Ghi số lượng, không ghi phần trăm.", "Enter the number, not a percentage.");

  static final Words DATE =
      new Words(
          "Bảng tính có thể đã tự đổi nội dung thành ngày (3-4 thành 03/04). Định dạng ô là Văn bản"
              + " (Text) rồi ghi lại như trên giấy.",
          "The spreadsheet may have made a date of it (of 3-4, for one). Format the cell as Text and"
              + " enter it again.");

  static final Words ERROR =
      new Words(
          "Sửa công thức của ô, hoặc xóa đi và ghi giá trị.",
          "Mend the formula of the cell, or replace it by a value.");

  private EntryAdvice() {}

  /** For a number that means one thing here and another elsewhere. */
  static Words between(BigDecimal whole, BigDecimal decimal) {
    String large = whole.toPlainString();
    String small = decimal.toPlainString().replace('.', ',') + "0";
    return new Words(
        "Ghi liền «" + large + "», hoặc thêm một chữ số lẻ «" + small + "».",
        "Enter '" + large + "', or with one more decimal '" + small + "'.");
  }

  /** For a number that may be a share of one or of a hundred. */
  static Words withSign(BigDecimal number) {
    String hundredfold = number(number.movePointRight(2).stripTrailingZeros());
    return new Words(
        "Ghi kèm dấu phần trăm: «" + hundredfold + "%» hoặc «" + number(number) + "%».",
        "Enter it with the sign: '" + hundredfold + "%' or '" + number(number) + "%'.");
  }

  static Words points(BigDecimal max) {
    return new Words(
        "Ghi số điểm từ 0 đến " + number(max) + ".",
        "Enter points from 0 to " + max.toPlainString() + ".");
  }

  static Words oneOf(List<Option> options) {
    return new Words(
        "Ghi một trong: " + shown(options) + ".", "Enter one of: " + shown(options) + ".");
  }

  static Words someOf(List<Option> options) {
    return new Words(
        "Ghi các lựa chọn cách nhau bằng dấu chấm phẩy, trong số: " + shown(options) + ".",
        "Enter options with semicolons between them, of: " + shown(options) + ".");
  }

  private static String shown(List<Option> options) {
    return options.stream()
        .map(option -> "«" + option.text() + "»")
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String number(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
