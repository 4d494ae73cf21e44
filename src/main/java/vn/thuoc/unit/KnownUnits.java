package vn.thuoc.unit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The units that references between units of a register can mean. */
final class KnownUnits {
  private final Map<String, Unit> units = new HashMap<>();
  private final boolean official;

  KnownUnits(Collection<Unit> units, boolean official) {
    units.forEach(unit -> this.units.putIfAbsent(unit.id(), unit));
    this.official = official;
  }

  Optional<Unit> get(String id) {
    return Optional.ofNullable(units.get(id));
  }

  /** Without official lists, an id as they give them may be right. */
  boolean isUnknown(String id) {
    return !units.containsKey(id) && (official || !OfficialUnit.isId(id));
  }

  /** Whether going on from the unit leads back to it. */
  boolean circles(Unit unit, Function<Unit, List<String>> onward) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(onward.apply(unit));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (id.equals(unit.id())) {
        return true;
      }
      if (seen.add(id)) {
        get(id).ifPresent(next -> open.addAll(onward.apply(next)));
      }
    }
    return false;
  }
}
