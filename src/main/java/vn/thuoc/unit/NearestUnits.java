package vn.thuoc.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the units whose names look most like a text that is nobody's name. */
final class NearestUnits {
  private static final int MOST = 3;

  private final UnitIndex index;

  NearestUnits(UnitIndex index) {
    this.index = index;
  }

  /** Nearest first. Names with the parents that stand before the text are compared too. */
  List<Unit> of(UnitName name, Stream<Unit> among) {
    int furthest = name.rest().length() / 2;
    LevenshteinDistance distance = new LevenshteinDistance(furthest);
    record Near(Unit unit, int steps) {}
    return among
        .flatMap(
            unit ->
                spellings(unit).stream()
                    .map(known -> distance.apply(known, name.rest()))
                    .filter(steps -> steps >= 0)
                    .min(Comparator.naturalOrder())
                    .map(steps -> new Near(unit, steps))
                    .stream())
        .sorted(Comparator.comparingInt(Near::steps))
        .limit(MOST)
        .map(Near::unit)
        .toList();
  }

  private List<String> spellings(Unit unit) {
    List<String> spellings = new ArrayList<>();
    for (UnitName own : index.names(unit)) {
      spellings.add(own.rest());
      for (Unit parent : index.parents(unit).toList()) {
        String withParent = own.rest() + " " + index.names(parent).get(0).whole();
        spellings.add(withParent);
        index
            .parents(parent)
            .forEach(top -> spellings.add(withParent + " " + index.names(top).get(0).whole()));
      }
    }
    return spellings;
  }
}
