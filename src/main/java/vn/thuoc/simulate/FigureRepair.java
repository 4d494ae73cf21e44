package vn.thuoc.simulate;

import java.util.List;

/** Makes figures fit each other. Numbers only ever become smaller, so that it comes to an end. */
final class FigureRepair {
  private final FigureGraph graph;

  FigureRepair(FigureGraph graph) {
    this.graph = graph;
  }

  void repair(long[] figures) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int number : graph.all()) {
        if (figures[number] > graph.cap(number)) {
          figures[number] = graph.cap(number);
          changed = true;
        }
      }
      for (FigureGraph.Bound bound : graph.bounds()) {
        changed |= lower(figures, bound.part(), sum(figures, bound.whole()));
      }
      for (FigureGraph.Sum sum : graph.sums()) {
        changed |= lower(figures, sum.parts(), sum(figures, sum.whole()));
        changed |= lower(figures, sum.whole(), sum(figures, sum.parts()));
      }
    }
  }

  private static long sum(long[] figures, List<Integer> numbers) {
    return numbers.stream().mapToLong(number -> figures[number]).sum();
  }

  /** Brings numbers down in proportion until they make no more than this. */
  private static boolean lower(long[] figures, List<Integer> numbers, long most) {
    long sum = sum(figures, numbers);
    if (sum <= most) {
      return false;
    }
    double share = (double) most / sum;
    List<Integer> distinct = numbers.stream().distinct().toList();
    for (int number : distinct) {
      figures[number] = Math.min(figures[number], (long) Math.floor(figures[number] * share));
    }
    return true;
  }
}
