package vn.thuoc.ingest;

import java.util.List;
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
            "Mở bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.",
            "Open it in Excel, save it as a new .xlsx and send that."));
  }

  static Refusal damaged(String file) {
    return of(
        IngestError.WORKBOOK_DAMAGED,
        file,
        new Words(
            "Tệp .xlsx bị hỏng hoặc bị cắt ngang, không đọc được.",
            "The .xlsx is damaged or cut off and cannot be read."),
        new Words(
            "Gửi lại bản gốc, hoặc mở bằng Excel và lưu thành tệp .xlsx mới.",
            "Send the original again, or open it in Excel and save it as a new .xlsx."));
  }

  List<Problem> problems() {
    return problems;
  }
}
