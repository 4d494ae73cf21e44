package vn.thuoc.metric;

import java.util.HashMap;
import java.util.Map;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * The marts of one release in memory. It never changes, so any number of threads may ask it at
 * once, and every answer is of the same release.
 */
public final class ReadModel implements Metrics {
  private final MetricDefinitions definitions;
  private final QuestionCheck check;
  private final ReleaseStamp release;
  private final Map<String, MartTable> tables;

  private ReadModel(
      MetricDefinitions definitions, ReleaseStamp release, Map<String, MartTable> tables) {
    this.definitions = definitions;
    this.check = new QuestionCheck(definitions);
    this.release = release;
    this.tables = Map.copyOf(tables);
  }

  /**
   * Reads every mart that a view stands on.
   *
   * @throws ProblemException when marts cannot be read or lack columns that views promise; all of
   *     them at once
   */
  public static ReadModel of(MetricDefinitions definitions, MartSource source) {
    Problems problems = new Problems();
    Map<String, MartTable> tables = new HashMap<>();
    for (MetricView view : definitions.views()) {
      try {
        MartTable table = tables.computeIfAbsent(view.mart(), source::read);
        view.martColumns().stream()
            .filter(column -> !table.has(column))
            .forEach(column -> problems.add(missing(view, column)));
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    problems.orThrow();
    return new ReadModel(definitions, source.release(), tables);
  }

  @Override
  public MetricResult ask(MetricQuery query) {
    Problems problems = new Problems();
    check.check(query, Place.nowhere(), problems);
    problems.orThrow();
    MetricView view = definitions.view(query.view()).orElseThrow();
    return new Question(view, query, tables.get(view.mart())).answer();
  }

  @Override
  public ReleaseStamp release() {
    return release;
  }

  private static Problem missing(MetricView view, String column) {
    return Problem.error(
        MetricError.COLUMN_MISSING,
        Place.named("marts." + view.mart()),
        new Words(
            "Bảng thiếu cột «" + column + "» mà khung nhìn «" + view.id() + "» cần.",
            "The mart lacks column '" + column + "' that view '" + view.id() + "' needs."),
        new Words(
            "Công bố lại bằng phiên bản chương trình này: ./thuoc publish.",
            "Publish again with this version of the program: ./thuoc publish."));
  }
}
