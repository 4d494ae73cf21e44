package vn.thuoc.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerValue;

/** Levels and ratings at their exact edges; every condition has to hold. */
class LevelEdgesTest {
  private static final Instrument INSTRUMENT =
      Instruments.of(
              List.of(
                  new DefinitionFile(
                      "edges.yml",
                      """
                      id: edges
                      title: "Bảng thử các mép"
                      short_title: "Mép"
                      issuer: "Nơi thử"
                      tier: district
                      years: [2018]
                      sides: [self]
                      rounding: {decimals: 2, mode: half_up}
                      unanswered: zero_points
                      layout: {sheet: "P", general_heading: "A", criteria_heading: "B", total: {label: "T"}, signature: "K"}
                      general:
                        - {id: unit_name, label: "Tên", answer: {type: text}}
                      groups:
                        - id: readiness
                          label: "Sẵn sàng"
                          max: 500
                          criteria:
                            - {id: infrastructure, label: "Hạ tầng", max: 300, answer: {type: points}, rule: {kind: stepped, step: 0.01}}
                            - {id: people, label: "Nhân lực", max: 200, answer: {type: points}, rule: {kind: stepped, step: 0.01}}
                        - {id: results, label: "Kết quả", max: 100, answer: {type: points}, rule: {kind: stepped, step: 0.01}}
                      ratings:
                        - of: [results]
                          steps:
                            - {id: good, label: "Tốt", from_percent: 80}
                            - {id: fair, label: "Khá", from_percent: 65}
                            - {id: average, label: "Trung bình", from_percent: 0}
                      levels:
                        below_label: "Không xếp hạng"
                        steps:
                          - id: level_1
                            label: "Mức I"
                            conditions:
                              - {of: readiness, from_points: 450}
                              - {of: infrastructure, from_percent: 90}
                          - id: level_2
                            label: "Mức II"
                            conditions:
                              - {of: readiness, from_points: 400}
                              - {of: infrastructure, from_percent: 80}
                      """)))
          .get("edges");

  @ParameterizedTest
  @CsvSource({
    "270, 180, level_1",
    "270, 179.99, level_2",
    "269.99, 200, level_2",
    "300, 150, level_1",
    "300, 149.99, level_2",
    "240, 160, level_2",
    "240, 159.99, none",
    "239.99, 200, none",
    "0, 0, none",
    "300, 200, level_1"
  })
  void aLevelNeedsEveryCondition(String infrastructure, String people, String level) {
    ScoredSubmission scored = score(Map.of("infrastructure", infrastructure, "people", people));

    assertThat(scored.levels()).extracting(LevelScore::levelId).containsExactly(level);
    assertThat(scored.levels().get(0).conditions()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"100, good", "80, good", "79.99, fair", "65, fair", "64.99, average", "0, average"})
  void aRatingBeginsExactlyAtItsShare(String points, String rating) {
    assertThat(score(Map.of("results", points)).ratings())
        .extracting(RatingScore::ratingId)
        .containsExactly(rating);
  }

  private static ScoredSubmission score(Map<String, String> points) {
    Map<String, SubmissionFigures.PlacedAnswer> answers = new HashMap<>();
    points.forEach(
        (id, text) ->
            answers.put(
                id,
                new SubmissionFigures.PlacedAnswer(
                    Answer.given(new AnswerValue.Number(new BigDecimal(text))), "")));
    return new SubmissionScorer(INSTRUMENT)
        .score(
            new SubmissionFigures(Map.of(Side.SELF, answers), Map.of(), Map.of(), Optional.empty()),
            PeerAnswers.none());
  }
}
