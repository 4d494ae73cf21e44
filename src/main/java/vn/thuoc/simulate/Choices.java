package vn.thuoc.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Chooses among options as a unit of this standing would. */
final class Choices {
  private static final double NOISE = 0.12;
  private static final double UNKNOWN_WORTH = 0.5;

  private final FormPlan plan;
  private final Standing standing;

  Choices(FormPlan plan, Standing standing) {
    this.plan = plan;
    this.standing = standing;
  }

  /** The ids of what is chosen; one, but for choices of several. */
  List<String> of(AnswerSlot slot) {
    String place = PlannedPlace.key(slot.question(), slot.row(), slot.column());
    Draw own = standing.draw().of("choice").of(place);
    double quality = standing.quality(slot.question());
    List<Option> options = AnswerSlot.options(slot.type());
    if (slot.type() instanceof AnswerType.YesNo) {
      // what a unit once has it keeps, as it only gets better
      boolean yes = own.share() < (plan.lowerIsBetter(slot.question()) ? 1 - quality : quality);
      return List.of(options.get(yes ? 0 : 1).id());
    } else if (slot.type() instanceof AnswerType.SeveralChoices) {
      return several(options, own, quality);
    }
    double wish = Draw.within(quality + NOISE * own.deviation());
    return List.of(
        options.stream()
            .min(Comparator.comparingDouble(option -> Math.abs(worth(slot, option, own) - wish)))
            .orElseThrow()
            .id());
  }

  private double worth(AnswerSlot slot, Option option, Draw own) {
    Optional<Double> known = plan.worth(slot, slot.type(), option);
    return known.orElseGet(() -> own.of(option.id()).share());
  }

  private static List<String> several(List<Option> options, Draw own, double quality) {
    List<String> chosen = new ArrayList<>();
    for (Option option : options) {
      if (own.of(option.id()).share() < (quality + UNKNOWN_WORTH) / 2) {
        chosen.add(option.id());
      }
    }
    return chosen.isEmpty() ? List.of(own.oneOf(options).id()) : chosen;
  }

  /** What an assessor makes of a choice: the next one that is worth less, if there is one. */
  Optional<String> lower(AnswerSlot slot, String chosen) {
    List<Option> options = AnswerSlot.options(slot.type());
    if (slot.type() instanceof AnswerType.YesNo) {
      boolean yes = options.get(0).id().equals(chosen);
      return yes ? Optional.of(options.get(1).id()) : Optional.empty();
    }
    Optional<Double> now =
        options.stream()
            .filter(option -> option.id().equals(chosen))
            .findFirst()
            .flatMap(option -> plan.worth(slot, slot.type(), option));
    return options.stream()
        .filter(option -> plan.worth(slot, slot.type(), option).isPresent())
        .filter(option -> now.isPresent())
        .filter(option -> plan.worth(slot, slot.type(), option).get() < now.get())
        .max(Comparator.comparingDouble(option -> plan.worth(slot, slot.type(), option).get()))
        .map(Option::id);
  }
}
