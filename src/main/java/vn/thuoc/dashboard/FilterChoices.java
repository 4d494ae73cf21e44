package vn.thuoc.dashboard;

import java.util.List;
import java.util.Optional;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.problem.Words;

/** Where the values come from that a filter offers. */
sealed interface FilterChoices {
  /**
   * The rows of a question, which the filters before it narrow.
   *
   * @param query asks for the filter's dimensions, the label and what the rows are sorted by
   * @param label the column that people read instead of the value
   * @param names another view that knows what people call a value
   * @param foremost a question of which the first row that names something offered says what stands
   *     where nobody has chosen; without it that is the first that is offered
   */
  record Asked(
      MetricQuery query,
      Optional<String> label,
      Optional<Names> names,
      Optional<MetricQuery> foremost)
      implements FilterChoices {}

  /**
   * Ways to look at the page that the definition lists; they narrow nothing, but components may
   * stand for some of them only.
   */
  record Listed(List<Item> items) implements FilterChoices {
    public Listed {
      items = List.copyOf(items);
    }
  }

  /** A question for value and label together. */
  record Names(MetricQuery query, String label) {}

  /** One way to look at the page. */
  record Item(String value, Words label) {}
}
