package vn.thuoc.bench;

import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Says what went wrong in a measurement. */
final class Failed {
  private Failed() {}

  static ProblemException process(String name, String output) {
    return new ProblemException(
        Problem.error(
            BenchError.PROCESS_FAILED,
            Place.named(name),
            new Words(
                "Tiến trình được đo dừng vì lỗi:\n" + output,
                "The process that was measured failed:\n" + output),
            new Words("Xem thông báo ở trên.", "See what it said.")));
  }

  static ProblemException answer(String address, int status) {
    return new ProblemException(
        Problem.error(
            BenchError.ANSWER_WRONG,
            Place.named(address),
            new Words(
                "Máy chủ trả lời bằng mã " + status + ".", "The server answered " + status + "."),
            new Words(
                "Mở địa chỉ này trên trình duyệt để xem lý do.",
                "Open the address in a browser to see why.")));
  }
}
