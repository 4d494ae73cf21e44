package vn.thuoc.metric.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Looks whether the sentences of comments speak of values that the rows have. */
public final class CommentCheck {
  private final Problems problems;

  public CommentCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param columns what the rows have
   * @param numbers those of the columns that hold numbers
   * @param place where the component was defined
   */
  public void check(Comment comment, List<String> columns, Set<String> numbers, Place place) {
    for (Comment.Sentence sentence : comment.sentences()) {
      Set<String> references = new LinkedHashSet<>();
      Set<String> compared = new LinkedHashSet<>();
      for (String text : List.of(sentence.words().vi(), sentence.words().en())) {
        references.addAll(CommentReference.in(text));
        checkBraces(text, place);
      }
      sentence.guard().map(Comment.Guard::reference).ifPresent(references::add);
      sentence
          .guard()
          .flatMap(guard -> CommentReference.read(guard.reference()))
          .ifPresent(reference -> compared.add(reference.column()));
      for (String reference : references) {
        if (isKnown(reference, columns)) {
          CommentReference.read(reference).ifPresent(known -> compared.add(known.by()));
        } else {
          problems.add(unreadable(reference, columns, place));
        }
      }
      compared.stream()
          .filter(column -> columns.contains(column) && !numbers.contains(column))
          .forEach(column -> problems.add(noNumber(column, place)));
    }
  }

  private void checkBraces(String text, Place place) {
    String rest = CommentReference.IN_BRACES.matcher(text).replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      problems.add(
          Problem.error(
              WordingError.COMMENT_UNREADABLE,
              place,
              new Words(
                  "Nhận xét «" + text + "» có dấu ngoặc nhọn lẻ.",
                  "The comment '" + text + "' has a brace without its other half."),
              new Words("Mỗi «{» cần đúng một «}».", "Every '{' needs one '}'.")));
    }
  }

  private static Problem noNumber(String column, Place place) {
    return Problem.error(
        WordingError.COMMENT_UNREADABLE,
        place,
        new Words(
            "Nhận xét so cột «" + column + "», nhưng cột này không phải là số.",
            "The comment compares column '" + column + "', which holds no numbers."),
        new Words("Dùng một số đo.", "Use a measure."));
  }

  private static boolean isKnown(String reference, List<String> columns) {
    Optional<CommentReference> read = CommentReference.read(reference);
    return read.isPresent() && columns.containsAll(read.get().columns());
  }

  private static Problem unreadable(String reference, List<String> columns, Place place) {
    String list = String.join(", ", columns);
    return Problem.error(
        WordingError.COMMENT_UNREADABLE,
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
