package vn.thuoc.simulate;

import java.math.BigDecimal;
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

  static String place(AnswerSlot slot) {
    return slot.question() + "|" + slot.row() + "|" + slot.column();
  }

  /** What is said in a place; nothing where nothing is. */
  Optional<String> written(AskedQuestion asked, AnswerSlot slot, NumberHabit habit) {
    if (blank.contains(slot.question())
        || !asked(asked.question().onlyIf())
        || !there(asked, slot)) {
      return Optional.empty();
    }
    Optional<String> figure = FigurePlace.name(asked, slot);
    if (figure.isPresent()) {
      return dividedByNothing(asked)
          ? Optional.empty()
          : Optional.of(habit.write(BigDecimal.valueOf(figure(figure.get())), slot.type()));
    } else if (chosen.containsKey(place(slot))) {
      return Optional.of(String.join("; ", chosen.get(place(slot))));
    }
    return Optional.ofNullable(texts.get(place(slot))).filter(text -> !text.isEmpty());
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
              List<String> said = chosen.getOrDefault(decided.question() + "||", List.of());
              return !blank.contains(decided.question())
                  && said.stream().anyMatch(decided.is()::contains)
                  && plan.question(decided.question())
                      .map(question -> asked(question.question().onlyIf()))
                      .orElse(true);
            })
        .orElse(true);
  }

  /** Whether the line is one of those that the unit has, and has what the others ask about. */
  private boolean there(AskedQuestion asked, AnswerSlot slot) {
    Optional<String> lines = FigurePlace.lines(asked);
    if (lines.isPresent()) {
      return Integer.parseInt(slot.row()) <= figure(lines.get());
    }
    if (!(asked.question().type() instanceof AnswerType.Table table)) {
      return true;
    }
    AnswerType.Column first = table.columns().get(0);
    return slot.column().equals(first.id())
        || !(first.type() instanceof AnswerType.YesNo)
        || !AnswerSlot.options(first.type())
            .get(1)
            .id()
            .equals(
                chosen
                    .getOrDefault(
                        slot.question() + "|" + slot.row() + "|" + first.id(), List.of(""))
                    .get(0));
  }

  /** The questions in which two sides say different things. */
  Set<String> differing(FormAnswers other, NumberHabit habit) {
    Set<String> differing = new HashSet<>();
    for (AskedQuestion asked : plan.questions()) {
      for (AnswerSlot slot : asked.slots()) {
        if (!written(asked, slot, habit).equals(other.written(asked, slot, habit))) {
          differing.add(slot.question());
        }
      }
    }
    return differing;
  }
}
