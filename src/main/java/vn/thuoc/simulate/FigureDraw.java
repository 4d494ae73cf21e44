package vn.thuoc.simulate;

import java.util.List;
import java.util.Optional;

/** Draws the figures of one form, wholes before their parts. Used once. */
final class FigureDraw {
  private static final double HUNDRED = 100;
  private static final double LEAST_WEIGHT = 0.6;

  /** Percents that may be above a hundred, of the best units. */
  private static final double ABOVE_HUNDRED = 1.25;

  private final FormPlan plan;
  private final Standing standing;
  private final SimulationDefinitions definitions;
  private final long[] figures;
  private final boolean[] begun;

  FigureDraw(FormPlan plan, Standing standing, SimulationDefinitions definitions) {
    this.plan = plan;
    this.standing = standing;
    this.definitions = definitions;
    this.figures = new long[plan.graph().size()];
    this.begun = new boolean[figures.length];
  }

  /** The figures by their numbers, fitting each other. */
  long[] draw() {
    plan.graph().all().forEach(this::value);
    new FigureRepair(plan.graph()).repair(figures);
    return figures;
  }

  private long value(int number) {
    if (!begun[number]) {
      begun[number] = true;
      figures[number] = Math.max(0, Math.min(plan.graph().cap(number), drawn(number)));
    }
    return figures[number];
  }

  private long drawn(int number) {
    List<String> names = plan.graph().names(number);
    Optional<FigureHint> hint =
        names.stream().flatMap(name -> plan.hints().of(name).stream()).findFirst();
    if (hint.isPresent()) {
      return hinted(hint.get());
    }
    String name = names.get(0);
    for (FigureGraph.Bound bound : plan.graph().bounds()) {
      if (bound.part().contains(number) && bound.whole().stream().noneMatch(w -> w == number)) {
        return part(name, bound.part().size(), total(bound.whole()));
      }
    }
    for (FigureGraph.Sum sum : plan.graph().sums()) {
      if (sum.whole().contains(number)) {
        return total(sum.parts());
      }
    }
    for (FigureGraph.Sum sum : plan.graph().sums()) {
      if (sum.parts().contains(number)) {
        return Math.round((double) free(sum.whole().get(0)) / sum.parts().size() * weight(name));
      }
    }
    return plan.graph().place(name).map(place -> alone(name, place)).orElseGet(() -> lines(number));
  }

  /** A sum that is asked for before its parts are there takes its size from its words. */
  private long free(int number) {
    if (begun[number]) {
      return figures[number];
    }
    String name = plan.graph().names(number).get(0);
    return plan.graph().place(name).map(place -> alone(name, place)).orElse(0L);
  }

  private long hinted(FigureHint hint) {
    double base =
        hint.of()
            .map(of -> (double) value(plan.graph().number(of)))
            .or(() -> hint.size().map(standing::size))
            .orElse(1.0);
    double at =
        hint.of().isPresent() ? quality(question(hint.figure())) : own(hint.figure()).share();
    return Math.round(base * hint.range().at(at));
  }

  private long part(String name, int parts, long whole) {
    double share = quality(question(name));
    return Math.round(whole * (parts == 1 ? share : share / parts * weight(name)));
  }

  private double weight(String name) {
    return LEAST_WEIGHT + (1 - LEAST_WEIGHT) * own(name).of("weight").share();
  }

  private long alone(String name, FigurePlace place) {
    double quality = quality(place.question());
    if (place.percent()) {
      boolean open = plan.graph().cap(plan.graph().number(name)) > HUNDRED;
      return Math.round(HUNDRED * quality * (open ? ABOVE_HUNDRED : 1));
    }
    Optional<Magnitude> magnitude =
        definitions.magnitudes().stream()
            .filter(known -> known.fits(place.unitOfMeasure()))
            .findFirst()
            .or(
                () ->
                    definitions.magnitudes().stream()
                        .filter(known -> known.fits(place.words()))
                        .findFirst());
    return magnitude
        .map(
            known ->
                Math.round(
                    known.size().map(standing::size).orElse(1.0)
                        * known.range().at(own(name).share())))
        .orElseGet(() -> Math.round(HUNDRED * quality));
  }

  /** Better units have more to list. */
  private long lines(int number) {
    String question = question(plan.graph().names(number).get(0));
    return Math.round(plan.graph().cap(number) * quality(question));
  }

  private double quality(String question) {
    double quality = standing.quality(question);
    return plan.lowerIsBetter(question) ? 1 - quality : quality;
  }

  private Draw own(String name) {
    return standing.draw().of("figure").of(name);
  }

  private long total(List<Integer> numbers) {
    return numbers.stream().mapToLong(this::value).sum();
  }

  private static String question(String figure) {
    return figure.split("#", 2)[0];
  }
}
