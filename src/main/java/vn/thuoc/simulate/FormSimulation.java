package vn.thuoc.simulate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Scoring;
import vn.thuoc.instrument.Side;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** What one unit sends in for one year: nothing, one form, or a second one that mends the first. */
final class FormSimulation {
  private static final int MENDED_WITHIN_DAYS = 25;

  private final SimulationDefinitions definitions;
  private final Units units;
  private final FormPlan plan;
  private final Draw all;

  FormSimulation(SimulationDefinitions definitions, Units units, FormPlan plan, Draw all) {
    this.definitions = definitions;
    this.units = units;
    this.plan = plan;
    this.all = all;
  }

  /** What the unit sends in for the year, without what stands in it. */
  List<Sent> sent(Unit unit, int year) {
    Rates rates = definitions.rates();
    Draw draw = draw(unit, year);
    if (draw.of("missing").happens(rates.missing())) {
      return List.of();
    }
    boolean late = draw.of("late").happens(rates.late());
    LocalDate sentOn = definitions.sending().sentOn(year, late, draw.of("sent"));
    boolean mistaken = draw.of("mistaken").happens(rates.mistaken());
    Sent first = new Sent(plan.instrument(), year, unit, 1, sentOn, late, mistaken);
    if (!mistaken || !draw.of("revised").happens(rates.revised())) {
      return List.of(first);
    }
    LocalDate again = sentOn.plusDays(1 + (long) (draw.of("again").share() * MENDED_WITHIN_DAYS));
    boolean lateAgain = again.isAfter(definitions.sending().lastDay(year));
    return List.of(first, new Sent(plan.instrument(), year, unit, 2, again, lateAgain, false));
  }

  /** What stands in it. */
  SimulatedForm form(Sent sent) {
    Unit unit = sent.unit();
    int year = sent.year();
    Draw draw = draw(unit, year);
    Standing standing = new Standing(definitions, unit, year, all);
    Wording wording = new Wording(definitions, unit, year, draw.of("wording"));
    AnswersDraw answers = new AnswersDraw(plan, standing, definitions, wording);
    FormAnswers own = answers.own(draw.of("own"));
    NumberHabit habit = NumberHabit.of(standing.draw().of("habit"));
    Map<AnswerAddress, String> self = written(own, Side.SELF, habit, plan.ids());
    name(self, unit, year, draw);
    if (sent.mistaken()) {
      List<Mistake> mistakes =
          new Mistakes(plan, definitions.mistakes(), habit).make(self, own, draw.of("mistakes"));
      return new SimulatedForm(sent, false, mistakes, self, Map.of());
    }
    boolean looked =
        plan.instrument().sides().contains(Side.VERIFIED)
            && !draw.of("unverified").happens(definitions.rates().unverified());
    return looked
        ? verified(sent, self, own, answers.verified(own, draw.of("verified")), habit)
        : new SimulatedForm(sent, false, List.of(), self, Map.of());
  }

  private Draw draw(Unit unit, int year) {
    return all.of(plan.instrument().id()).of(unit.id()).of(year);
  }

  private void name(Map<AnswerAddress, String> self, Unit unit, int year, Draw draw) {
    String clear = units.clearName(unit, year);
    boolean otherwise = draw.of("name").happens(definitions.rates().nameVariant());
    self.put(
        AnswerAddress.of(AskedQuestion.UNIT_NAME, "", "", Side.SELF),
        otherwise ? NameVariant.of(unit, clear, draw.of("name")) : clear);
    self.replace(
        AnswerAddress.of(AskedQuestion.REPORT_YEAR, "", "", Side.SELF), String.valueOf(year));
  }

  private Map<AnswerAddress, String> written(
      FormAnswers answers, Side side, NumberHabit habit, Set<String> questions) {
    Map<AnswerAddress, String> written = new LinkedHashMap<>();
    for (PlannedPlace place : plan.places()) {
      AnswerAddress address = place.addresses().get(side);
      if (address != null && questions.contains(place.question())) {
        answers.written(place, habit).ifPresent(text -> written.put(address, text));
      }
    }
    return written;
  }

  /** The form with the assessor's side, and with reasons where that says something else. */
  private SimulatedForm verified(
      Sent sent,
      Map<AnswerAddress, String> self,
      FormAnswers own,
      FormAnswers checked,
      NumberHabit habit) {
    Set<String> changed = own.differing(checked, habit);
    boolean onlyChanges =
        plan.instrument().scoring().unverified() == Scoring.Unverified.AS_REPORTED;
    Map<AnswerAddress, String> both = new LinkedHashMap<>(self);
    both.putAll(
        written(checked, Side.VERIFIED, habit, onlyChanges ? plan.lookedAt(changed) : plan.ids()));
    Draw draw = draw(sent.unit(), sent.year()).of("reasons");
    return new SimulatedForm(sent, true, List.of(), both, reasons(changed, draw));
  }

  private Map<String, String> reasons(Set<String> changed, Draw draw) {
    Map<String, String> reasons = new LinkedHashMap<>();
    boolean notes =
        plan.instrument().layout().columns().stream()
            .anyMatch(column -> column.role() == FormLayout.Role.NOTE);
    if (notes && !definitions.reasons().isEmpty()) {
      plan.instrument()
          .criteria()
          .filter(Criterion::leaf)
          .filter(criterion -> about(criterion, changed))
          .forEach(
              criterion ->
                  reasons.put(
                      criterion.id(), draw.of(criterion.id()).oneOf(definitions.reasons())));
    }
    return reasons;
  }

  private static boolean about(Criterion criterion, Set<String> changed) {
    return criterion.question().map(Question::id).filter(changed::contains).isPresent()
        || criterion
            .taken()
            .filter(
                taken -> taken.source().references().anyMatch(f -> changed.contains(f.question())))
            .isPresent();
  }
}
