package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Levels;
import vn.thuoc.instrument.Rating;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.rule.Rounding;

/** Finds the ratings of the groups and the level of the unit, condition by condition. */
final class LevelScorer {
  private final Instrument instrument;
  private final Side side;
  private final Optional<Block> block;
  private final Map<String, SideScore> scores;
  private final InstrumentIndex index;

  LevelScorer(
      Instrument instrument,
      InstrumentIndex index,
      Side side,
      Optional<Block> block,
      Map<String, SideScore> scores) {
    this.instrument = instrument;
    this.index = index;
    this.block = block;
    this.side = side;
    this.scores = scores;
  }

  /** The rating of every group that is rated and has points. */
  List<RatingScore> ratings() {
    List<RatingScore> found = new ArrayList<>();
    for (Rating rating : instrument.scoring().ratings()) {
      for (String id : rating.of()) {
        percent(id)
            .ifPresent(
                percent ->
                    found.add(
                        rating.steps().stream()
                            .filter(step -> reaches(percent, step.fromPercent()))
                            .findFirst()
                            .map(step -> score(id, step, percent))
                            .orElseThrow()));
      }
    }
    return found;
  }

  private RatingScore score(String id, Rating.Step step, BigFraction percent) {
    return new RatingScore(side, id, step.id(), step.label(), Rounding.Fractions.decimal(percent));
  }

  /** The level of the unit; nothing where the instrument has none, or nothing is scored. */
  Optional<LevelScore> level() {
    return instrument
        .scoring()
        .levels()
        .filter(levels -> scores.get(FormLine.TOTAL_ID).score().isPresent())
        .map(this::level);
  }

  private LevelScore level(Levels levels) {
    List<LevelScore.ConditionScore> conditions = new ArrayList<>();
    for (Levels.Level level : levels.steps()) {
      for (Levels.LevelCondition condition : level.conditions()) {
        conditions.add(score(level, condition));
      }
    }
    int found = 0;
    while (found < levels.steps().size() && !holds(levels.steps().get(found), conditions)) {
      found++;
    }
    LevelSteps next = new LevelSteps(index, block, scores, conditions);
    if (found > 0) {
      next.toward(levels.steps().get(found - 1).id());
    }
    boolean below = found == levels.steps().size();
    return new LevelScore(
        side,
        below ? Levels.NONE : levels.steps().get(found).id(),
        below ? levels.belowLabel() : levels.steps().get(found).label(),
        next.conditions(),
        next.steps());
  }

  private static boolean holds(Levels.Level level, List<LevelScore.ConditionScore> conditions) {
    return conditions.stream()
        .filter(condition -> condition.levelId().equals(level.id()))
        .allMatch(LevelScore.ConditionScore::holds);
  }

  private LevelScore.ConditionScore score(Levels.Level level, Levels.LevelCondition condition) {
    boolean points = condition.fromPoints().isPresent();
    BigDecimal needed = condition.fromPoints().or(condition::fromPercent).orElseThrow();
    Optional<BigFraction> reached =
        points
            ? scores.get(condition.of()).score().map(Rounding.Fractions::of)
            : percent(condition.of());
    return new LevelScore.ConditionScore(
        level.id(),
        condition.of(),
        points ? "points" : "percent",
        needed,
        reached.map(Rounding.Fractions::decimal),
        reached.filter(value -> reaches(value, needed)).isPresent(),
        missing(condition.of(), points ? needed : needed.movePointLeft(2).multiply(max(condition))),
        Optional.empty());
  }

  private BigDecimal max(Levels.LevelCondition condition) {
    return index.max(condition.of(), block);
  }

  /** What has no points yet misses all that is needed. */
  private BigDecimal missing(String id, BigDecimal needed) {
    return needed.subtract(scores.get(id).score().orElse(BigDecimal.ZERO)).max(BigDecimal.ZERO);
  }

  /** The share of the maximum in percent, exactly. */
  private Optional<BigFraction> percent(String id) {
    BigDecimal max = index.max(id, block);
    return scores
        .get(id)
        .score()
        .filter(points -> max.signum() > 0)
        .map(
            points ->
                Rounding.Fractions.of(points).divide(Rounding.Fractions.of(max)).multiply(100));
  }

  private static boolean reaches(BigFraction value, BigDecimal bound) {
    return value.compareTo(Rounding.Fractions.of(bound)) >= 0;
  }
}
