package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.indicator.Interval;
import vn.thuoc.score.CriterionScore;
import vn.thuoc.score.FoundInScoring;
import vn.thuoc.score.IndicatorScore;
import vn.thuoc.score.LevelScore;
import vn.thuoc.score.LevelStep;
import vn.thuoc.score.RatingScore;
import vn.thuoc.score.ScoredSubmission;
import vn.thuoc.score.SideScore;

/** A scored submission as one Spark row: its id, its scores, indicators and findings. */
final class ScoredRows {
  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          submission_id STRING NOT NULL, instrument_id STRING NOT NULL, year INT NOT NULL,
          tier STRING NOT NULL, unit_id STRING NOT NULL, revision INT NOT NULL,
          is_latest BOOLEAN NOT NULL, simulated BOOLEAN NOT NULL,
          file_name STRING NOT NULL, sheet STRING NOT NULL,
          repeated_answers INT NOT NULL,
          scores ARRAY<STRUCT<
            group_id: STRING, criterion_id: STRING, criterion_kind: STRING, position: INT,
            is_leaf: BOOLEAN, parent_criterion_id: STRING, max_score: DECIMAL(28,6),
            self_state: STRING, self_score: DECIMAL(28,6), self_printed: DECIMAL(28,6),
            self_explanation: STRING,
            verified_state: STRING, verified_score: DECIMAL(28,6), verified_printed: DECIMAL(28,6),
            verified_explanation: STRING, explanation: STRING,
            self_unscored: INT, verified_unscored: INT,
            self_compared: DECIMAL(28,6), verified_compared: DECIMAL(28,6), one_sided: INT>>,
          ratings ARRAY<STRUCT<
            side: STRING, criterion_id: STRING, rating_id: STRING, rating_label: STRING,
            percent: DECIMAL(28,6)>>,
          levels ARRAY<STRUCT<side: STRING, level_id: STRING, level_label: STRING>>,
          conditions ARRAY<STRUCT<
            side: STRING, level_id: STRING, position: INT, criterion_id: STRING, measure: STRING,
            needed: DECIMAL(28,6), reached: DECIMAL(28,6), holds: BOOLEAN,
            missing: DECIMAL(28,6), out_of_reach: DECIMAL(28,6)>>,
          steps ARRAY<STRUCT<
            side: STRING, position: INT, level_id: STRING, condition_position: INT,
            condition_criterion_id: STRING, missing: DECIMAL(28,6), criterion_id: STRING,
            points_left: DECIMAL(28,6), points_taken: DECIMAL(28,6), points_gained: DECIMAL(28,6),
            condition_met: BOOLEAN>>,
          indicators ARRAY<STRUCT<
            side: STRING, indicator_id: STRING, state: STRING,
            numerator: DECIMAL(28,6), denominator: DECIMAL(28,6), value: DECIMAL(28,6),
            lower: DECIMAL(28,6), upper: DECIMAL(28,6),
            lower_included: BOOLEAN, upper_included: BOOLEAN,
            comparability: STRING, explanation: STRING>>,
          findings ARRAY<STRUCT<
            position: INT, code: STRING, severity: STRING, side: STRING, line_id: STRING,
            cell: STRING, value: STRING, message: STRING, remedy: STRING,
            message_en: STRING, remedy_en: STRING>>,
          lines %s,
          form_answers %s
          """
              .formatted(CriterionLines.SCHEMA, FormAnswers.SCHEMA));

  static final SideScore ABSENT =
      new SideScore(Optional.empty(), Optional.empty(), Optional.empty(), "");

  private ScoredRows() {}

  /**
   * A scored submission.
   *
   * @param submission the row that it was scored from; it begins with the columns that all facts of
   *     a submission have
   * @param lines what stands on the lines of its criteria
   * @param answers what stands on the lines of its other questions
   */
  static InternalRow of(
      InternalRow submission,
      LoadedForm form,
      ScoredSubmission scored,
      List<IndicatorScore> indicators,
      List<InternalRow> lines,
      List<InternalRow> answers) {
    List<InternalRow> scores = scored.scores().stream().map(ScoredRows::score).toList();
    List<InternalRow> findings = new ArrayList<>();
    for (FoundInScoring finding : scored.findings()) {
      findings.add(finding(findings.size() + 1, finding));
    }
    return SparkRows.of(
        SparkRows.text(submission, 0),
        SparkRows.text(submission, 1),
        submission.getInt(2),
        SparkRows.text(submission, 3),
        SparkRows.text(submission, 4),
        submission.getInt(5),
        submission.getBoolean(6),
        submission.getBoolean(7),
        SparkRows.text(submission, 8),
        SparkRows.text(submission, 9),
        form.repeated(),
        scores,
        scored.ratings().stream().map(ScoredRows::rating).toList(),
        scored.levels().stream().map(ScoredRows::level).toList(),
        scored.levels().stream().flatMap(ScoredRows::conditions).toList(),
        scored.levels().stream().flatMap(ScoredRows::steps).toList(),
        indicators.stream().map(ScoredRows::indicator).toList(),
        findings,
        lines,
        answers);
  }

  private static InternalRow rating(RatingScore rating) {
    return SparkRows.of(
        rating.side().term(),
        rating.criterionId(),
        rating.ratingId(),
        rating.label(),
        rating.percent());
  }

  private static InternalRow level(LevelScore level) {
    return SparkRows.of(level.side().term(), level.levelId(), level.label());
  }

  private static Stream<InternalRow> conditions(LevelScore level) {
    List<InternalRow> rows = new ArrayList<>();
    for (LevelScore.ConditionScore condition : level.conditions()) {
      rows.add(
          SparkRows.of(
              level.side().term(),
              condition.levelId(),
              rows.size() + 1,
              condition.criterionId(),
              condition.measure(),
              condition.needed(),
              condition.reached(),
              condition.holds(),
              condition.missing(),
              condition.outOfReach()));
    }
    return rows.stream();
  }

  private static Stream<InternalRow> steps(LevelScore level) {
    List<InternalRow> rows = new ArrayList<>();
    for (LevelStep step : level.steps()) {
      rows.add(
          SparkRows.of(
              level.side().term(),
              rows.size() + 1,
              step.levelId(),
              step.condition(),
              step.conditionOf(),
              step.missing(),
              step.criterionId(),
              step.left(),
              step.taken(),
              step.gained(),
              step.met()));
    }
    return rows.stream();
  }

  private static InternalRow score(CriterionScore score) {
    SideScore self = score.sides().getOrDefault(Side.SELF, ABSENT);
    SideScore verified = score.sides().getOrDefault(Side.VERIFIED, ABSENT);
    return SparkRows.of(
        score.groupId(),
        score.criterionId(),
        score.kind(),
        score.position(),
        score.leaf(),
        score.parentId(),
        score.max(),
        self.state().map(s -> s.term()),
        self.score(),
        self.printed(),
        self.explanation(),
        verified.state().map(s -> s.term()),
        verified.score(),
        verified.printed(),
        verified.explanation(),
        score.explanation(),
        score.comparison().unscored().getOrDefault(Side.SELF, 0),
        score.comparison().unscored().getOrDefault(Side.VERIFIED, 0),
        Optional.ofNullable(score.comparison().points().get(Side.SELF)),
        Optional.ofNullable(score.comparison().points().get(Side.VERIFIED)),
        score.comparison().oneSided());
  }

  private static InternalRow indicator(IndicatorScore score) {
    Optional<Band.End> lower = score.interval().flatMap(Interval::lower);
    Optional<Band.End> upper = score.interval().flatMap(Interval::upper);
    return SparkRows.of(
        score.side().term(),
        score.indicatorId(),
        score.state().term(),
        score.numerator(),
        score.denominator(),
        score.value(),
        lower.map(Band.End::at),
        upper.map(Band.End::at),
        lower.map(Band.End::included),
        upper.map(Band.End::included),
        score.comparability().term(),
        score.explanation());
  }

  private static InternalRow finding(int position, FoundInScoring finding) {
    return SparkRows.of(
        position,
        finding.code().name(),
        finding.severity().term(),
        finding.side().map(Side::term),
        finding.lineId(),
        Optional.of(finding.cell()).filter(cell -> !cell.isEmpty()),
        finding.value(),
        finding.message().vi(),
        finding.remedy().vi(),
        finding.message().en(),
        finding.remedy().en());
  }
}
