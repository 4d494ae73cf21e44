package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.answer.AnswerState;

/**
 * Finds how the next better level is reached by work on as few criteria as possible.
 *
 * <p>Conditions are met from the inside out: those of sub-groups, then those of the groups around
 * them, then that of the total, because what is gained inside counts outside too. For each, the
 * criteria below it that are worked on already come first, then those with the most points left.
 * Points are taken to add up, as in a plain sum.
 */
final class LevelSteps {
  private final List<LevelScore.ConditionScore> conditions;
  private final InstrumentIndex index;
  private final Map<String, BigDecimal> left = new LinkedHashMap<>();
  private final Map<String, BigDecimal> taken = new HashMap<>();
  private final Set<String> workedOn = new HashSet<>();
  private final List<LevelStep> steps = new ArrayList<>();

  /**
   * @param conditions all conditions of all levels, in order
   */
  LevelSteps(
      InstrumentIndex index,
      Optional<Block> block,
      Map<String, SideScore> scores,
      List<LevelScore.ConditionScore> conditions) {
    this.index = index;
    this.conditions = new ArrayList<>(conditions);
    index
        .leaves(FormLine.TOTAL_ID)
        .forEach(leaf -> left.put(leaf, left(index.max(leaf, block), scores.get(leaf))));
  }

  /** What is not asked of a unit leaves it nothing to gain. */
  private static BigDecimal left(BigDecimal max, SideScore score) {
    return score.state().equals(Optional.of(AnswerState.NOT_APPLICABLE))
        ? BigDecimal.ZERO
        : max.subtract(score.score().orElse(BigDecimal.ZERO)).max(BigDecimal.ZERO);
  }

  /**
   * Goes toward the level.
   *
   * @param level the next better one
   */
  LevelSteps toward(String level) {
    IntStream.range(0, conditions.size())
        .filter(i -> conditions.get(i).levelId().equals(level))
        .boxed()
        .sorted(Comparator.comparing(i -> -index.depth(conditions.get(i).criterionId())))
        .forEach(this::meet);
    return this;
  }

  /** The steps, in the order in which they are taken. */
  List<LevelStep> steps() {
    return steps;
  }

  /** All conditions, those of the level with what stays out of reach. */
  List<LevelScore.ConditionScore> conditions() {
    return conditions;
  }

  private void meet(int position) {
    LevelScore.ConditionScore condition = conditions.get(position);
    List<String> below = index.leaves(condition.criterionId());
    BigDecimal gainedInside =
        below.stream()
            .map(leaf -> taken.getOrDefault(leaf, BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal missing = condition.missing().subtract(gainedInside).max(BigDecimal.ZERO);
    BigDecimal gained = BigDecimal.ZERO;
    for (String leaf : largestFirst(below).toList()) {
      BigDecimal open = missing.subtract(gained);
      if (open.signum() <= 0) {
        break;
      }
      BigDecimal before = left.get(leaf);
      BigDecimal part = before.min(open);
      gained = gained.add(part);
      take(leaf, part);
      steps.add(
          new LevelStep(
              condition.levelId(),
              position + 1,
              condition.criterionId(),
              missing,
              leaf,
              before,
              part,
              gained,
              gained.compareTo(missing) >= 0));
    }
    conditions.set(position, condition.outOfReach(missing.subtract(gained)));
  }

  /** Sorting keeps the order of the form where as much is left. */
  private Stream<String> largestFirst(List<String> below) {
    return below.stream()
        .filter(leaf -> left.get(leaf).signum() > 0)
        .sorted(
            Comparator.comparing((String leaf) -> !workedOn.contains(leaf))
                .thenComparing(left::get, Comparator.reverseOrder()));
  }

  private void take(String leaf, BigDecimal points) {
    workedOn.add(leaf);
    left.merge(leaf, points, BigDecimal::subtract);
    taken.merge(leaf, points, BigDecimal::add);
  }
}
