package vn.thuoc.dashboard;

import java.util.List;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Says what is wrong with a page definition, with what could stand there instead. */
final class PageFaults {
  private final Problems problems;

  PageFaults(Problems problems) {
    this.problems = problems;
  }

  void twice(String vi, String en, String id, Place place) {
    add(
        DashboardError.DEFINED_TWICE,
        place,
        new Words(vi + " «" + id + "» viết hai lần.", en + " '" + id + "' stands twice."),
        new Words("Đặt mã khác cho một trong hai.", "Give one of them another id."));
  }

  void unknown(String vi, String en, String id, List<String> known, Place place) {
    add(
        DashboardError.COLUMN_NOT_ASKED,
        place,
        new Words("Không có " + vi + " «" + id + "».", "There is no " + en + " '" + id + "'."),
        useOneOf(known));
  }

  void add(ErrorCode code, Place place, Words message, Words remedy) {
    problems.add(Problem.error(code, place, message, remedy));
  }

  static Words useOneOf(List<String> known) {
    String list = String.join(", ", known);
    return new Words("Dùng một trong: " + list + ".", "Use one of: " + list + ".");
  }
}
