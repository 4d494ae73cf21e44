package vn.thuoc.ingest.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problems;
import vn.thuoc.unit.DefinedUnits;
import vn.thuoc.unit.OfficialList;
import vn.thuoc.unit.UnitChange;
import vn.thuoc.unit.Units;

/**
 * What a warehouse holds for its register.
 *
 * @param lists in the order in which they were loaded
 * @param changes old code to what was said of it last
 */
record StagedRegister(List<Listed> lists, Map<String, List<UnitChange>> changes) {
  static final StagedRegister EMPTY = new StagedRegister(List.of(), Map.of());

  /**
   * An official list that was loaded.
   *
   * @param hash SHA-256 of the file it came from
   */
  record Listed(String hash, OfficialList list) {}

  StagedRegister {
    lists = List.copyOf(lists);
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
  }

  StagedRegister with(String hash, OfficialList list) {
    List<Listed> more = new ArrayList<>(lists);
    more.add(new Listed(hash, list));
    return new StagedRegister(more, changes);
  }

  /** With changes that replace whatever was said of the same old codes. */
  StagedRegister with(Map<String, List<UnitChange>> said) {
    Map<String, List<UnitChange>> more = new LinkedHashMap<>(changes);
    more.putAll(said);
    return new StagedRegister(lists, more);
  }

  Units joined(DefinedUnits defined, Function<UnitChange, Place> placeOf, Problems problems) {
    return defined.joinedWith(
        lists.stream().map(Listed::list).toList(),
        changes.values().stream().flatMap(List::stream).toList(),
        placeOf,
        problems);
  }

  /** Where a change is, that is in the warehouse already. */
  static Place placed(UnitChange change) {
    return Place.named("staging.unit_change " + change.oldCode() + " → " + change.newCode());
  }
}
