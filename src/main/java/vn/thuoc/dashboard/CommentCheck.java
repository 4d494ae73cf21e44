package vn.thuoc.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Looks whether the sentences of comments speak of values that the rows have. */
final class CommentCheck {
  private final Problems problems;

  CommentCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param columns what the rows have
   * @param place where the component was defined
   */
  void check(Comment comment, List<String> columns, Place place) {
    for (Comment.Sentence sentence : comment.sentences()) {
      List<String> references = new ArrayList<>(CommentReference.in(sentence.words().vi()));
      references.addAll(CommentReference.in(sentence.words().en()));
      sentence.guard().ifPresent(guard -> references.add(guard.reference()));
      references.stream()
          .distinct()
          .filter(reference -> !isKnown(reference, columns))
          .forEach(reference -> problems.add(unreadable(reference, columns, place)));
    }
  }

  private static boolean isKnown(String reference, List<String> columns) {
    Optional<CommentReference> read = CommentReference.read(reference);
    return read.isPresent() && columns.containsAll(read.get().columns());
  }

  private static Problem unreadable(String reference, List<String> columns, Place place) {
    String list = String.join(", ", columns);
    return Problem.error(
        DashboardError.COMMENT_UNREADABLE,
        place,
        new Words(
            "Nhận xét nhắc tới «{" + reference + "}», không phải giá trị nào của các dòng.",
            "The comment speaks of '{" + reference + "}', which is no value of the rows."),
        new Words(
            "Viết rows, total, first.CỘT, last.CỘT, most:SỐ_ĐO.CỘT hoặc least:SỐ_ĐO.CỘT. Các cột: "
                + list
                + ".",
            "Write rows, total, first.COLUMN, last.COLUMN, most:MEASURE.COLUMN or"
                + " least:MEASURE.COLUMN. Columns: "
                + list
                + "."));
  }
}
