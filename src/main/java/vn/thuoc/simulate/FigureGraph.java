package vn.thuoc.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.TickedBand;

/**
 * The figures of an instrument and how they hang together. Figures that are one quantity asked in
 * several places have one number.
 *
 * @param places figure to where it stands; the numbers of lines stand nowhere
 * @param numbers figure to its number
 * @param caps number to the most that it can be
 * @param bounds what can never be more than what
 * @param sums what makes what
 * @param loose shares that can be above one
 * @param percents percent to the figures that make it
 * @param bands choice among bands to the figures it is about
 */
record FigureGraph(
    Map<String, FigurePlace> places,
    Map<String, Integer> numbers,
    Map<Integer, Long> caps,
    List<Bound> bounds,
    List<Sum> sums,
    Map<Integer, Integer> loose,
    Map<String, Share> percents,
    Map<String, Banded> bands,
    Map<Integer, List<String>> names) {

  /** Numbers that together can never be more than others together. */
  record Bound(List<Integer> part, List<Integer> whole) {}

  /** Numbers that together make another. */
  record Sum(List<Integer> whole, List<Integer> parts) {}

  /** Numbers above and below a line; nothing below where they are no share. */
  record Share(List<Integer> above, List<Integer> below) {
    /** The percent, or the number itself; nothing where it would be a share of nothing. */
    Optional<Double> of(long[] figures) {
      double over = above.stream().mapToLong(number -> figures[number]).sum();
      double under = below.stream().mapToLong(number -> figures[number]).sum();
      if (below.isEmpty()) {
        return Optional.of(over);
      }
      return under == 0 ? Optional.empty() : Optional.of(over * 100 / under);
    }
  }

  /** What a choice among bands is about. */
  record Banded(Share share, TickedBand.Relation relation) {}

  static FigureGraph of(Instrument instrument) {
    FigureGraphBuilder built = new FigureGraphBuilder(instrument);
    Map<Integer, List<String>> names = new LinkedHashMap<>();
    built
        .numbers()
        .forEach((name, number) -> names.computeIfAbsent(number, n -> new ArrayList<>()).add(name));
    return new FigureGraph(
        built.places(),
        built.numbers(),
        built.caps(),
        built.bounds(),
        built.sums(),
        built.loose(),
        built.percents(),
        built.bands(),
        names);
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
    Set<Integer> achievements = new TreeSet<>(loose.keySet());
    bounds.forEach(bound -> achievements.addAll(bound.part()));
    numbers.forEach(
        (name, number) -> {
          if (place(name).filter(FigurePlace::percent).isPresent()) {
            achievements.add(number);
          }
        });
    return achievements;
  }
}
