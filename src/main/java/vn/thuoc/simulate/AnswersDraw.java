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
      Draw open = year.of("blank").of(asked.question().id());
      if (open.happens(definitions.rates().blank()) && mayStayOpen(asked)) {
        blank.add(asked.question().id());
      }
    }
    for (PlannedPlace place : plan.places()) {
      AnswerSlot slot = place.slot();
      if (slot.column().equals(AnswerSlot.ACCEPTED)) {
        chosen.put(place.key(), List.of(AnswerSlot.options(slot.type()).get(0).id()));
      } else if (!AnswerSlot.options(slot.type()).isEmpty()) {
        chosen.put(place.key(), choices.of(slot));
      } else if (slot.type() instanceof AnswerType.Points) {
        texts.put(place.key(), points(place.asked().criterion().orElseThrow()));
      } else if (place.figure().isEmpty()) {
        texts.put(place.key(), wording.of(place, plan.texts(place)));
      }
    }
    long[] figures = new FigureDraw(plan, standing, definitions).draw();
    chosen.putAll(new BandChoices(plan, standing).of(figures));
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
    BigDecimal step = step(criterion);
    return shown(
        criterion
            .max()
            .multiply(BigDecimal.valueOf(quality))
            .divide(step, 0, RoundingMode.DOWN)
            .multiply(step));
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
    for (PlannedPlace place : plan.places()) {
      if (year.of("place").of(place.key()).happens(doubt / 2)) {
        lower(place, chosen, texts);
      }
    }
    chosen.putAll(new BandChoices(plan, standing).of(figures));
    return new FormAnswers(plan, figures, chosen, texts, own.blank());
  }

  private void lower(
      PlannedPlace place, Map<String, List<String>> chosen, Map<String, String> texts) {
    AnswerType type = place.slot().type();
    List<String> now = chosen.getOrDefault(place.key(), List.of());
    if (type instanceof AnswerType.Points) {
      BigDecimal step = step(place.asked().criterion().orElseThrow());
      BigDecimal less = new BigDecimal(texts.get(place.key()).replace(',', '.')).subtract(step);
      texts.put(place.key(), shown(less.max(BigDecimal.ZERO)));
    } else if (now.size() == 1 && !(type instanceof AnswerType.SeveralChoices)) {
      choices
          .lower(place.slot(), now.get(0))
          .ifPresent(less -> chosen.put(place.key(), List.of(less)));
    }
  }

  private static BigDecimal step(Criterion criterion) {
    return criterion.rule() instanceof SteppedRule stepped ? stepped.step() : USUAL_STEP;
  }

  private static String shown(BigDecimal points) {
    return points.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
