package vn.thuoc.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thuoc.metric.MetricQuery;

/**
 * One question to a metric view whose answer a template reads.
 *
 * @param id how the template names the answer
 * @param view the metric view
 * @param rows how many rows there must be
 * @param dimensions dimensions asked for
 * @param measures measures asked for
 * @param filters which rows are let through; all must hold
 * @param sort columns to order by
 * @param limit the most rows wanted
 * @param tree how the rows hang together, where they do
 */
record ReportData(
    String id,
    String view,
    Rows rows,
    List<String> dimensions,
    List<String> measures,
    List<Filter> filters,
    List<MetricQuery.Sort> sort,
    OptionalInt limit,
    Optional<Tree> tree) {
  ReportData {
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
  }

  /** How many rows there must be. */
  enum Rows {
    /** Exactly one; its columns also become parameters of the template. */
    ONE,
    /** At least one. */
    SOME,
    /** None is fine. */
    ANY
  }

  /**
   * Lets through what is in a dimension.
   *
   * @param dimension the dimension
   * @param source where the values come from
   */
  record Filter(String dimension, Source source) {}

  /** Where a filter has its values from. */
  sealed interface Source {
    /** The same values always. */
    record Fixed(List<String> values) implements Source {
      public Fixed {
        values = List.copyOf(values);
      }
    }

    /** What a person asked for; lets everything through where nothing was said. */
    record Asked(String parameter) implements Source {}

    /** Everything up to the number that a person asked for, such as a year and those before. */
    record UpTo(String parameter) implements Source {}

    /** What a column of an earlier answer holds; nothing passes where that answer has no row. */
    record Answered(String data, String column) implements Source {}
  }

  /**
   * Rows that contain others.
   *
   * @param row the column that tells rows apart
   * @param parent the column that names the row above
   * @param flag the column added: whether a row has rows below it
   */
  record Tree(String row, String parent, String flag) {}

  /**
   * The question, with its filters' values put in.
   *
   * @param asked values by id of the parameter
   * @param answers earlier answers by id of their data
   */
  MetricQuery query(Map<String, List<String>> asked, Map<String, Answer> answers) {
    Map<String, List<String>> filter = new LinkedHashMap<>();
    for (Filter each : filters) {
      values(each.source(), asked, answers)
          .ifPresent(values -> filter.put(each.dimension(), values));
    }
    return new MetricQuery(view, measures, dimensions, filter, sort, limit);
  }

  private static Optional<List<String>> values(
      Source source, Map<String, List<String>> asked, Map<String, Answer> answers) {
    if (source instanceof Source.Fixed fixed) {
      return Optional.of(fixed.values());
    } else if (source instanceof Source.Answered answered) {
      return Optional.of(answers.get(answered.data()).values(answered.column()));
    } else if (source instanceof Source.UpTo upTo) {
      return Optional.ofNullable(asked.get(upTo.parameter()))
          .map(values -> List.of(".." + values.get(values.size() - 1)));
    }
    return Optional.ofNullable(asked.get(((Source.Asked) source).parameter()));
  }

  /** Whether a filter of the definition lets only one value of a dimension through. */
  boolean isFixed(String dimension) {
    return filters.stream()
        .filter(filter -> filter.dimension().equals(dimension))
        .anyMatch(
            filter -> filter.source() instanceof Source.Fixed fixed && fixed.values().size() == 1);
  }

  /** The columns that the view is asked for, in that order. */
  List<String> asked() {
    List<String> asked = new ArrayList<>(dimensions);
    asked.addAll(measures);
    return asked;
  }

  /** Every column that a row of the answer may have. */
  List<String> columns() {
    List<String> columns = asked();
    tree.ifPresent(each -> columns.add(each.flag()));
    return columns;
  }
}
