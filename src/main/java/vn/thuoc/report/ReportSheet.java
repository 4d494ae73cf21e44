package vn.thuoc.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Words;

/**
 * One sheet of the workbook that a report also comes as. In a definition:
 *
 * <pre>
 * sheets:
 *   - data: unit                      # id of one of the report's data
 *     title: {vi: Các đơn vị, en: Units}   # the name on the sheet's tab
 *     columns:                        # all columns of the data where left out
 *       - {column: tier}
 *       - {column: name, label: {vi: Đơn vị, en: Unit}}   # another heading than the view's
 *       - {column: expected_count, total: sum}
 *       - {column: submitted_count, total: sum}
 *       - {column: submitted_share, total: quotient, of: submitted_count, over: expected_count}
 *       - {column: points, for_each: group, named_by: label}   # a column for each row of other data
 *     totals_by: tier                 # also totals for each value of this column
 * </pre>
 *
 * <p>Rows stand in the order of the data. A total is a formula over the typed cells above it; a
 * share is totalled as the quotient of two sums, because a sum of shares means nothing.
 *
 * @param data id of the data whose rows it holds
 * @param title the name on its tab
 * @param columns its columns
 * @param totalsBy the column whose values have totals of their own
 * @param place where it is defined
 */
record ReportSheet(
    String data, Words title, List<Column> columns, Optional<String> totalsBy, Place place) {
  ReportSheet {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param id the column of the data
   * @param label its heading, where not the one of the metric view
   * @param total what stands below it
   * @param forEach where it stands for several columns, which those are
   */
  record Column(
      String id, Optional<Words> label, Optional<Total> total, Optional<ForEach> forEach) {
    private Stream<Column> spread(Map<String, Answer> answers) {
      if (forEach.isEmpty()) {
        return Stream.of(this);
      }
      Answer named = answers.get(forEach.get().data());
      return IntStream.range(0, named.rows().size())
          .mapToObj(
              index ->
                  at(index + 1, named.written(named.exact().get(index), forEach.get().namedBy())));
    }

    private Column at(int place, String name) {
      return new Column(
          ReportData.Across.column(id, place),
          Optional.of(new Words(name, name)),
          total,
          Optional.empty());
    }
  }

  /**
   * One column for each row of other data, which is laid across the rows of the sheet.
   *
   * @param data the other data
   * @param namedBy its column that gives the headings
   */
  record ForEach(String data, String namedBy) {}

  /** What stands below a column. */
  sealed interface Total {
    /** Its values added up. */
    record Sum() implements Total {}

    /**
     * The sum of a column over the sum of another.
     *
     * @param of the column that is divided
     * @param over the column that it is divided by
     */
    record Quotient(String of, String over) implements Total {}
  }

  /** The sheet with each column that stands for several replaced by those. */
  ReportSheet spread(Map<String, Answer> answers) {
    List<Column> all = columns.stream().flatMap(column -> column.spread(answers)).toList();
    return new ReportSheet(data, title, all, totalsBy, place);
  }

  boolean hasTotals() {
    return columns.stream().anyMatch(column -> column.total().isPresent());
  }

  /** Where a column stands, from 0; below 0 when it is not on the sheet. */
  int indexOf(String column) {
    return columns.stream().map(Column::id).toList().indexOf(column);
  }
}
