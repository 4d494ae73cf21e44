package vn.thuoc.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
 * @param except an earlier answer whose rows are left out of this one
 * @param beside columns of earlier answers that are laid beside the rows
 * @param places how many rows at most also become parameters of the template, by their number; 0
 *     for none
 * @param tree how the rows hang together, where they do
 * @param gather dimensions of which a row holds every value at once, such as all periods of a task
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
    Optional<Except> except,
    List<Beside> beside,
    int places,
    Optional<Tree> tree,
    List<String> gather) {
  ReportData {
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
    gather = List.copyOf(gather);
    beside = List.copyOf(beside);
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

    /**
     * What a person asked for.
     *
     * @param otherwise what is let through where nothing was said; everything where this is empty
     */
    record Asked(String parameter, Optional<List<String>> otherwise) implements Source {}

    /** Everything up to the number that a person asked for, such as a year and those before. */
    record UpTo(String parameter) implements Source {}

    /** What a column of an earlier answer holds; nothing passes where that answer has no row. */
    record Answered(String data, String column) implements Source {}
  }

  /**
   * Leaves out the rows that an earlier answer has.
   *
   * @param data the earlier answer
   * @param key the columns, of the same name in both, that tell rows apart
   */
  record Except(String data, List<String> key) {
    Except {
      key = List.copyOf(key);
    }
  }

  /**
   * Columns of an earlier answer, laid beside the rows that share a key with it.
   *
   * @param data the earlier answer
   * @param key the columns, of the same name in both, in which the rows agree
   * @param columns what is laid beside
   * @param across where each column comes once for each place
   */
  record Beside(String data, List<String> key, List<String> columns, Optional<Across> across) {
    Beside {
      key = List.copyOf(key);
      columns = List.copyOf(columns);
    }

    /** The columns that it adds to a row. */
    List<String> added() {
      return across
          .map(
              each ->
                  columns.stream()
                      .flatMap(
                          column ->
                              IntStream.rangeClosed(1, each.places())
                                  .mapToObj(place -> Across.column(column, place)))
                      .toList())
          .orElse(columns);
    }
  }

  /**
   * Turns rows into columns: a value of the row whose {@code column} is what the n-th row of
   * another answer holds becomes column n.
   *
   * @param column the column of the rows that are turned
   * @param of the answer whose rows are the places
   * @param at the column of that answer
   * @param places how many places there are at most
   */
  record Across(String column, String of, String at, int places) {
    static String column(String column, int place) {
      return column + "." + place;
    }
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
    return new MetricQuery(view, measures, dimensions, filter(asked, answers), sort, limit);
  }

  /** The question for what is gathered into the rows, one row each value. */
  MetricQuery gathering(Map<String, List<String>> asked, Map<String, Answer> answers) {
    List<String> by = new ArrayList<>(dimensions);
    by.addAll(gather);
    List<MetricQuery.Sort> order =
        gather.stream().map(dimension -> new MetricQuery.Sort(dimension, false)).toList();
    return new MetricQuery(view, List.of(), by, filter(asked, answers), order, OptionalInt.empty());
  }

  private Map<String, List<String>> filter(
      Map<String, List<String>> asked, Map<String, Answer> answers) {
    Map<String, List<String>> filter = new LinkedHashMap<>();
    for (Filter each : filters) {
      values(each.source(), asked, answers)
          .ifPresent(values -> filter.put(each.dimension(), values));
    }
    return filter;
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
    Source.Asked said = (Source.Asked) source;
    return Optional.ofNullable(asked.get(said.parameter())).or(said::otherwise);
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

  /** The columns with a value of the views: those asked for, and those laid beside them. */
  List<String> figures() {
    List<String> figures = asked();
    beside.forEach(each -> figures.addAll(each.added()));
    return figures;
  }

  /** Every column that a row of the answer may have. */
  List<String> columns() {
    List<String> columns = figures();
    columns.addAll(gather);
    tree.ifPresent(each -> columns.add(each.flag()));
    return columns;
  }
}
