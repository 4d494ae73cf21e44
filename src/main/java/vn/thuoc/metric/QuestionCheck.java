package vn.thuoc.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * Looks whether a question can be asked of a view at all, before any row is read. Used for
 * questions from the address and for questions in page and report definitions alike.
 */
public final class QuestionCheck {
  private final MetricDefinitions definitions;

  public QuestionCheck(MetricDefinitions definitions) {
    this.definitions = definitions;
  }

  /** Adds a problem, at the place given, for everything in the question that does not exist. */
  public void check(MetricQuery query, Place place, Problems problems) {
    definitions
        .view(query.view())
        .ifPresentOrElse(
            view -> check(query, view, place, problems),
            () ->
                problems.add(
                    unknown(
                        MetricError.VIEW_UNKNOWN,
                        place,
                        new Words("khung nhìn", "view"),
                        query.view(),
                        definitions.views().stream().map(MetricView::id).toList())));
  }

  private void check(MetricQuery query, MetricView view, Place place, Problems problems) {
    List<String> dimensions = view.dimensionIds();
    List<String> measures = view.measureIds();
    Words dimension = new Words("chiều", "dimension");
    Words measure = new Words("số đo", "measure");
    each(query.measures(), measures, MetricError.MEASURE_UNKNOWN, measure, place, problems);
    each(query.by(), dimensions, MetricError.DIMENSION_UNKNOWN, dimension, place, problems);
    each(
        query.filter().keySet(),
        dimensions,
        MetricError.DIMENSION_UNKNOWN,
        dimension,
        place,
        problems);
    List<String> asked = new ArrayList<>(query.by());
    asked.addAll(query.measures());
    each(
        query.sort().stream().map(MetricQuery.Sort::column).toList(),
        asked,
        MetricError.SORT_UNKNOWN,
        new Words("cột để sắp xếp (trong các cột được hỏi)", "column asked for to sort by"),
        place,
        problems);
    if (asked.isEmpty()) {
      problems.add(empty(view, place));
    }
    if (query.limit().orElse(1) < 1) {
      problems.add(limitWrong(query.limit().getAsInt(), place));
    }
    if (query.offset() < 0) {
      problems.add(offsetWrong(query.offset(), place));
    }
  }

  private static void each(
      Collection<String> ids,
      List<String> known,
      ErrorCode code,
      Words kind,
      Place place,
      Problems problems) {
    ids.stream()
        .filter(id -> !known.contains(id))
        .sorted()
        .forEach(id -> problems.add(unknown(code, place, kind, id, known)));
  }

  private static Problem unknown(
      ErrorCode code, Place place, Words kind, String id, List<String> known) {
    String list = String.join(", ", known);
    return Problem.error(
        code,
        place,
        new Words(
            "Không có " + kind.vi() + " «" + id + "».",
            "There is no " + kind.en() + " '" + id + "'."),
        new Words("Các tên dùng được: " + list + ".", "Known names: " + list + "."));
  }

  private static Problem empty(MetricView view, Place place) {
    return Problem.error(
        MetricError.QUESTION_EMPTY,
        place,
        new Words(
            "Câu hỏi không nêu số đo hay chiều nào.", "No measure or dimension is asked for."),
        new Words(
            "Nêu ít nhất một số đo, ví dụ: " + String.join(", ", view.measureIds()) + ".",
            "Ask for at least one measure, such as: "
                + String.join(", ", view.measureIds())
                + "."));
  }

  private static Problem limitWrong(int limit, Place place) {
    return Problem.error(
        MetricError.LIMIT_WRONG,
        place,
        new Words(
            "Số dòng tối đa «" + limit + "» không hợp lệ.",
            "'" + limit + "' is no valid number of rows."),
        new Words("Dùng một số nguyên từ 1 trở lên.", "Give a whole number from 1 up."));
  }

  private static Problem offsetWrong(int offset, Place place) {
    return Problem.error(
        MetricError.LIMIT_WRONG,
        place,
        new Words(
            "Số dòng bỏ qua «" + offset + "» không hợp lệ.",
            "'" + offset + "' is no valid number of rows to leave out."),
        new Words("Dùng một số nguyên từ 0 trở lên.", "Give a whole number from 0 up."));
  }
}
