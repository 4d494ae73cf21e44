package vn.thuoc.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Problems;

/** The register of units: those of the definitions, then those of the official lists. */
public final class Units {
  private final Map<String, Unit> byId = new LinkedHashMap<>();
  private final UnitIndex index;
  private final NearestUnits nearest;

  Units(Collection<Unit> units) {
    units.forEach(unit -> byId.put(unit.id(), unit));
    this.index = new UnitIndex(byId);
    this.nearest = new NearestUnits(index);
  }

  /**
   * Reads every {@code .yml} of the folder, without any official list; what is wrong is added to
   * the problems.
   */
  public static Units read(DefinitionFolder folder, Problems problems) {
    return DefinedUnits.read(folder, problems).units();
  }

  /** Reads the folder and fails with all problems when there are any. */
  public static Units read(DefinitionFolder folder) {
    return DefinedUnits.read(folder).units();
  }

  public Optional<Unit> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Whether there is such a unit, or may be once official lists are loaded: before that, an id as
   * they give them cannot be told to be wrong.
   */
  public boolean mayHave(String id) {
    return byId.containsKey(id)
        || (OfficialUnit.isId(id) && byId.keySet().stream().noneMatch(OfficialUnit::isId));
  }

  public List<Unit> all() {
    return List.copyOf(byId.values());
  }

  /** The units of a tier that existed in the year. */
  public List<Unit> of(Tier tier, int year) {
    return byId.values().stream()
        .filter(unit -> unit.tier() == tier && unit.existsIn(year))
        .toList();
  }

  /** Which unit a name means, whenever it existed. */
  public UnitMatch match(String name, Optional<Tier> tier) {
    return match(name, tier, OptionalInt.empty());
  }

  /**
   * Which unit a name on a form means.
   *
   * @param name as it stands on the form, with as many parents as are written: "UBND TX. La Gi",
   *     "La Gi", "UBND xã Tân Lập, huyện Hàm Thuận Nam, tỉnh Bình Thuận"
   * @param tier the only tier it can be of, when that is known
   * @param year the year the form is about, when that is known: units that did not exist in it are
   *     left out, unless none is left then; of a unit and its successor in one year the successor
   *     is meant
   */
  public UnitMatch match(String name, Optional<Tier> tier, OptionalInt year) {
    List<Unit> found = bearers(name, tier);
    boolean repaired = false;
    if (found.isEmpty()) {
      String mended = VietnameseText.repaired(name);
      repaired = !mended.equals(name);
      found = repaired ? bearers(mended, tier) : found;
    }
    if (found.isEmpty()) {
      return new UnitMatch.Unknown(nearest.of(UnitName.of(name), among(byId.values(), tier)));
    }
    List<Unit> then = year.isPresent() ? existing(found, year.getAsInt()) : found;
    List<Unit> candidates = then.isEmpty() ? found : then;
    return candidates.size() == 1
        ? new UnitMatch.Matched(candidates.get(0), repaired, !then.isEmpty())
        : new UnitMatch.Ambiguous(candidates);
  }

  /** The units above a unit, the nearest first. */
  public List<Unit> above(Unit unit) {
    Set<Unit> above = new LinkedHashSet<>();
    Optional<Unit> next = unit.parentId().flatMap(this::get);
    while (next.isPresent() && above.add(next.get())) {
      next = next.get().parentId().flatMap(this::get);
    }
    return List.copyOf(above);
  }

  /** The name with those of all units above: "Xã Tân Lập, huyện Hàm Thuận Nam, tỉnh Bình Thuận". */
  public String fullName(Unit unit) {
    return named(unit, above(unit));
  }

  /**
   * The shortest name, with as many parents as it takes, by which the unit of that year is found.
   */
  public String clearName(Unit unit, int year) {
    List<Unit> above = above(unit);
    for (int levels = 0; levels < above.size(); levels++) {
      String name = named(unit, above.subList(0, levels));
      if (match(name, Optional.of(unit.tier()), OptionalInt.of(year))
              instanceof UnitMatch.Matched matched
          && matched.unit().equals(unit)) {
        return name;
      }
    }
    return named(unit, above);
  }

  /** The name of a unit of this register as it is compared. */
  UnitName nameOf(Unit unit) {
    return index.names(unit).get(0);
  }

  /** What became of the units up to a day. */
  public Boundaries boundariesOn(LocalDate day) {
    return new Boundaries(byId, day);
  }

  private static String named(Unit unit, List<Unit> above) {
    List<String> names = new ArrayList<>(List.of(unit.name()));
    above.forEach(parent -> names.add(UnitName.asParent(parent.name())));
    return String.join(", ", names);
  }

  private List<Unit> bearers(String name, Optional<Tier> tier) {
    return among(index.bearers(UnitName.of(name)), tier).toList();
  }

  private static List<Unit> existing(List<Unit> found, int year) {
    List<Unit> then = found.stream().filter(unit -> unit.existsIn(year)).toList();
    Set<String> ids = new LinkedHashSet<>(then.stream().map(Unit::id).toList());
    return then.stream()
        .filter(unit -> unit.succession().successors().stream().noneMatch(ids::contains))
        .toList();
  }

  private static Stream<Unit> among(Collection<Unit> units, Optional<Tier> tier) {
    return units.stream().filter(unit -> tier.map(unit.tier()::equals).orElse(true));
  }
}
