package vn.thuoc.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Condition;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * One side's answers to a form.
 *
 * @param plan the form
 * @param figures its figures by their numbers
 * @param chosen place to the options chosen there
 * @param texts place to the words or points written there
 * @param blank questions that are left open
 */
record FormAnswers(
    FormPlan plan,
    long[] figures,
    Map<String, List<String>> chosen,
    Map<String, String> texts,
    Set<String> blank) {

  /** What is said in a place; nothing where nothing is. */
  Optional<String> written(PlannedPlace place, NumberHabit habit) {
    AskedQuestion asked = place.asked();
    if (blank.contains(place.question()) || !asked(asked.question().onlyIf()) || !there(place)) {
      return Optional.empty();
    }
    if (place.figure().isPresent()) {
      return dividedByNothing(asked)
          ? Optional.empty()
          : number(place.figure().get()).map(number -> habit.write(number, place.slot().type()));
    } else if (chosen.containsKey(place.key())) {
      return Optional.of(String.join("; ", chosen.get(place.key())));
    }
    return Optional.ofNullable(texts.get(place.key())).filter(text -> !text.isEmpty());
  }

  /** A percent that others make is cut behind its first decimal, as many do. */
  private Optional<BigDecimal> number(String name) {
    FigureGraph.Share share = plan.graph().percents().get(name);
    return share == null
        ? Optional.of(BigDecimal.valueOf(figure(name)))
        : share
            .of(figures)
            .map(BigDecimal::valueOf)
            .map(percent -> percent.setScale(1, RoundingMode.DOWN).stripTrailingZeros());
  }

  long figure(String name) {
    return figures[plan.graph().number(name)];
  }

  /** A share of nothing is no share. */
  private boolean dividedByNothing(AskedQuestion asked) {
    return asked.question().type() instanceof AnswerType.Ratio
        && figure(asked.question().id() + "#" + AnswerSlot.DENOMINATOR) == 0;
  }

  private boolean asked(Optional<Condition> condition) {
    return condition
        .map(
            decided -> {
              List<String> said =
                  chosen.getOrDefault(PlannedPlace.key(decided.question()), List.of());
              return !blank.contains(decided.question())
                  && said.stream().anyMatch(decided.is()::contains)
                  && plan.question(decided.question())
                      .map(question -> asked(question.question().onlyIf()))
                      .orElse(true);
            })
        .orElse(true);
  }

  /** Whether the line is one of those that the unit has, and has what the others ask about. */
  private boolean there(PlannedPlace place) {
    AnswerSlot slot = place.slot();
    Optional<String> lines = FigurePlace.lines(place.asked());
    if (lines.isPresent()) {
      return Integer.parseInt(slot.row()) <= figure(lines.get());
    }
    if (!(place.asked().question().type() instanceof AnswerType.Table table)) {
      return true;
    }
    AnswerType.Column first = table.columns().get(0);
    if (slot.column().equals(first.id()) || !(first.type() instanceof AnswerType.YesNo)) {
      return true;
    }
    String has = PlannedPlace.key(slot.question(), slot.row(), first.id());
    String no = AnswerSlot.options(first.type()).get(1).id();
    return !chosen.getOrDefault(has, List.of()).contains(no);
  }

  /** The questions in which two sides say different things. */
  Set<String> differing(FormAnswers other, NumberHabit habit) {
    Set<String> differing = new HashSet<>();
    for (PlannedPlace place : plan.places()) {
      if (!differing.contains(place.question())
          && !written(place, habit).equals(other.written(place, habit))) {
        differing.add(place.question());
      }
    }
    return differing;
  }
}
