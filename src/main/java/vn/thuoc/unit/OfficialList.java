package vn.thuoc.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.instrument.Tier;

/**
 * The official units of one day.
 *
 * @param asOf the day
 * @param partial whether it speaks only for the provinces that it holds; a whole list says of every
 *     unit it lacks that it is gone
 * @param units its units, parents before their children
 */
public record OfficialList(LocalDate asOf, boolean partial, List<OfficialUnit> units) {
  public OfficialList {
    units = List.copyOf(units);
  }

  /** The codes of the provinces in it. */
  Set<String> provinces() {
    Set<String> codes = new HashSet<>();
    units.stream()
        .filter(unit -> unit.tier() == Tier.PROVINCE)
        .forEach(unit -> codes.add(unit.code()));
    return codes;
  }

  /** Whether all it says was said again by the other, which was loaded later. */
  public boolean isReplacedBy(OfficialList later) {
    return asOf.equals(later.asOf)
        && (!later.partial || (partial && later.provinces().containsAll(provinces())));
  }

  /** Code of a unit to that of the province it is in. */
  Map<String, String> provinceOf() {
    Map<String, String> provinces = new HashMap<>();
    for (OfficialUnit unit : units) {
      Optional<String> above = unit.parentCode().map(provinces::get);
      provinces.put(unit.code(), above.orElse(unit.code()));
    }
    return provinces;
  }
}
