package vn.thuoc.ingest.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/** What files in a folder are, by their names, and what to do with those that are no forms. */
enum FileKind {
  /** May be a form; reading it will tell. */
  FORM(
      Set.of("docx", "doc", "docm", "xlsx", "xls", "xlsm", "csv"),
      new Words("", ""),
      new Words("", "")),
  PICTURE(
      Set.of("pdf", "jpg", "jpeg", "png", "tif", "tiff", "bmp", "gif", "heic", "webp"),
      new Words(
          "Bản in hoặc ảnh chụp, không phải phiếu điền số liệu.",
          "A print or a picture, not a form with figures."),
      new Words(
          "Đề nghị đơn vị gửi tệp Word, Excel hoặc CSV gốc.",
          "Ask the unit for the original Word, Excel or CSV file.")),
  ARCHIVE(
      Set.of("zip", "rar", "7z", "gz", "tar", "tgz"),
      new Words("Tệp nén, không phải phiếu.", "An archive, not a form."),
      new Words(
          "Giải nén vào thư mục này rồi nạp lại.", "Unpack it into this folder and load again.")),
  OTHER_OFFICE(
      Set.of("ods", "odt", "rtf", "xlsb", "pages", "numbers", "txt", "htm", "html"),
      new Words("Tệp dạng này không đọc được.", "Files of this kind are not read."),
      new Words(
          "Mở tệp, lưu thành .docx hoặc .xlsx rồi nạp lại.",
          "Open it, save it as .docx or .xlsx and load again.")),
  PARTIAL(
      Set.of("tmp", "part", "crdownload", "download", "partial"),
      new Words(
          "Tệp tạm của một lần chép hoặc tải chưa xong.",
          "The temporary file of a copy or download that has not ended."),
      new Words(
          "Đợi chép xong rồi nạp lại, hoặc xóa tệp này.",
          "Wait for it to end and load again, or delete it.")),
  OTHER(
      Set.of(),
      new Words("Không phải phiếu.", "Not a form."),
      new Words("Đưa tệp này ra khỏi thư mục phiếu.", "Take it out of the folder of forms."));

  private final Set<String> endings;
  private final Words message;
  private final Words remedy;

  FileKind(Set<String> endings, Words message, Words remedy) {
    this.endings = endings;
    this.message = message;
    this.remedy = remedy;
  }

  static FileKind of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> name.contains(".") && kind.endings.contains(ending))
        .findFirst()
        .orElse(OTHER);
  }

  /** Why it is not read, unless it is. */
  Optional<Problem> problem(String path) {
    return this == FORM
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                this == PARTIAL ? InboxError.FILE_NOT_WHOLE : InboxError.NOT_A_FORM,
                Place.named(path),
                message,
                remedy));
  }
}
