package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * Looks for the form with the most or the fewest points, one question after the other, among
 * answers that a unit can give. It knows nothing of the rules.
 */
final class FormSearch {
  private static final int PASSES = 4;
  private static final List<String> NUMBERS = List.of("0", "1", "10", "100", "1000", "10000000000");

  private final Instrument instrument;
  private final InstrumentIndex index;
  private final PeerValues peers;
  private final Map<String, List<Answer>> candidates = new LinkedHashMap<>();
  private final Map<String, Answer> form = new HashMap<>();

  FormSearch(Instrument instrument) {
    this.instrument = instrument;
    this.index = new InstrumentIndex(instrument);
    this.peers = new PeerValues(instrument);
    Map<String, BigDecimal> maxima =
        instrument.criteria().collect(Collectors.toMap(Criterion::id, Criterion::max));
    instrument
        .questions()
        .forEach(
            question ->
                candidates.put(
                    question.id(),
                    values(question.type(), Optional.ofNullable(maxima.get(question.id())))
                        .map(Answer::given)
                        .toList()));
  }

  /** The search begins with the last answer of each list, which is often the best one. */
  ScoredSubmission best() {
    candidates.forEach((question, answers) -> form.put(question, answers.get(answers.size() - 1)));
    return search(1, most());
  }

  /** Every question is answered, and as badly as can be. */
  ScoredSubmission worst() {
    candidates.forEach((question, answers) -> form.put(question, answers.get(0)));
    return search(-1, BigDecimal.ZERO);
  }

  private BigDecimal most() {
    return instrument.groups().stream()
        .filter(group -> group.kind() == Criterion.Kind.BONUS)
        .map(Criterion::max)
        .reduce(instrument.max(), BigDecimal::add);
  }

  /** Looks until no answer helps any more, or there is nothing left to reach. */
  private ScoredSubmission search(int direction, BigDecimal goal) {
    BigDecimal reached = total();
    for (int pass = 0; pass < PASSES && reached.compareTo(goal) != 0; pass++) {
      for (Map.Entry<String, List<Answer>> question : candidates.entrySet()) {
        if (reached.compareTo(goal) != 0) {
          reached = improve(question.getKey(), question.getValue(), reached, direction, pass > 0);
        }
      }
    }
    return score();
  }

  /**
   * Keeps the best answer to one question.
   *
   * @param drift whether, of answers that give as much, the first of the list is taken instead of
   *     the one kept so far, so that two questions that only help together can find each other
   */
  private BigDecimal improve(
      String question, List<Answer> answers, BigDecimal reached, int direction, boolean drift) {
    BigDecimal best = reached;
    Answer kept = form.get(question);
    for (int i = answers.size() - 1; i >= 0; i--) {
      form.put(question, answers.get(i));
      BigDecimal now = total();
      int gain = now.compareTo(best) * direction;
      if (gain > 0 || (gain == 0 && drift)) {
        best = now;
        kept = answers.get(i);
      }
    }
    form.put(question, kept);
    return best;
  }

  private ScoredSubmission score() {
    return new SubmissionScorer(instrument).score(figures(), peers());
  }

  /** The total alone: findings would cost more than the points. */
  private BigDecimal total() {
    return new SideScorer(instrument, index, Side.SELF, figures(), peers())
        .score()
        .get(FormLine.TOTAL_ID)
        .score()
        .orElse(BigDecimal.ZERO);
  }

  private SubmissionFigures figures() {
    Map<String, SubmissionFigures.PlacedAnswer> placed = new HashMap<>();
    form.forEach(
        (question, answer) -> placed.put(question, new SubmissionFigures.PlacedAnswer(answer, "")));
    return new SubmissionFigures(Map.of(Side.SELF, placed), Map.of(), Map.of(), Optional.empty());
  }

  /** Alone among its peers, a unit has the largest figures itself. */
  private PeerAnswers peers() {
    Map<String, BigFraction> own =
        peers.of(figures()).stream()
            .collect(Collectors.toMap(PeerValue::criterionId, PeerValue::value));
    return new PeerAnswers(Map.of(Side.SELF, own));
  }

  private static Stream<AnswerValue> values(AnswerType type, Optional<BigDecimal> max) {
    if (type instanceof AnswerType.Ratio) {
      return Stream.of("0/100", "20/100", "100/100", "1/1")
          .map(text -> AnswerFromText.read(type, text).value().orElseThrow());
    } else if (type instanceof AnswerType.YesNo) {
      return Stream.of(new AnswerValue.YesNo(false), new AnswerValue.YesNo(true));
    } else if (type instanceof AnswerType.Choice choice) {
      return choice.options().stream().map(option -> new AnswerValue.Chosen(option.id()));
    } else if (type instanceof AnswerType.SeveralChoices several) {
      return Stream.of(
          new AnswerValue.SeveralChosen(List.of()),
          new AnswerValue.SeveralChosen(several.options().stream().map(o -> o.id()).toList()));
    } else if (type instanceof AnswerType.Percent) {
      return numbers(List.of("0", "20", "100"));
    } else if (type instanceof AnswerType.Points) {
      return numbers(List.of("0", max.map(BigDecimal::toPlainString).orElse("1")));
    } else if (type instanceof AnswerType.Items) {
      return Stream.of(0, 1, 5, 50).map(FormSearch::items);
    } else if (type instanceof AnswerType.Table table) {
      return tables(table);
    } else if (type instanceof AnswerType.Text) {
      return Stream.of(new AnswerValue.Text("x"));
    } else if (type instanceof AnswerType.DocumentReference) {
      return Stream.of(new AnswerValue.Document("1", "x", "x", "x"));
    }
    return numbers(NUMBERS);
  }

  private static Stream<AnswerValue> numbers(List<String> texts) {
    return texts.stream().map(text -> new AnswerValue.Number(new BigDecimal(text)));
  }

  private static AnswerValue items(int count) {
    return new AnswerValue.Items(
        Stream.generate(() -> new AnswerValue.Item("x", true)).limit(count).toList());
  }

  /** All rows alike: the first or last option of every choice with the first or last figure. */
  private static Stream<AnswerValue> tables(AnswerType.Table table) {
    List<Integer> sizes = table.rows().isEmpty() ? List.of(0, 1, 10, 60) : List.of(1);
    return sizes.stream()
        .flatMap(
            size ->
                Stream.of(
                        new Pick(false, false),
                        new Pick(false, true),
                        new Pick(true, false),
                        new Pick(true, true))
                    .map(pick -> new AnswerValue.Rows(rows(table, size, pick))));
  }

  private static List<Map<String, String>> rows(AnswerType.Table table, int size, Pick pick) {
    if (table.rows().isEmpty()) {
      return Stream.generate(() -> row(table, Optional.empty(), pick)).limit(size).toList();
    }
    return table.rows().stream().map(row -> row(table, Optional.of(row.id()), pick)).toList();
  }

  private static Map<String, String> row(AnswerType.Table table, Optional<String> id, Pick pick) {
    Map<String, String> row = new LinkedHashMap<>();
    id.ifPresent(found -> row.put(AnswerType.Table.ROW, found));
    for (AnswerType.Column column : table.columns()) {
      row.put(column.id(), pick.of(column.type()));
    }
    return row;
  }

  /** Which of its answers a column takes. */
  private record Pick(boolean lastOption, boolean lastFigure) {
    String of(AnswerType type) {
      if (type instanceof AnswerType.YesNo) {
        return lastFigure ? "yes" : "no";
      } else if (type.options().isEmpty()) {
        return lastFigure ? "100" : "0";
      }
      return type.options().get(lastOption ? type.options().size() - 1 : 0).id();
    }
  }
}
