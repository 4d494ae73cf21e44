package vn.thuoc.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Small random facts with many ties, gaps and absent values, for marts and their reference. */
final class RandomFacts {
  static final List<String> STATES = List.of("given", "blank", "not_applicable", "rejected");

  /** A unit; those without a parent belong to no scope of that kind. */
  record Unit(String id, String name, String block, Optional<String> parent) {}

  /** A line of the form. */
  record Line(String id, String kind, String group, boolean leaf, int position) {}

  /** One side of one line of one submission. */
  record Side(
      Optional<String> state,
      Optional<BigDecimal> score,
      int unscored,
      Optional<BigDecimal> compared) {}

  /** One line of one submission. */
  record Score(
      String instrument,
      int year,
      Unit unit,
      Line line,
      BigDecimal max,
      Side self,
      Side verified,
      int oneSided) {
    Side side(String name) {
      return name.equals("self") ? self : verified;
    }
  }

  /** One answer to one question. */
  record Answer(
      String instrument,
      int year,
      Unit unit,
      String question,
      String side,
      String state,
      List<String> options) {}

  static final List<Line> LINES =
      List.of(
          new Line("g", "group", "g", false, 1),
          new Line("g.1", "criterion", "g", true, 2),
          new Line("g.2", "criterion", "g", false, 3),
          new Line("g.2.a", "criterion", "g", true, 4),
          new Line("b", "bonus", "b", false, 5),
          new Line("b.1", "criterion", "b", true, 6),
          new Line("total", "total", "total", false, 7));

  /** Question to its type and printed options; a plain box has none. */
  static final Map<String, List<String>> QUESTIONS =
      Map.of(
          "q.yes", List.of("yes_no"),
          "q.one", List.of("choice", "high", "low"),
          "q.many", List.of("several_choices", "a", "b", "c"));

  final List<Unit> units = new ArrayList<>();
  final List<Score> scores = new ArrayList<>();
  final List<Answer> answers = new ArrayList<>();
  private final Random random;

  RandomFacts(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 14; i++) {
      units.add(
          new Unit(
              "u" + i,
              "Xã " + (char) ('A' + random.nextInt(5)),
              random.nextInt(3) == 0 ? "party" : "government",
              Optional.of("p" + random.nextInt(3)).filter(p -> !p.equals("p0"))));
    }
    for (String instrument : List.of("first", "second")) {
      for (int year : new int[] {2019, 2020, 2022}) {
        for (Unit unit : units) {
          if (random.nextInt(5) > 0) {
            submission(instrument, year, unit);
          }
        }
      }
    }
  }

  private void submission(String instrument, int year, Unit unit) {
    boolean verified = !instrument.equals("second") && random.nextInt(4) > 0;
    for (Line line : LINES) {
      BigDecimal max = BigDecimal.valueOf(unit.block().equals("party") ? 7 : 10);
      Side self = side(line, max, true);
      Side other = side(line, max, verified);
      boolean both = self.score().isPresent() && other.score().isPresent();
      int oneSided = line.leaf() ? 0 : random.nextInt(3);
      scores.add(
          new Score(
              instrument,
              year,
              unit,
              line,
              max,
              compared(self, both, oneSided),
              compared(other, both, oneSided),
              oneSided));
    }
    for (Map.Entry<String, List<String>> question : QUESTIONS.entrySet()) {
      for (String side : List.of("self", "verified")) {
        String state = side.equals("self") || verified ? state() : "blank";
        answers.add(
            new Answer(
                instrument,
                year,
                unit,
                question.getKey(),
                side,
                state,
                state.equals("given") ? chosen(question.getValue()) : List.of()));
      }
    }
  }

  /** Fewer points where criteria are left out, as many where they gave none. */
  private Side compared(Side side, boolean both, int oneSided) {
    BigDecimal less = BigDecimal.valueOf(oneSided == 0 ? 0 : random.nextInt(3));
    return new Side(
        side.state(),
        side.score(),
        side.unscored(),
        side.score().filter(s -> both).map(s -> s.subtract(less).max(BigDecimal.ZERO)));
  }

  private Side side(Line line, BigDecimal max, boolean begun) {
    if (!begun) {
      return new Side(
          Optional.of("blank").filter(s -> line.leaf()), Optional.empty(), 3, Optional.empty());
    }
    String state = line.leaf() ? state() : random.nextInt(6) == 0 ? "rejected" : "given";
    Optional<BigDecimal> score =
        switch (state) {
          case "given" ->
              random.nextInt(12) == 0
                  ? Optional.empty()
                  : Optional.of(
                      max.multiply(BigDecimal.valueOf(random.nextInt(8)))
                          .divide(BigDecimal.valueOf(7), 6, java.math.RoundingMode.DOWN));
          case "blank" -> Optional.of(BigDecimal.ZERO);
          default -> Optional.empty();
        };
    int unscored = line.leaf() ? (score.isEmpty() ? 1 : 0) : random.nextInt(3);
    return new Side(Optional.of(state).filter(s -> line.leaf()), score, unscored, Optional.empty());
  }

  private String state() {
    int drawn = random.nextInt(10);
    return drawn > 2 ? "given" : STATES.get(drawn + 1);
  }

  private List<String> chosen(List<String> question) {
    if (question.get(0).equals("yes_no")) {
      return List.of(random.nextBoolean() ? "yes" : "no");
    }
    List<String> options = question.subList(1, question.size());
    return question.get(0).equals("choice")
        ? List.of(options.get(random.nextInt(options.size())))
        : options.subList(0, 1 + random.nextInt(options.size()));
  }
}
