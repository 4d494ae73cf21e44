package vn.thuoc.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Population;
import vn.thuoc.instrument.Total;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * The figures of an instrument and how they hang together. Figures that are one quantity asked in
 * several places have one number.
 */
final class FigureGraph {
  private final Map<String, FigurePlace> places = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, List<String>> names = new LinkedHashMap<>();
  private final Map<Integer, Long> caps = new LinkedHashMap<>();
  private final List<Bound> bounds = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();

  /** Numbers that together can never be more than others together. */
  record Bound(List<Integer> part, List<Integer> whole) {}

  /** Numbers that together make another. */
  record Sum(List<Integer> whole, List<Integer> parts) {}

  FigureGraph(Instrument instrument) {
    List<AskedQuestion> questions = AskedQuestion.of(instrument);
    questions.forEach(this::add);
    instrument.populations().forEach(this::join);
    questions.forEach(this::ratio);
    instrument.totals().forEach(this::sum);
    numbers.forEach(
        (name, number) -> names.computeIfAbsent(number, n -> new ArrayList<>()).add(name));
  }

  private void add(AskedQuestion asked) {
    for (AnswerSlot slot : asked.slots()) {
      FigurePlace.name(asked, slot)
          .ifPresent(
              name -> {
                places.put(name, FigurePlace.of(asked, slot));
                numbers.put(name, numbers.size());
                if (slot.type() instanceof AnswerType.Percent percent && !percent.aboveHundred()) {
                  caps.put(numbers.get(name), 100L);
                }
              });
    }
    FigurePlace.lines(asked)
        .ifPresent(
            name -> {
              numbers.put(name, numbers.size());
              caps.put(numbers.get(name), (long) FigurePlace.capacity(asked.question().type()));
            });
  }

  private void join(Population population) {
    List<Integer> same =
        population.figures().stream().map(numbers::get).filter(n -> n != null).distinct().toList();
    if (same.size() < 2) {
      return;
    }
    int first = same.get(0);
    numbers.replaceAll((name, number) -> same.contains(number) ? first : number);
    same.stream()
        .flatMap(number -> Optional.ofNullable(caps.get(number)).stream())
        .min(Long::compare)
        .ifPresent(cap -> caps.put(first, cap));
  }

  private void ratio(AskedQuestion asked) {
    if (asked.question().type() instanceof AnswerType.Ratio) {
      String id = asked.question().id();
      bound(List.of(id + "#numerator"), List.of(id + "#denominator"));
    }
  }

  private void bound(List<String> part, List<String> whole) {
    List<Integer> less = numbersOf(part);
    List<Integer> more = numbersOf(whole);
    if (!less.isEmpty() && !more.isEmpty() && !more.containsAll(less)) {
      bounds.add(new Bound(less, more));
    }
  }

  private void sum(Total total) {
    List<Integer> whole = numbersOf(List.of(total.whole()));
    List<Integer> parts = numbersOf(total.parts());
    if (!whole.isEmpty() && !parts.isEmpty()) {
      sums.add(new Sum(whole, parts));
    }
  }

  /** The numbers that references name; none when one of them names no number of a place. */
  private List<Integer> numbersOf(List<String> references) {
    List<Integer> found = new ArrayList<>();
    for (String reference : references) {
      List<Integer> one = numbersOf(reference);
      if (one.isEmpty()) {
        return List.of();
      }
      found.addAll(one);
    }
    return found;
  }

  private List<Integer> numbersOf(String reference) {
    if (numbers.containsKey(reference)) {
      return List.of(numbers.get(reference));
    }
    String[] column = reference.split("#sum\\.", 2);
    return column.length < 2
        ? List.of()
        : numbers.entrySet().stream()
            .filter(figure -> figure.getKey().startsWith(column[0] + "#"))
            .filter(figure -> figure.getKey().endsWith("." + column[1]))
            .map(Map.Entry::getValue)
            .toList();
  }

  /** The names of all figures. */
  Set<String> figures() {
    return numbers.keySet();
  }

  /** Where numbers are kept: as many as there were figures. */
  int size() {
    return numbers.size();
  }

  int number(String figure) {
    return numbers.get(figure);
  }

  /** The figures that share a number. */
  List<String> names(int number) {
    return names.getOrDefault(number, List.of());
  }

  Set<Integer> all() {
    return names.keySet();
  }

  Optional<FigurePlace> place(String figure) {
    return Optional.ofNullable(places.get(figure));
  }

  /** The most that a number can be. */
  long cap(int number) {
    return caps.getOrDefault(number, Long.MAX_VALUE);
  }

  /** Numbers that say how much of something a unit has done, by which it looks better or worse. */
  Set<Integer> achievements() {
    Set<Integer> achievements = new TreeSet<>();
    bounds.forEach(bound -> achievements.addAll(bound.part()));
    numbers.forEach(
        (name, number) -> {
          if (Optional.ofNullable(places.get(name)).filter(FigurePlace::percent).isPresent()) {
            achievements.add(number);
          }
        });
    return achievements;
  }

  List<Bound> bounds() {
    return bounds;
  }

  List<Sum> sums() {
    return sums;
  }
}
