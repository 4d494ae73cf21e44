package vn.thuoc.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/** Spoils a form as people in a hurry do. */
final class Mistakes {
  private static final int MOST = 3;
  private static final int LARGEST_SLIP = 9;
  private static final double LINES = 0.15;
  private static final List<String> NO_NUMBERS =
      List.of("đang rà soát", "khoảng vài chục", "chưa thống kê", "nhiều", "theo báo cáo kèm theo");

  private final FormPlan plan;
  private final Map<Mistake, Integer> weights;
  private final NumberHabit habit;

  Mistakes(FormPlan plan, Map<Mistake, Integer> weights, NumberHabit habit) {
    this.plan = plan;
    this.weights = weights;
    this.habit = habit;
  }

  /** Up to three mistakes, at least one if the form has a place for any. */
  List<Mistake> make(Map<AnswerAddress, String> written, FormAnswers answers, Draw draw) {
    List<Mistake> made = new ArrayList<>();
    int wished = 1 + draw.of("number").numbers().nextInt(MOST);
    for (int attempt = 0; made.size() < wished && attempt < 4 * MOST; attempt++) {
      Draw own = draw.of(attempt);
      Mistake kind = kind(own);
      if (make(kind, written, answers, own.of(kind).numbers())) {
        made.add(kind);
      }
    }
    return made;
  }

  private Mistake kind(Draw draw) {
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    int at = draw.of("kind").numbers().nextInt(all);
    for (Map.Entry<Mistake, Integer> weight : weights.entrySet()) {
      at -= weight.getValue();
      if (at < 0) {
        return weight.getKey();
      }
    }
    throw new IllegalStateException("weights");
  }

  private boolean make(
      Mistake kind, Map<AnswerAddress, String> written, FormAnswers answers, Random random) {
    return switch (kind) {
      case NUMERATOR_ABOVE_DENOMINATOR -> numerator(written, answers, random);
      case TOTAL_WRONG -> total(written, answers, random);
      case BAND_WRONG -> band(written, random);
      case TEXT_FOR_NUMBER -> text(written, random);
      case LINES_BLANK -> lines(written, random);
    };
  }

  private boolean numerator(
      Map<AnswerAddress, String> written, FormAnswers answers, Random random) {
    List<AskedQuestion> ratios =
        plan.questions().stream()
            .filter(asked -> asked.question().type() instanceof AnswerType.Ratio)
            .filter(asked -> written.containsKey(asked.slots().get(0).address(Side.SELF)))
            .toList();
    if (ratios.isEmpty()) {
      return false;
    }
    AskedQuestion asked = ratios.get(random.nextInt(ratios.size()));
    long whole = answers.figure(asked.question().id() + "#" + AnswerSlot.DENOMINATOR);
    written.put(
        asked.slots().get(0).address(Side.SELF),
        number(whole + 1 + random.nextInt(LARGEST_SLIP), asked.slots().get(0)));
    return true;
  }

  private boolean total(Map<AnswerAddress, String> written, FormAnswers answers, Random random) {
    Map<AnswerSlot, Long> wholes = new LinkedHashMap<>();
    for (AskedQuestion asked : plan.questions()) {
      for (AnswerSlot slot : asked.slots()) {
        FigurePlace.name(asked, slot)
            .filter(
                name -> plan.instrument().totals().stream().anyMatch(t -> t.whole().equals(name)))
            .filter(name -> written.containsKey(slot.address(Side.SELF)))
            .ifPresent(name -> wholes.put(slot, answers.figure(name)));
      }
    }
    if (wholes.isEmpty()) {
      return false;
    }
    AnswerSlot slot = List.copyOf(wholes.keySet()).get(random.nextInt(wholes.size()));
    written.put(
        slot.address(Side.SELF), number(wholes.get(slot) + 1 + random.nextInt(LARGEST_SLIP), slot));
    return true;
  }

  private String number(long number, AnswerSlot slot) {
    return habit.write(java.math.BigDecimal.valueOf(number), slot.type());
  }

  private boolean band(Map<AnswerAddress, String> written, Random random) {
    List<AnswerSlot> bands =
        slots(
            written,
            slot -> slot.type() instanceof AnswerType.Choice c && c.bandUnit().isPresent());
    if (bands.isEmpty()) {
      return false;
    }
    AnswerSlot slot = bands.get(random.nextInt(bands.size()));
    String now = written.get(slot.address(Side.SELF));
    List<String> others =
        slot.type().options().stream()
            .map(option -> option.id())
            .filter(id -> !id.equals(now))
            .toList();
    written.put(slot.address(Side.SELF), others.get(random.nextInt(others.size())));
    return true;
  }

  private boolean text(Map<AnswerAddress, String> written, Random random) {
    List<AnswerSlot> counts = slots(written, slot -> slot.type() instanceof AnswerType.Count);
    if (counts.isEmpty()) {
      return false;
    }
    written.put(
        counts.get(random.nextInt(counts.size())).address(Side.SELF),
        NO_NUMBERS.get(random.nextInt(NO_NUMBERS.size())));
    return true;
  }

  private boolean lines(Map<AnswerAddress, String> written, Random random) {
    boolean any = false;
    for (AskedQuestion asked : plan.questions()) {
      Optional<AnswerSlot> first =
          asked.slots().stream()
              .filter(slot -> written.containsKey(slot.address(Side.SELF)))
              .findFirst();
      String id = asked.question().id();
      boolean head = id.equals(AskedQuestion.UNIT_NAME) || id.equals(AskedQuestion.REPORT_YEAR);
      if (first.isPresent() && !head && random.nextDouble() < LINES) {
        asked.slots().forEach(slot -> written.remove(slot.address(Side.SELF)));
        any = true;
      }
    }
    return any;
  }

  private List<AnswerSlot> slots(
      Map<AnswerAddress, String> written, java.util.function.Predicate<AnswerSlot> asked) {
    return plan.questions().stream()
        .flatMap(question -> question.slots().stream())
        .filter(asked)
        .filter(slot -> written.containsKey(slot.address(Side.SELF)))
        .toList();
  }
}
