package vn.thuoc.ingest.text;

import java.util.List;
import java.util.stream.Collectors;
import vn.thuoc.problem.Words;

/** What to tell people about letters that cannot be read. */
public final class LetterAdvice {
  static final Words SAVE_AS_UTF_8 =
      new Words(
          "Chuyển chữ sang Unicode (trong UniKey: Ctrl+Shift+F6) rồi trong Excel lưu bằng kiểu «CSV"
              + " UTF-8 (Comma delimited)».",
          "Convert the letters to Unicode (in UniKey: Ctrl+Shift+F6), then save from Excel as 'CSV"
              + " UTF-8 (Comma delimited)'.");

  private LetterAdvice() {}

  /** Why texts of a form are not taken. */
  public static Words message(LegacyLetters.Verdict.Unclear unclear) {
    String words = String.join("», «", unclear.examples());
    if (unclear.likely().isEmpty()) {
      return new Words(
          "Chữ trong tệp đã mất dấu hoặc không đọc được: «" + words + "».",
          "Letters are lost or cannot be read: '" + words.replace("», «", "', '") + "'.");
    }
    return new Words(
        "Tệp có chữ không phải Unicode mà không nhận chắc được là "
            + names(unclear.likely(), " hay ")
            + ": «"
            + words
            + "».",
        "Some letters are not Unicode and it is not certain whether they are "
            + names(unclear.likely(), " or ")
            + ": '"
            + words.replace("», «", "', '")
            + "'.");
  }

  /** What to do about it in a workbook or document. */
  public static Words remedy(LegacyLetters.Verdict.Unclear unclear) {
    return unclear.likely().isEmpty()
        ? new Words(
            "Mở tệp gốc còn đủ dấu, lưu lại bằng Unicode (UTF-8) rồi gửi.",
            "Open the original with all its letters, save it in Unicode (UTF-8) and send that.")
        : new Words(
            "Chuyển toàn bộ chữ trong tệp sang Unicode (trong UniKey: Ctrl+Shift+F6), chọn phông"
                + " Times New Roman rồi gửi lại.",
            "Convert all text to Unicode (in UniKey: Ctrl+Shift+F6), choose the font Times New"
                + " Roman and send it again.");
  }

  private static String names(List<Encoding> encodings, String or) {
    return encodings.stream().map(Encoding::label).collect(Collectors.joining(or));
  }
}
