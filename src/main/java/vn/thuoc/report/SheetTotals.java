package vn.thuoc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thuoc.metric.Additivity;
import vn.thuoc.metric.MetricMeasure;
import vn.thuoc.metric.MetricView;

/** Adds up columns of a metric view's rows, where adding them up has a meaning. */
final class SheetTotals {
  private final MetricView view;

  SheetTotals(MetricView view) {
    this.view = view;
  }

  /** Whether there are rows whose values of a column may be added up. */
  boolean isAdditive(String column) {
    List<MetricMeasure> parts = parts(column);
    return !parts.isEmpty() && parts.stream().allMatch(part -> part.additivity() == Additivity.SUM);
  }

  /** Dimensions of which all rows must share the values before a column is added up. */
  List<String> within(String column) {
    return parts(column).stream().flatMap(part -> part.within().stream()).distinct().toList();
  }

  /** Whether these very rows may be added up. */
  boolean adds(String column, List<Map<String, Object>> rows) {
    return isAdditive(column)
        && within(column).stream()
            .allMatch(id -> rows.stream().map(row -> row.get(id)).distinct().count() <= 1);
  }

  /** The exact sum; nothing when no row has a value. */
  static Optional<BigDecimal> sum(String column, List<Map<String, Object>> rows) {
    return numbers(column, rows).stream().reduce(BigDecimal::add);
  }

  static List<BigDecimal> numbers(String column, List<Map<String, Object>> rows) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(Objects::nonNull)
        .map(value -> new BigDecimal(value.toString()))
        .toList();
  }

  /** A difference may be added up when both its parts may. */
  private List<MetricMeasure> parts(String column) {
    List<MetricMeasure> parts = new ArrayList<>();
    view.measure(column)
        .ifPresent(
            measure ->
                measure
                    .difference()
                    .ifPresentOrElse(
                        difference -> {
                          parts.addAll(parts(difference.of()));
                          parts.addAll(parts(difference.less()));
                        },
                        () -> parts.add(measure)));
    return parts;
  }
}
