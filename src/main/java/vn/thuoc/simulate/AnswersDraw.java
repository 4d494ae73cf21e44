package vn.thuoc.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.rule.BonusRule;
import vn.thuoc.instrument.rule.SteppedRule;

/** Draws what a unit says of itself, and what an assessor makes of it. */
final class AnswersDraw {
  private static final BigDecimal USUAL_STEP = new BigDecimal("0.5");
  private static final double BONUS = 0.9;

  /** How much an assessor leaves of a figure that does not hold. */
  private static final Range LEFT = new Range(0.7, 0.97);

  private final FormPlan plan;
  private final Standing standing;
  private final SimulationDefinitions definitions;
  private final Wording wording;
  private final Choices choices;

  AnswersDraw(
      FormPlan plan, Standing standing, SimulationDefinitions definitions, Wording wording) {
    this.plan = plan;
    this.standing = standing;
    this.definitions = definitions;
    this.wording = wording;
    this.choices = new Choices(plan, standing);
  }

  FormAnswers own(Draw year) {
    Map<String, List<String>> chosen = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    Set<String> blank = new HashSet<>();
    for (AskedQuestion asked : plan.questions()) {
      boolean open =
          year.of("blank").of(asked.question().id()).happens(definitions.rates().blank());
      if (open && mayStayOpen(asked)) {
        blank.add(asked.question().id());
      }
      for (AnswerSlot slot : asked.slots()) {
        String place = FormAnswers.place(slot);
        if (slot.column().equals(AnswerSlot.ACCEPTED)) {
          chosen.put(place, List.of(AnswerSlot.options(slot.type()).get(0).id()));
        } else if (!AnswerSlot.options(slot.type()).isEmpty()) {
          chosen.put(place, choices.of(slot));
        } else if (slot.type() instanceof AnswerType.Points) {
          texts.put(place, points(asked.criterion().orElseThrow()));
        } else if (FigurePlace.name(asked, slot).isEmpty()) {
          texts.put(place, wording.of(asked, slot));
        }
      }
    }
    long[] figures = new FigureDraw(plan, standing, definitions).draw();
    return new FormAnswers(plan, figures, chosen, texts, blank);
  }

  private static boolean mayStayOpen(AskedQuestion asked) {
    String id = asked.question().id();
    return !asked.question().required()
        && !id.equals(AskedQuestion.UNIT_NAME)
        && !id.equals(AskedQuestion.REPORT_YEAR);
  }

  private String points(Criterion criterion) {
    double quality = standing.quality(criterion.id());
    if (criterion.rule() instanceof BonusRule && quality < BONUS) {
      return "0";
    }
    BigDecimal step = criterion.rule() instanceof SteppedRule stepped ? stepped.step() : USUAL_STEP;
    BigDecimal points =
        criterion
            .max()
            .multiply(BigDecimal.valueOf(quality))
            .divide(step, 0, RoundingMode.DOWN)
            .multiply(step);
    return points.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /** What an assessor finds: some achievements are less than said, none is more. */
  FormAnswers verified(FormAnswers own, Draw year) {
    double doubt = 1 - standing.honesty();
    long[] figures = own.figures().clone();
    for (int number : plan.graph().achievements()) {
      Draw look = year.of("figure").of(number);
      if (look.happens(doubt)) {
        figures[number] = (long) Math.floor(figures[number] * look.of("left").between(LEFT));
      }
    }
    new FigureRepair(plan.graph()).repair(figures);
    Map<String, List<String>> chosen = new HashMap<>(own.chosen());
    Map<String, String> texts = new HashMap<>(own.texts());
    for (AskedQuestion asked : plan.questions()) {
      for (AnswerSlot slot : asked.slots()) {
        String place = FormAnswers.place(slot);
        if (year.of("place").of(place).happens(doubt / 2)) {
          lower(slot, place, chosen, texts, asked);
        }
      }
    }
    return new FormAnswers(plan, figures, chosen, texts, own.blank());
  }

  private void lower(
      AnswerSlot slot,
      String place,
      Map<String, List<String>> chosen,
      Map<String, String> texts,
      AskedQuestion asked) {
    List<String> now = chosen.getOrDefault(place, List.of());
    if (slot.type() instanceof AnswerType.Points) {
      BigDecimal step =
          asked.criterion().orElseThrow().rule() instanceof SteppedRule stepped
              ? stepped.step()
              : USUAL_STEP;
      BigDecimal less = new BigDecimal(texts.get(place).replace(',', '.')).subtract(step);
      texts.put(
          place, less.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString().replace('.', ','));
    } else if (now.size() == 1 && !(slot.type() instanceof AnswerType.SeveralChoices)) {
      choices.lower(slot, now.get(0)).ifPresent(less -> chosen.put(place, List.of(less)));
    }
  }
}
