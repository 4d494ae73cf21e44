package vn.thuoc.metric.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.warehouse.Release;

/**
 * What is not the same in two releases.
 *
 * @param forms how many forms became what
 * @param findingsBefore findings about the forms of the earlier release
 * @param findingsAfter findings about the forms of the later one
 * @param differences by instrument, year and unit
 */
public record Comparison(
    Release before,
    Release after,
    Map<FormChange, Long> forms,
    long findingsBefore,
    long findingsAfter,
    List<Difference> differences) {
  public Comparison {
    forms = Map.copyOf(forms);
    differences = List.copyOf(differences);
  }

  /** Whether both were computed by the same definitions, units and program; unknown of old ones. */
  public Optional<Boolean> sameDefinitions() {
    return before.inputsHash().flatMap(one -> after.inputsHash().map(one::equals));
  }

  /** Differences of one kind, of forms that are in both releases. */
  public long changed(Item item) {
    return differences.stream()
        .filter(difference -> difference.figure().item() == item)
        .filter(d -> d.form() == FormChange.REVISED || d.form() == FormChange.SAME)
        .count();
  }

  /** Forms whose total points on a side rose (1) or fell (-1). */
  public long totals(String side, int sign) {
    return differences.stream()
        .filter(difference -> difference.figure().item() == Item.SCORE)
        .filter(difference -> difference.figure().lineId().equals(FormFigures.TOTAL))
        .filter(difference -> difference.figure().side().equals(side))
        .filter(d -> d.change().map(change -> change.signum() == sign).orElse(false))
        .count();
  }
}
