package vn.thuoc.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the units that a written name can mean. A name is read as that of a unit, followed by any
 * of the units above it: "xã Tân Lập, huyện Hàm Thuận Nam", "Tân Lập, tỉnh Bình Thuận".
 */
final class UnitIndex {
  private final Map<String, Unit> units;
  private final Map<String, List<UnitName>> names = new HashMap<>();
  private final Map<String, Set<Unit>> withKind = new HashMap<>();
  private final Map<String, Set<Unit>> withoutKind = new HashMap<>();

  UnitIndex(Map<String, Unit> units) {
    this.units = units;
    for (Unit unit : units.values()) {
      List<UnitName> known = namesOf(unit);
      names.put(unit.id(), known);
      for (UnitName name : known) {
        withKind.computeIfAbsent(name.whole(), key -> new LinkedHashSet<>()).add(unit);
        withoutKind.computeIfAbsent(name.rest(), key -> new LinkedHashSet<>()).add(unit);
      }
    }
  }

  /** All units that the name can mean, of whatever tier and time. */
  Set<Unit> bearers(UnitName name) {
    Map<String, Set<Unit>> index = name.kind().isPresent() ? withKind : withoutKind;
    String text = name.whole();
    Set<Unit> found = new LinkedHashSet<>();
    for (int end = text.length(); end > 0; end = text.lastIndexOf(' ', end - 1)) {
      String above = text.substring(end).strip();
      for (Unit unit : index.getOrDefault(text.substring(0, end), Set.of())) {
        if (isBelow(unit, above)) {
          found.add(unit);
        }
      }
    }
    return found;
  }

  /** The names a unit is known by, its own first. */
  List<UnitName> names(Unit unit) {
    return names.get(unit.id());
  }

  /** The units directly above, now or before. */
  Stream<Unit> parents(Unit unit) {
    return Stream.concat(unit.parentId().stream(), unit.formerParentIds().stream())
        .flatMap(id -> Optional.ofNullable(units.get(id)).stream());
  }

  /** Whether the text names units above this one, nearest first; levels may be left out. */
  private boolean isBelow(Unit unit, String above) {
    return above.isEmpty()
        || parents(unit).anyMatch(parent -> isNamedFirst(parent, above) || isBelow(parent, above));
  }

  private boolean isNamedFirst(Unit unit, String text) {
    boolean kindGiven = UnitName.ofKey(text).kind().isPresent();
    return names(unit).stream()
        .map(name -> kindGiven ? name.whole() : name.rest())
        .filter(name -> text.equals(name) || text.startsWith(name + " "))
        .anyMatch(name -> isBelow(unit, text.substring(name.length()).strip()));
  }

  private static List<UnitName> namesOf(Unit unit) {
    UnitName main = UnitName.of(unit.name());
    List<UnitName> found = new ArrayList<>(List.of(main));
    for (String alias : unit.aliases()) {
      UnitName other = UnitName.of(alias);
      found.add(other.kind().isPresent() ? other : new UnitName(main.kind(), other.rest()));
    }
    return List.copyOf(found);
  }
}
