package vn.thuoc.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
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

  List<SimulatedForm> of(Unit unit, int year) {
    Rates rates = definitions.rates();
    Draw draw = all.of(plan.instrument().id()).of(unit.id()).of(year);
    if (draw.of("missing").happens(rates.missing())) {
      return List.of();
    }
    Standing standing = new Standing(definitions, unit, year, all);
    Wording wording = new Wording(definitions, unit, year, draw.of("wording"));
    AnswersDraw answers = new AnswersDraw(plan, standing, definitions, wording);
    FormAnswers own = answers.own(draw.of("own"));
    NumberHabit habit = NumberHabit.of(standing.draw().of("habit"));
    Map<AnswerAddress, String> self = written(own, Side.SELF, habit, plan.ids());
    name(self, unit, year, draw);
    boolean late = draw.of("late").happens(rates.late());
    LocalDate sentOn = definitions.sending().sentOn(year, late, draw.of("sent"));
    List<SimulatedForm> forms = new ArrayList<>();
    if (draw.of("mistaken").happens(rates.mistaken())) {
      Map<AnswerAddress, String> wrong = new LinkedHashMap<>(self);
      List<Mistake> mistakes =
          new Mistakes(plan, definitions.mistakes(), habit).make(wrong, own, draw.of("mistakes"));
      forms.add(form(unit, year, 1, sentOn, late, mistakes, wrong));
      if (!draw.of("revised").happens(rates.revised())) {
        return forms;
      }
      sentOn = sentOn.plusDays(1 + (long) (draw.of("mended").share() * MENDED_WITHIN_DAYS));
    }
    SimulatedForm right = form(unit, year, forms.size() + 1, sentOn, late, List.of(), self);
    boolean looked =
        plan.instrument().sides().contains(Side.VERIFIED)
            && !draw.of("unverified").happens(rates.unverified());
    forms.add(
        looked
            ? verified(right, own, answers.verified(own, draw.of("verified")), habit, draw)
            : right);
    return forms;
  }

  private SimulatedForm form(
      Unit unit,
      int year,
      int revision,
      LocalDate sentOn,
      boolean late,
      List<Mistake> mistakes,
      Map<AnswerAddress, String> written) {
    return new SimulatedForm(
        plan.instrument(), year, unit, revision, sentOn, late, false, mistakes, written, Map.of());
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
    for (AskedQuestion asked : plan.questions()) {
      if (asked.sides().contains(side) && questions.contains(asked.question().id())) {
        for (AnswerSlot slot : asked.slots(side)) {
          answers
              .written(asked, slot, habit)
              .ifPresent(text -> written.put(slot.address(side), text));
        }
      }
    }
    return written;
  }

  /** The form with the assessor's side, and with reasons where that says something else. */
  private SimulatedForm verified(
      SimulatedForm form, FormAnswers own, FormAnswers checked, NumberHabit habit, Draw draw) {
    Set<String> changed = own.differing(checked, habit);
    boolean onlyChanges =
        plan.instrument().scoring().unverified() == Scoring.Unverified.AS_REPORTED;
    Map<AnswerAddress, String> both = new LinkedHashMap<>(form.written());
    both.putAll(
        written(checked, Side.VERIFIED, habit, onlyChanges ? plan.lookedAt(changed) : plan.ids()));
    return new SimulatedForm(
        form.instrument(),
        form.year(),
        form.unit(),
        form.revision(),
        form.sentOn(),
        form.late(),
        true,
        List.of(),
        both,
        reasons(changed, draw.of("reasons")));
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
