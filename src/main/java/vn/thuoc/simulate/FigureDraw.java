package vn.thuoc.simulate;

import java.util.List;
import java.util.Optional;

/** Draws the figures of one form, wholes before their parts. Used once. */
final class FigureDraw {
  private static final double HUNDRED = 100;
  private static final double LEAST_WEIGHT = 0.6;

  /** Percents that may be above a hundred, of the best units. */
  private static final double ABOVE_HUNDRED = 1.25;

  /** Shares that may be above one: there are a few more computers than people in the best units. */
  private static final Range ABOVE_ONE = new Range(0.5, 1.1);

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
    if (plan.graph().loose().containsKey(number)) {
      return Math.round(
          value(plan.graph().loose().get(number)) * ABOVE_ONE.at(quality(question(name))));
    }
    for (FigureGraph.Sum sum : plan.graph().sums()) {
      if (sum.whole().contains(number) && fromParts(sum)) {
        return total(sum.parts());
      } else if (sum.parts().contains(number) && !fromParts(sum)) {
        return Math.round((double) total(sum.whole()) / sum.parts().size() * weight(name));
      }
    }
    return plan.graph().place(name).map(place -> alone(name, place)).orElseGet(() -> lines(number));
  }

  /** Whether the parts of a sum have sizes of their own; else its whole has one. */
  private boolean fromParts(FigureGraph.Sum sum) {
    return sum.parts().stream()
        .anyMatch(
            part ->
                plan.graph().loose().containsKey(part)
                    || plan.graph().bounds().stream().anyMatch(b -> b.part().contains(part))
                    || plan.graph().names(part).stream()
                        .anyMatch(name -> plan.hints().of(name).isPresent()));
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
    return plan.magnitude(name)
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
