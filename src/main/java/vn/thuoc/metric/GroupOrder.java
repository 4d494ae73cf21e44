package vn.thuoc.metric;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The order of the groups of a question. Absent values come last either way, and ties keep the
 * order of the mart.
 */
final class GroupOrder {
  private final MetricView view;
  private final MartTable table;
  private final RowGroups groups;
  private final Measured measured;

  GroupOrder(MetricView view, MartTable table, RowGroups groups, Measured measured) {
    this.view = view;
    this.table = table;
    this.groups = groups;
    this.measured = measured;
  }

  /**
   * The first groups.
   *
   * @param wanted how many; a small part of them is found without ordering all
   */
  int[] first(List<MetricQuery.Sort> sort, int wanted) {
    int count = Math.min(wanted, groups.count());
    if (sort.isEmpty()) {
      return IntStream.range(0, count).toArray();
    }
    Comparator<Integer> order =
        sort.stream()
            .map(this::comparator)
            .reduce(Comparator::thenComparing)
            .orElseThrow()
            .thenComparing(Comparator.naturalOrder());
    return count < groups.count() / 4 ? best(order, count) : sorted(order, count);
  }

  private int[] sorted(Comparator<Integer> order, int count) {
    Integer[] all = IntStream.range(0, groups.count()).boxed().toArray(Integer[]::new);
    Arrays.sort(all, order);
    return Arrays.stream(all).limit(count).mapToInt(Integer::intValue).toArray();
  }

  private int[] best(Comparator<Integer> order, int count) {
    if (count == 0) {
      return new int[0];
    }
    PriorityQueue<Integer> worstFirst = new PriorityQueue<>(count, Collections.reverseOrder(order));
    for (int group = 0; group < groups.count(); group++) {
      if (worstFirst.size() < count) {
        worstFirst.add(group);
      } else if (order.compare(group, worstFirst.peek()) < 0) {
        worstFirst.poll();
        worstFirst.add(group);
      }
    }
    return worstFirst.stream().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  private Comparator<Integer> comparator(MetricQuery.Sort sort) {
    Optional<MetricMeasure> measure = view.measure(sort.column());
    if (measure.isPresent()) {
      return measured
          .ranks(measure.get())
          .map(ranks -> byRank(ranks, sort.descending()))
          .orElseGet(() -> byMeasure(measure.get(), sort.descending()));
    }
    Column column = table.column(sort.column());
    if (column.coding().ranked()) {
      return byRank(Measured.ranks(column, groups.firstRows()), sort.descending());
    }
    Comparator<Object> order = Values.order(sort.descending());
    return (one, other) -> order.compare(at(column, one), at(column, other));
  }

  private Object at(Column column, int group) {
    return column.value(column.numbers().get(groups.firstRow(group)));
  }

  private Comparator<Integer> byMeasure(MetricMeasure measure, boolean descending) {
    Object[] values = new Object[groups.count()];
    Arrays.setAll(values, group -> measured.value(measure, group));
    Comparator<Object> order = Values.order(descending);
    return (one, other) -> order.compare(values[one], values[other]);
  }

  private static Comparator<Integer> byRank(long[] ranks, boolean descending) {
    return (one, other) -> {
      long left = ranks[one];
      long right = ranks[other];
      if (left == right) {
        return 0;
      }
      if (left == PackedNumbers.ABSENT || right == PackedNumbers.ABSENT) {
        return left == PackedNumbers.ABSENT ? 1 : -1;
      }
      return descending ? Long.compare(right, left) : Long.compare(left, right);
    };
  }
}
