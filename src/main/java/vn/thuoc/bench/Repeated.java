package vn.thuoc.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Asks the same again and again, and keeps how long it took. */
final class Repeated {
  private Repeated() {}

  /**
   * @param id the question
   * @param times how often after the first time
   */
  static EngineAnswers.Answered ask(
      String id, int times, Callable<List<Map<String, Object>>> question) throws Exception {
    long start = System.nanoTime();
    List<Map<String, Object>> rows = question.call();
    double first = (System.nanoTime() - start) / 1e6;
    List<Double> later = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      start = System.nanoTime();
      rows = question.call();
      later.add((System.nanoTime() - start) / 1e6);
    }
    return new EngineAnswers.Answered(id, first, median(later), rows);
  }

  /** The middle one, or the upper one of the two in the middle. */
  static double median(List<Double> numbers) {
    List<Double> sorted = new ArrayList<>(numbers);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
