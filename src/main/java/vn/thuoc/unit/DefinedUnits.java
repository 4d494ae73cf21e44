package vn.thuoc.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problems;

/** What {@code etl/units} says, before official lists are joined to it. */
public final class DefinedUnits {
  private final List<Unit> units;
  private final Map<String, List<String>> officialAliases;

  /**
   * @param units in the order of the files
   * @param officialAliases official code to other names of that unit
   */
  DefinedUnits(List<Unit> units, Map<String, List<String>> officialAliases) {
    this.units = List.copyOf(units);
    this.officialAliases = Map.copyOf(officialAliases);
  }

  /** Reads every {@code .yml} of the folder; what is wrong is added to the problems. */
  public static DefinedUnits read(DefinitionFolder folder, Problems problems) {
    return new UnitReader(problems).read(folder);
  }

  /** Reads the folder and fails with all problems when there are any. */
  public static DefinedUnits read(DefinitionFolder folder) {
    Problems problems = new Problems();
    DefinedUnits units = read(folder, problems);
    problems.orThrow();
    return units;
  }

  /** The register without any official list. */
  public Units units() {
    Map<String, Unit> byId = new LinkedHashMap<>();
    units.forEach(unit -> byId.putIfAbsent(unit.id(), unit));
    return new Units(byId.values());
  }

  /**
   * One register of the defined units and the official ones. A unit that stands in both keeps the
   * id, the name and whatever else its definition gives.
   *
   * @param lists in the order in which they were loaded
   * @param changes mergers, splits and renamings by official codes
   * @param placeOf where a change is written
   * @param problems told what does not fit together
   */
  public Units joinedWith(
      List<OfficialList> lists,
      List<UnitChange> changes,
      Function<UnitChange, Place> placeOf,
      Problems problems) {
    OfficialHistory history = new OfficialHistory(lists, changes, placeOf, problems);
    return lists.isEmpty()
        ? units()
        : new RegisterJoin(units, officialAliases, history, problems).join();
  }
}
