package vn.thuoc.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** One checked question on its way through the rows of its mart: filter, group, measure, order. */
final class Question {
  private final MetricView view;
  private final MetricQuery query;
  private final MartTable table;

  Question(MetricView view, MetricQuery query, MartTable table) {
    this.view = view;
    this.query = query;
    this.table = table;
  }

  MetricResult answer() {
    List<MetricColumn> columns = new ArrayList<>();
    query.by().forEach(id -> columns.add(view.dimension(id).orElseThrow()));
    List<MetricMeasure> measures =
        query.measures().stream().map(id -> view.measure(id).orElseThrow()).toList();
    measures.forEach(measure -> columns.add(measure.column()));
    Stream<Map<String, Object>> rows = groups().stream().map(group -> row(group, measures));
    if (!query.sort().isEmpty()) {
      rows = rows.sorted(order());
    }
    if (query.limit().isPresent()) {
      rows = rows.limit(query.limit().getAsInt());
    }
    return new MetricResult(columns, rows.toList());
  }

  private Collection<RowGroup> groups() {
    int[] by = query.by().stream().mapToInt(table::index).toArray();
    Map<List<Object>, RowGroup> groups = new LinkedHashMap<>();
    for (Object[] row : table.rows()) {
      if (letsThrough(row)) {
        List<Object> key = Arrays.asList(Arrays.stream(by).mapToObj(i -> row[i]).toArray());
        groups.computeIfAbsent(key, unused -> new RowGroup()).add(row);
      }
    }
    return groups.values();
  }

  private boolean letsThrough(Object[] row) {
    for (Map.Entry<String, List<String>> filter : query.filter().entrySet()) {
      Object value = row[table.index(filter.getKey())];
      if (filter.getValue().stream().noneMatch(wanted -> Values.matches(value, wanted))) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Object> row(RowGroup group, List<MetricMeasure> measures) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (String id : query.by()) {
      Object value = group.first()[table.index(id)];
      if (value != null) {
        row.put(id, value);
      }
    }
    for (MetricMeasure measure : measures) {
      value(measure, group).ifPresent(value -> row.put(measure.id(), value));
    }
    return java.util.Collections.unmodifiableMap(row);
  }

  private Optional<Object> value(MetricMeasure measure, RowGroup group) {
    if (measure.difference().isPresent()) {
      MetricMeasure.Difference parts = measure.difference().get();
      Optional<Object> of = value(view.measure(parts.of()).orElseThrow(), group);
      Optional<Object> less = value(view.measure(parts.less()).orElseThrow(), group);
      return of.flatMap(
          whole -> less.map(part -> Values.decimal(whole).subtract(Values.decimal(part))));
    }
    if (measure.ratio().isPresent()) {
      return ratio(measure.ratio().get(), group);
    }
    if (group.size() > 1 && !maySum(measure, group)) {
      throw notAdditive(measure, group.size());
    }
    return group.sum(table.index(measure.id()));
  }

  /** Nothing where one part is absent or the sum to divide by is zero. */
  private Optional<Object> ratio(MetricMeasure.Ratio parts, RowGroup group) {
    Optional<Object> of = value(view.measure(parts.of()).orElseThrow(), group);
    Optional<Object> over = value(view.measure(parts.over()).orElseThrow(), group);
    return of.flatMap(
        part ->
            over.map(Values::decimal)
                .filter(whole -> whole.signum() != 0)
                .map(whole -> Values.quotient(Values.decimal(part), whole)));
  }

  private boolean maySum(MetricMeasure measure, RowGroup group) {
    return measure.additivity() == Additivity.SUM
        && measure.within().stream().map(table::index).allMatch(group::agreesOn);
  }

  private Comparator<Map<String, Object>> order() {
    return query.sort().stream()
        .map(
            sort ->
                Comparator.comparing(
                    (Map<String, Object> row) -> row.get(sort.column()),
                    Values.order(sort.descending())))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private ProblemException notAdditive(MetricMeasure measure, int size) {
    String grain = String.join(", ", view.grain());
    return new ProblemException(
        Problem.error(
            MetricError.NOT_ADDITIVE,
            Place.named(view.id()),
            new Words(
                "Số đo «%s» (%s) không cộng được, mà câu hỏi gộp %d dòng làm một."
                    .formatted(measure.id(), measure.column().label().vi(), size),
                "Measure '%s' (%s) must not be added up, yet the question folds %d rows into one."
                    .formatted(measure.id(), measure.column().label().en(), size)),
            new Words(
                "Nhóm theo đủ các chiều: " + grain + ", hoặc lọc để mỗi nhóm còn một dòng.",
                "Group by all of: " + grain + ", or filter until each group is one row.")));
  }
}
