package vn.thuoc.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Containment;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Population;
import vn.thuoc.instrument.Source;
import vn.thuoc.instrument.Starred;
import vn.thuoc.instrument.StatedPercent;
import vn.thuoc.instrument.TickedBand;
import vn.thuoc.instrument.Total;
import vn.thuoc.instrument.answer.AnswerType;

/** Finds the figures of an instrument and what it says of them. Used once. */
final class FigureGraphBuilder {
  private static final long HUNDRED = 100;

  private final Map<String, AskedQuestion> questions;
  private final Map<String, FigurePlace> places = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, Long> caps = new HashMap<>();
  private final List<FigureGraph.Bound> bounds = new ArrayList<>();
  private final List<FigureGraph.Sum> sums = new ArrayList<>();
  private final Map<Integer, Integer> loose = new LinkedHashMap<>();
  private final Map<String, FigureGraph.Share> percents = new LinkedHashMap<>();
  private final Map<String, FigureGraph.Banded> bands = new LinkedHashMap<>();

  FigureGraphBuilder(Instrument instrument) {
    List<AskedQuestion> asked = AskedQuestion.of(instrument);
    this.questions =
        asked.stream().collect(Collectors.toMap(a -> a.question().id(), Function.identity()));
    asked.forEach(this::add);
    instrument.populations().forEach(this::join);
    asked.forEach(this::ratio);
    instrument.totals().forEach(this::sum);
    instrument.relations().parts().forEach(this::part);
    instrument.relations().percents().forEach(this::percent);
    instrument.relations().bands().forEach(this::band);
    instrument
        .criteria()
        .flatMap(criterion -> criterion.taken().stream())
        .forEach(taken -> scored(taken.source()));
  }

  private void add(AskedQuestion asked) {
    for (AnswerSlot slot : asked.slots()) {
      FigurePlace.name(asked, slot)
          .ifPresent(
              name -> {
                places.put(name, FigurePlace.of(asked, slot));
                numbers.put(name, numbers.size());
                if (slot.type() instanceof AnswerType.Percent percent && !percent.aboveHundred()) {
                  caps.put(numbers.get(name), HUNDRED);
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
    if (asked.question().type() instanceof AnswerType.Ratio ratio) {
      String id = asked.question().id();
      int above = numbers.get(id + "#" + AnswerSlot.NUMERATOR);
      int below = numbers.get(id + "#" + AnswerSlot.DENOMINATOR);
      if (ratio.aboveOne()) {
        loose.putIfAbsent(above, below);
      } else {
        bound(List.of(above), List.of(below));
      }
    }
  }

  /** What is scored as a share of something is no more than that in forms without mistakes. */
  private void scored(Source source) {
    if (source instanceof Source.Quotient quotient) {
      bound(numbersOf(texts(quotient.numerator())), numbersOf(texts(quotient.denominator())));
    }
  }

  private static List<String> texts(List<FigureReference> references) {
    return references.stream().map(FigureReference::text).toList();
  }

  private void bound(List<Integer> part, List<Integer> whole) {
    if (!part.isEmpty() && !whole.isEmpty() && !whole.containsAll(part)) {
      bounds.add(new FigureGraph.Bound(part, whole));
    }
  }

  private void sum(Total total) {
    each(
        List.of(List.of(total.whole()), total.parts()),
        found -> sums.add(new FigureGraph.Sum(found.get(0), found.get(1))));
  }

  private void part(Containment parts) {
    each(List.of(parts.part(), parts.whole()), found -> bound(found.get(0), found.get(1)));
  }

  private void percent(StatedPercent stated) {
    List<List<String>> figures =
        List.of(List.of(stated.percent()), stated.numerator(), stated.denominator());
    for (String id : ids(figures)) {
      List<List<Integer>> found = numbersOf(figures, id);
      if (found.stream().noneMatch(List::isEmpty)) {
        percents.put(
            Starred.at(stated.percent(), id), new FigureGraph.Share(found.get(1), found.get(2)));
      }
    }
  }

  private void band(TickedBand band) {
    List<Integer> above = numbersOf(band.numerator());
    List<Integer> below = numbersOf(band.denominator());
    if (!above.isEmpty() && below.isEmpty() == band.denominator().isEmpty()) {
      bands.put(
          band.choice(),
          new FigureGraph.Banded(new FigureGraph.Share(above, below), band.relation()));
    }
  }

  /** Hands the numbers over once for everything that a star stands for. */
  private void each(List<List<String>> figures, Consumer<List<List<Integer>>> receiver) {
    for (String id : ids(figures)) {
      List<List<Integer>> found = numbersOf(figures, id);
      if (found.stream().noneMatch(List::isEmpty)) {
        receiver.accept(found);
      }
    }
  }

  private List<String> ids(List<List<String>> figures) {
    return Starred.ids(
        figures.stream().flatMap(List::stream).toList(),
        question -> Optional.ofNullable(questions.get(question)).map(a -> a.question().type()),
        question -> FigurePlace.capacity(questions.get(question).question().type()));
  }

  private List<List<Integer>> numbersOf(List<List<String>> figures, String id) {
    return figures.stream()
        .map(some -> numbersOf(some.stream().map(figure -> Starred.at(figure, id)).toList()))
        .toList();
  }

  /** The numbers that references name; none when one of them names no number of a place. */
  private List<Integer> numbersOf(List<String> references) {
    List<Integer> found = new ArrayList<>();
    for (String reference : references) {
      List<Integer> one = numbersOf(reference).toList();
      if (one.isEmpty()) {
        return List.of();
      }
      found.addAll(one);
    }
    return found;
  }

  private Stream<Integer> numbersOf(String reference) {
    if (numbers.containsKey(reference)) {
      return Stream.of(numbers.get(reference));
    }
    String[] column = reference.split("#sum\\.", 2);
    return column.length < 2
        ? Stream.empty()
        : numbers.entrySet().stream()
            .filter(figure -> figure.getKey().startsWith(column[0] + "#"))
            .filter(figure -> figure.getKey().endsWith("." + column[1]))
            .map(Map.Entry::getValue);
  }

  Map<String, FigurePlace> places() {
    return places;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  Map<Integer, Long> caps() {
    return caps;
  }

  List<FigureGraph.Bound> bounds() {
    return bounds;
  }

  List<FigureGraph.Sum> sums() {
    return sums;
  }

  Map<Integer, Integer> loose() {
    return loose;
  }

  Map<String, FigureGraph.Share> percents() {
    return percents;
  }

  Map<String, FigureGraph.Banded> bands() {
    return bands;
  }
}
