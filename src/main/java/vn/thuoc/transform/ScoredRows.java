package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
          submission_id STRING NOT NULL,
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
            message_en: STRING, remedy_en: STRING>>
          """);

  private static final SideScore ABSENT =
      new SideScore(Optional.empty(), Optional.empty(), Optional.empty(), "");

  private ScoredRows() {}

  /**
   * A scored submission.
   *
   * @param repeated answers that stand more than once in the same place
   */
  static Row of(
      String submissionId, int repeated, ScoredSubmission scored, List<IndicatorScore> indicators) {
    List<Row> scores = scored.scores().stream().map(ScoredRows::score).toList();
    List<Row> findings = new ArrayList<>();
    for (FoundInScoring finding : scored.findings()) {
      findings.add(finding(findings.size() + 1, finding));
    }
    return RowFactory.create(
        submissionId,
        repeated,
        scores.toArray(),
        scored.ratings().stream().map(ScoredRows::rating).toArray(),
        scored.levels().stream().map(ScoredRows::level).toArray(),
        scored.levels().stream().flatMap(ScoredRows::conditions).toArray(),
        scored.levels().stream().flatMap(ScoredRows::steps).toArray(),
        indicators.stream().map(ScoredRows::indicator).toArray(),
        findings.toArray());
  }

  private static Row rating(RatingScore rating) {
    return RowFactory.create(
        rating.side().term(),
        rating.criterionId(),
        rating.ratingId(),
        rating.label(),
        rating.percent());
  }

  private static Row level(LevelScore level) {
    return RowFactory.create(level.side().term(), level.levelId(), level.label());
  }

  private static Stream<Row> conditions(LevelScore level) {
    List<Row> rows = new ArrayList<>();
    for (LevelScore.ConditionScore condition : level.conditions()) {
      rows.add(
          RowFactory.create(
              level.side().term(),
              condition.levelId(),
              rows.size() + 1,
              condition.criterionId(),
              condition.measure(),
              condition.needed(),
              orNull(condition.reached()),
              condition.holds(),
              condition.missing(),
              orNull(condition.outOfReach())));
    }
    return rows.stream();
  }

  private static Stream<Row> steps(LevelScore level) {
    List<Row> rows = new ArrayList<>();
    for (LevelStep step : level.steps()) {
      rows.add(
          RowFactory.create(
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

  private static Row score(CriterionScore score) {
    SideScore self = score.sides().getOrDefault(Side.SELF, ABSENT);
    SideScore verified = score.sides().getOrDefault(Side.VERIFIED, ABSENT);
    return RowFactory.create(
        score.groupId(),
        score.criterionId(),
        score.kind(),
        score.position(),
        score.leaf(),
        orNull(score.parentId()),
        score.max(),
        orNull(self.state().map(s -> s.term())),
        orNull(self.score()),
        orNull(self.printed()),
        self.explanation(),
        orNull(verified.state().map(s -> s.term())),
        orNull(verified.score()),
        orNull(verified.printed()),
        verified.explanation(),
        score.explanation(),
        score.comparison().unscored().getOrDefault(Side.SELF, 0),
        score.comparison().unscored().getOrDefault(Side.VERIFIED, 0),
        orNull(Optional.ofNullable(score.comparison().points().get(Side.SELF))),
        orNull(Optional.ofNullable(score.comparison().points().get(Side.VERIFIED))),
        score.comparison().oneSided());
  }

  private static Row indicator(IndicatorScore score) {
    Optional<Band.End> lower = score.interval().flatMap(Interval::lower);
    Optional<Band.End> upper = score.interval().flatMap(Interval::upper);
    return RowFactory.create(
        score.side().term(),
        score.indicatorId(),
        score.state().term(),
        orNull(score.numerator()),
        orNull(score.denominator()),
        orNull(score.value()),
        orNull(lower.map(Band.End::at)),
        orNull(upper.map(Band.End::at)),
        orNull(lower.map(Band.End::included)),
        orNull(upper.map(Band.End::included)),
        score.comparability().term(),
        score.explanation());
  }

  private static Row finding(int position, FoundInScoring finding) {
    return RowFactory.create(
        position,
        finding.code().name(),
        finding.severity().term(),
        orNull(finding.side().map(Side::term)),
        finding.lineId(),
        orNull(Optional.of(finding.cell()).filter(cell -> !cell.isEmpty())),
        finding.value(),
        finding.message().vi(),
        finding.remedy().vi(),
        finding.message().en(),
        finding.remedy().en());
  }

  /** Spark's rows know no Optional. */
  private static Object orNull(Optional<?> value) {
    return value.isPresent() ? value.get() : null;
  }
}
