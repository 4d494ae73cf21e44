package vn.thuoc.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the units whose names look most like a text that is nobody's name, accents left out. */
final class NearestUnits {
  private static final int MOST = 3;

  private final UnitIndex index;
  private final Map<String, String> unaccented = new ConcurrentHashMap<>();

  NearestUnits(UnitIndex index) {
    this.index = index;
  }

  /** Nearest first. Names with the parents that stand behind the text are compared too. */
  List<Unit> of(UnitName name, Stream<Unit> among) {
    String wanted = VietnameseText.unaccented(name.rest());
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, wanted.length() / 3));
    record Near(Unit unit, int steps) {}
    return among
        .flatMap(
            unit ->
                spellings(unit, name.kind().isEmpty()).stream()
                    .map(known -> distance.apply(known, wanted))
                    .filter(steps -> steps >= 0 && steps < wanted.length())
                    .min(Comparator.naturalOrder())
                    .map(steps -> new Near(unit, steps))
                    .stream())
        .sorted(Comparator.comparingInt(Near::steps))
        .limit(MOST)
        .map(Near::unit)
        .toList();
  }

  /** Without accents "phuong" is no kind any more, so names with their kinds are offered too. */
  private List<String> spellings(Unit unit, boolean withKind) {
    List<String> spellings = new ArrayList<>();
    for (UnitName own : index.names(unit)) {
      for (String name : withKind ? List.of(own.rest(), own.whole()) : List.of(own.rest())) {
        addWithParents(plain(name), unit, spellings);
      }
    }
    return spellings;
  }

  private void addWithParents(String name, Unit unit, List<String> spellings) {
    spellings.add(name);
    for (Unit parent : index.parents(unit).toList()) {
      String withParent = name + " " + plain(index.names(parent).get(0).whole());
      spellings.add(withParent);
      index
          .parents(parent)
          .forEach(top -> spellings.add(withParent + " " + plain(index.names(top).get(0).whole())));
    }
  }

  private String plain(String key) {
    return unaccented.computeIfAbsent(key, VietnameseText::unaccented);
  }
}
