package vn.thuoc.metric;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** What measures are over groups of rows; refuses to add up what must not be. */
final class Measured {
  private final MetricView view;
  private final MartTable table;
  private final RowGroups groups;
  private final Map<String, GroupSums> sums = new HashMap<>();

  Measured(MetricView view, MartTable table, RowGroups groups) {
    this.view = view;
    this.table = table;
    this.groups = groups;
  }

  /**
   * Makes a measure ready to be asked for.
   *
   * @throws ProblemException when it would be added up over rows and must not be
   */
  void prepare(MetricMeasure measure) {
    measure
        .difference()
        .ifPresent(
            parts -> {
              prepare(part(parts.of()));
              prepare(part(parts.less()));
            });
    measure
        .ratio()
        .ifPresent(
            parts -> {
              prepare(part(parts.of()));
              prepare(part(parts.over()));
            });
    if (measure.isColumn() && groups.folds() && !sums.containsKey(measure.id())) {
      refuseFolding(measure);
      sums.put(measure.id(), GroupSums.of(table.column(measure.id()), groups));
    }
  }

  /** The value of a measure that was made ready; null when absent. */
  Object value(MetricMeasure measure, int group) {
    if (measure.difference().isPresent()) {
      MetricMeasure.Difference parts = measure.difference().get();
      Object of = value(part(parts.of()), group);
      Object less = value(part(parts.less()), group);
      boolean both = of != null && less != null;
      return both ? Values.plain(Values.decimal(of).subtract(Values.decimal(less))) : null;
    }
    if (measure.ratio().isPresent()) {
      MetricMeasure.Ratio parts = measure.ratio().get();
      Object of = value(part(parts.of()), group);
      Object over = value(part(parts.over()), group);
      return of == null || over == null ? null : quotient(Values.decimal(of), Values.decimal(over));
    }
    GroupSums summed = sums.get(measure.id());
    if (summed != null) {
      return summed.value(group);
    }
    Column column = table.column(measure.id());
    return column.value(column.numbers().get(groups.firstRow(group)));
  }

  /**
   * The values of a measure for all groups as numbers that order them; nothing where values must be
   * compared themselves.
   */
  Optional<long[]> ranks(MetricMeasure measure) {
    if (!measure.isColumn() || !table.column(measure.id()).coding().ranked()) {
      return Optional.empty();
    }
    GroupSums summed = sums.get(measure.id());
    return summed != null
        ? summed.numbers()
        : Optional.of(ranks(table.column(measure.id()), groups.firstRows()));
  }

  /** Ranks of the values of some rows, absent where there is none. */
  static long[] ranks(Column column, int[] rows) {
    long[] numbers = new long[rows.length];
    column.numbers().gather(rows, 0, rows.length, numbers);
    return column.coding().ranks(numbers);
  }

  private MetricMeasure part(String id) {
    return view.measure(id).orElseThrow();
  }

  /** Nothing where the sum to divide by is zero. */
  private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? null : Values.quotient(part, whole);
  }

  private void refuseFolding(MetricMeasure measure) {
    boolean additive =
        measure.additivity() == Additivity.SUM && GroupSums.possible(table.column(measure.id()));
    if (!additive) {
      for (int group = 0; group < groups.count(); group++) {
        if (groups.size(group) > 1) {
          throw notAdditive(measure, groups.size(group));
        }
      }
    }
    for (String within : measure.within()) {
      PackedNumbers numbers = table.column(within).numbers();
      for (int i = 0; i < groups.rows().length; i++) {
        int group = groups.groupAt(i);
        if (numbers.get(groups.rows()[i]) != numbers.get(groups.firstRow(group))) {
          throw notAdditive(measure, groups.size(group));
        }
      }
    }
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
