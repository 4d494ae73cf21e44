package vn.thuoc.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Spoils a form as people in a hurry do. */
final class Mistakes {
  private static final int MOST = 3;
  private static final int ATTEMPTS = 8;
  private static final int LARGEST_SLIP = 9;
  private static final double LINES = 0.05;
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
    int wished = 1 + draw.of("number").numbers().nextInt(MOST);
    // what is left open comes first, or it would take other mistakes away again
    List<Mistake> kinds =
        IntStream.range(0, ATTEMPTS)
            .mapToObj(attempt -> kind(draw.of(attempt)))
            .sorted(Comparator.comparing(kind -> kind != Mistake.LINES_BLANK))
            .toList();
    List<Mistake> made = new ArrayList<>();
    for (int attempt = 0; made.size() < wished && attempt < ATTEMPTS; attempt++) {
      Mistake kind = kinds.get(attempt);
      boolean again = kind == Mistake.LINES_BLANK && made.contains(kind);
      if (!again && make(kind, written, answers, draw.of("place").of(attempt).numbers())) {
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
    List<PlannedPlace> above =
        places(
            written,
            place ->
                place.asked().question().type() instanceof AnswerType.Ratio
                    && place.slot().column().equals(AnswerSlot.NUMERATOR));
    if (above.isEmpty()) {
      return false;
    }
    PlannedPlace place = above.get(random.nextInt(above.size()));
    long whole = answers.figure(place.question() + "#" + AnswerSlot.DENOMINATOR);
    written.put(own(place), number(whole + 1 + random.nextInt(LARGEST_SLIP), place));
    return true;
  }

  private boolean total(Map<AnswerAddress, String> written, FormAnswers answers, Random random) {
    List<PlannedPlace> wholes =
        places(
            written,
            place ->
                plan.instrument().totals().stream()
                    .anyMatch(total -> Optional.of(total.whole()).equals(place.figure())));
    if (wholes.isEmpty()) {
      return false;
    }
    PlannedPlace place = wholes.get(random.nextInt(wholes.size()));
    long right = answers.figure(place.figure().orElseThrow());
    written.put(own(place), number(right + 1 + random.nextInt(LARGEST_SLIP), place));
    return true;
  }

  private String number(long number, PlannedPlace place) {
    return habit.write(BigDecimal.valueOf(number), place.slot().type());
  }

  private boolean band(Map<AnswerAddress, String> written, Random random) {
    List<PlannedPlace> bands =
        places(
            written,
            place ->
                place.slot().type() instanceof AnswerType.Choice choice
                    && choice.bandUnit().isPresent());
    if (bands.isEmpty()) {
      return false;
    }
    PlannedPlace place = bands.get(random.nextInt(bands.size()));
    String now = written.get(own(place));
    List<String> others =
        place.slot().type().options().stream()
            .map(Option::id)
            .filter(id -> !id.equals(now))
            .toList();
    written.put(own(place), others.get(random.nextInt(others.size())));
    return true;
  }

  private boolean text(Map<AnswerAddress, String> written, Random random) {
    List<PlannedPlace> counts =
        places(written, place -> place.slot().type() instanceof AnswerType.Count);
    if (counts.isEmpty()) {
      return false;
    }
    written.put(
        own(counts.get(random.nextInt(counts.size()))),
        NO_NUMBERS.get(random.nextInt(NO_NUMBERS.size())));
    return true;
  }

  private boolean lines(Map<AnswerAddress, String> written, Random random) {
    Set<String> open = new HashSet<>();
    for (PlannedPlace place : places(written, place -> true)) {
      String id = place.question();
      boolean head = id.equals(AskedQuestion.UNIT_NAME) || id.equals(AskedQuestion.REPORT_YEAR);
      if (!head && random.nextDouble() < LINES) {
        open.add(id);
      }
    }
    return written.keySet().removeIf(address -> open.contains(address.question()));
  }

  private List<PlannedPlace> places(
      Map<AnswerAddress, String> written, Predicate<PlannedPlace> asked) {
    return plan.places().stream()
        .filter(place -> place.addresses().containsKey(Side.SELF))
        .filter(place -> written.containsKey(own(place)))
        .filter(asked)
        .toList();
  }

  private static AnswerAddress own(PlannedPlace place) {
    return place.addresses().get(Side.SELF);
  }
}
