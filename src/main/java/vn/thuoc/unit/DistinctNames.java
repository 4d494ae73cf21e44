package vn.thuoc.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Names by which people tell units apart: the name alone where no other unit of the register is
 * called so, else with the unit above it, else with all units above it. In one country there are
 * many communes called Tân Lập, and many districts called Châu Thành.
 */
public final class DistinctNames {
  private final Map<String, String> names = new HashMap<>();

  public DistinctNames(Units units) {
    List<Unit> left = units.all();
    List<Function<Unit, String>> ways =
        List.of(Unit::name, unit -> withParent(units, unit), units::fullName);
    for (Function<Unit, String> way : ways) {
      Map<String, Integer> counts = new HashMap<>();
      left.forEach(unit -> counts.merge(VietnameseText.key(way.apply(unit)), 1, Integer::sum));
      // the last way stands even where two units of one parent share a name
      left.forEach(unit -> names.put(unit.id(), way.apply(unit)));
      left =
          left.stream()
              .filter(unit -> counts.get(VietnameseText.key(way.apply(unit))) > 1)
              .toList();
    }
  }

  /** The name of a unit of the register. */
  public String of(Unit unit) {
    return names.getOrDefault(unit.id(), unit.name());
  }

  private static String withParent(Units units, Unit unit) {
    return unit.parentId()
        .flatMap(units::get)
        .map(parent -> unit.name() + " (" + parent.name() + ")")
        .orElse(unit.name());
  }
}
