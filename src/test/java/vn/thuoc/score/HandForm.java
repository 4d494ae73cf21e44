package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Problems;

/** A form with what it must score, worked out on paper, read from {@code hand/*.yml}. */
final class HandForm {
  private final DefinitionMap map;
  private final Problems problems = new Problems();
  private final Map<String, AnswerType> types;

  HandForm(DefinitionFile file, java.util.function.Function<String, Instrument> instruments) {
    this.map = file.read(problems).orElseThrow();
    this.instrument = instruments.apply(map.text("instrument"));
    this.types =
        instrument.questions().collect(Collectors.toMap(Question::id, Question::type, (a, b) -> a));
    map.text("describes");
  }

  private final Instrument instrument;

  /** Expected points, levels and ratings against those that come out; both read alike. */
  record Outcome(Map<String, String> expected, Map<String, String> actual) {}

  Outcome score() {
    Map<Side, Map<String, SubmissionFigures.PlacedAnswer>> answers = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      map.optionalMap(side.term()).ifPresent(given -> answers.put(side, answers(given)));
    }
    Optional<Block> block = map.optionalOneOf("block", Block.class);
    PeerAnswers peers = peers(answers.getOrDefault(Side.SELF, Map.of()));
    ScoredSubmission scored =
        new SubmissionScorer(instrument)
            .score(new SubmissionFigures(answers, Map.of(), Map.of(), block), peers);
    Map<String, String> expected = expected();
    map.finish();
    problems.orThrow();
    Map<String, String> actual = new LinkedHashMap<>();
    Map<String, String> all = all(scored);
    expected.keySet().forEach(key -> actual.put(key, all.getOrDefault(key, "none such")));
    return new Outcome(expected, actual);
  }

  private Map<String, SubmissionFigures.PlacedAnswer> answers(DefinitionMap given) {
    Map<String, SubmissionFigures.PlacedAnswer> answers = new HashMap<>();
    for (String question : given.keys()) {
      AnswerType type =
          Optional.ofNullable(types.get(question))
              .orElseThrow(() -> new IllegalArgumentException("no question " + question));
      Answer answer =
          type instanceof AnswerType.Table && given.isList(question)
              ? Answer.given(new AnswerValue.Rows(rows(given.maps(question))))
              : AnswerFromText.read(type, given.text(question));
      answers.put(question, new SubmissionFigures.PlacedAnswer(answer, ""));
    }
    return answers;
  }

  private static List<Map<String, String>> rows(List<DefinitionMap> given) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (DefinitionMap item : given) {
      Map<String, String> row = new LinkedHashMap<>();
      item.keys().forEach(key -> row.put(key, item.text(key)));
      rows.add(row);
    }
    return rows;
  }

  /** The largest of this unit's and the others' reported values, on both sides. */
  private PeerAnswers peers(Map<String, SubmissionFigures.PlacedAnswer> own) {
    PeerValues values = new PeerValues(instrument);
    Map<String, BigFraction> largest = new HashMap<>();
    List<Map<String, SubmissionFigures.PlacedAnswer>> units = new ArrayList<>(List.of(own));
    map.maps("peers").forEach(peer -> units.add(answers(peer)));
    for (Map<String, SubmissionFigures.PlacedAnswer> unit : units) {
      values
          .of(new SubmissionFigures(Map.of(Side.SELF, unit), Map.of(), Map.of(), Optional.empty()))
          .forEach(value -> largest.merge(value.criterionId(), value.value(), HandForm::larger));
    }
    return new PeerAnswers(Map.of(Side.SELF, largest, Side.VERIFIED, largest));
  }

  private static BigFraction larger(BigFraction one, BigFraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    DefinitionMap given = map.map("expected");
    for (Side side : Side.values()) {
      given
          .optionalMap(side.term())
          .ifPresent(
              points ->
                  points
                      .keys()
                      .forEach(id -> expected.put(side.term() + " " + id, plain(points.text(id)))));
    }
    given
        .optionalMap("level")
        .ifPresent(
            level -> level.keys().forEach(side -> expected.put(side + " level", level.text(side))));
    given
        .optionalMap("rating")
        .ifPresent(
            rating ->
                rating
                    .keys()
                    .forEach(
                        side -> {
                          DefinitionMap groups = rating.map(side);
                          groups
                              .keys()
                              .forEach(
                                  id -> expected.put(side + " rating of " + id, groups.text(id)));
                        }));
    given.finish();
    return expected;
  }

  private static Map<String, String> all(ScoredSubmission scored) {
    Map<String, String> all = new HashMap<>();
    for (CriterionScore score : scored.scores()) {
      score
          .sides()
          .forEach(
              (side, points) ->
                  all.put(
                      side.term() + " " + score.criterionId(),
                      points.score().map(p -> plain(p.toPlainString())).orElse("open")));
    }
    scored.levels().forEach(level -> all.put(level.side().term() + " level", level.levelId()));
    scored
        .ratings()
        .forEach(
            rating ->
                all.put(
                    rating.side().term() + " rating of " + rating.criterionId(),
                    rating.ratingId()));
    return all;
  }

  private static String plain(String number) {
    return number.matches("-?[0-9.]+")
        ? new BigDecimal(number).stripTrailingZeros().toPlainString()
        : number;
  }
}
