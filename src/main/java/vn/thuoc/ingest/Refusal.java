package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Words;

/** Ends the reading of a file from deep inside; never leaves this package. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  Refusal(Problem problem) {
    this(List.of(problem));
  }

  Refusal(List<Problem> problems) {
    super(problems.get(0).message().en());
    this.problems = List.copyOf(problems);
  }

  static Refusal of(IngestError code, String file, Words message, Words remedy) {
    return new Refusal(Problem.error(code, Place.named(file), message, remedy));
  }

  static Refusal tooLarge(String file, String vi, String en) {
    return of(
        IngestError.FILE_TOO_LARGE,
        file,
        new Words("Tệp quá lớn: " + vi + ".", "The file is too large: " + en + "."),
        new Words(
            "Gửi riêng tờ phiếu, bỏ các trang và hình không cần thiết.",
            "Send the form alone, without other sheets and pictures."));
  }

  static Refusal unsafe(String file, String vi, String en) {
    return of(
        IngestError.WORKBOOK_UNSAFE,
        file,
        new Words(
            "Không mở tệp vì không an toàn: " + vi + ".", "Not opened as unsafe: " + en + "."),
        new Words(
            "Mở bằng Word hoặc Excel, lưu thành tệp .docx hoặc .xlsx mới rồi gửi lại.",
            "Open it in Word or Excel, save it as a new .docx or .xlsx and send that."));
  }

  static Refusal damaged(String file) {
    return of(
        IngestError.WORKBOOK_DAMAGED,
        file,
        new Words(
            "Tệp bị hỏng hoặc bị cắt ngang, không đọc được.",
            "The file is damaged or cut off and cannot be read."),
        new Words(
            "Gửi lại bản gốc, hoặc mở bằng Word hay Excel và lưu thành tệp .docx, .xlsx mới.",
            "Send the original again, or open it in Word or Excel and save it as a new .docx or"
                + " .xlsx."));
  }

  /** What a parser or library says about malformed parts, in the words of this package. */
  static Refusal malformed(String file, Exception e) {
    String message = Optional.ofNullable(e.getMessage()).orElse("");
    if (message.contains("DOCTYPE")) {
      return unsafe(file, "XML bên trong khai báo DOCTYPE", "its XML declares a document type");
    }
    if (message.contains("Zip bomb")) {
      return unsafe(file, "nén quá chặt, như một bom nén", "it is packed as tightly as a zip bomb");
    }
    return damaged(file);
  }

  /** A file whose kind is known and not read. */
  static Refusal notAForm(String file, String vi, String en) {
    return of(
        IngestError.NOT_A_WORKBOOK,
        file,
        new Words(
            "Tệp không phải phiếu Word, Excel hay CSV theo mẫu: " + vi + ".",
            "The file is no form in Word, Excel or CSV: " + en + "."),
        new Words(
            "Gửi tệp .docx, .xlsx hoặc CSV do lệnh «template» ghi ra; đổi đuôi tên tệp không đổi được"
                + " loại tệp, phải mở ra và chọn Lưu thành.",
            "Send a .docx, .xlsx or CSV as command 'template' writes it; renaming a file does not"
                + " change its kind, open it and save it as another."));
  }

  static Refusal encrypted(String file) {
    return of(
        IngestError.WORKBOOK_ENCRYPTED,
        file,
        new Words("Tệp có đặt mật khẩu.", "The file is protected by a password."),
        new Words("Bỏ mật khẩu rồi gửi lại.", "Remove the password and send it again."));
  }

  List<Problem> problems() {
    return problems;
  }
}
