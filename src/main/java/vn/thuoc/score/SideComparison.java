package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Side;

/**
 * Holds the sides of one submission against each other.
 *
 * <p>A criterion that only one side has points for says nothing about the other: a group's
 * difference would show the missing points as taken away, or as given. So both sides are scored
 * once more without such criteria, by the same rules, which is right for sums with a cap, weights
 * and the best of several too, where subtracting points would not be. What neither side could score
 * is missing from both alike.
 */
final class SideComparison {
  private final InstrumentIndex index;
  private final Map<Side, Set<String>> unscored = new EnumMap<>(Side.class);
  private final Map<Side, Map<String, SideScore>> compared;
  private final Set<String> oneSided;

  /**
   * @param scorers the scorer of every side, done
   * @param scores what each found
   */
  SideComparison(
      InstrumentIndex index,
      Map<Side, SideScorer> scorers,
      Map<Side, Map<String, SideScore>> scores) {
    this.index = index;
    scorers.forEach((side, scorer) -> unscored.put(side, scorer.unscored()));
    boolean comparable =
        scores.size() > 1
            && scores.values().stream()
                .allMatch(bySide -> bySide.get(FormLine.TOTAL_ID).score().isPresent());
    this.oneSided = comparable ? oneSided(scores) : Set.of();
    this.compared = comparable ? compared(scorers, scores) : Map.of();
  }

  private Set<String> oneSided(Map<Side, Map<String, SideScore>> scores) {
    Set<String> found = new HashSet<>();
    unscored.values().forEach(found::addAll);
    found.removeIf(
        leaf -> scores.values().stream().allMatch(bySide -> bySide.get(leaf).score().isEmpty()));
    return found;
  }

  private Map<Side, Map<String, SideScore>> compared(
      Map<Side, SideScorer> scorers, Map<Side, Map<String, SideScore>> scores) {
    if (oneSided.isEmpty()) {
      return scores;
    }
    Map<Side, Map<String, SideScore>> again = new EnumMap<>(Side.class);
    scorers.forEach((side, scorer) -> again.put(side, scorer.without(oneSided).score()));
    return again;
  }

  LineComparison line(String id) {
    Map<Side, Integer> missing = new EnumMap<>(Side.class);
    unscored.forEach((side, leaves) -> missing.put(side, among(id, leaves)));
    Map<Side, BigDecimal> points = new EnumMap<>(Side.class);
    compared.forEach(
        (side, bySide) ->
            Optional.ofNullable(bySide.get(id))
                .flatMap(SideScore::score)
                .ifPresent(score -> points.put(side, score)));
    return new LineComparison(
        missing, among(id, oneSided), points.size() < unscored.size() ? Map.of() : points);
  }

  private int among(String id, Set<String> leaves) {
    return (int) index.leaves(id).stream().filter(leaves::contains).count();
  }
}
