package vn.thuoc.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Problems;

/** The register of units, in the order of its files. */
public final class Units {
  private static final int NEAREST = 3;

  private final Map<String, Unit> byId = new LinkedHashMap<>();
  private final Map<String, List<UnitName>> names = new LinkedHashMap<>();

  Units(List<Unit> units) {
    units.forEach(unit -> byId.put(unit.id(), unit));
    units.forEach(unit -> names.put(unit.id(), names(unit)));
  }

  /** Reads every {@code .yml} of the folder; what is wrong is added to the problems. */
  public static Units read(DefinitionFolder folder, Problems problems) {
    return new UnitReader(problems).read(folder);
  }

  /** Reads the folder and fails with all problems when there are any. */
  public static Units read(DefinitionFolder folder) {
    Problems problems = new Problems();
    Units units = read(folder, problems);
    problems.orThrow();
    return units;
  }

  public Optional<Unit> get(String id) {
    return Optional.ofNullable(byId.get(id));
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

  /**
   * Which unit a name on a form means.
   *
   * @param name as it stands on the form: "UBND TX. La Gi", "La Gi", "UBND thị xã La Gi, tỉnh Bình
   *     Thuận"
   * @param tier the only tier it can be of, when that is known
   */
  public UnitMatch match(String name, Optional<Tier> tier) {
    List<Unit> found = bearers(UnitName.of(name), tier);
    boolean repaired = false;
    if (found.isEmpty()) {
      String mended = VietnameseText.repaired(name);
      repaired = !mended.equals(name);
      found = repaired ? bearers(UnitName.of(mended), tier) : found;
    }
    if (found.isEmpty()) {
      return new UnitMatch.Unknown(nearest(UnitName.of(name), tier));
    }
    return found.size() == 1
        ? new UnitMatch.Matched(found.get(0), repaired)
        : new UnitMatch.Ambiguous(found);
  }

  private List<Unit> bearers(UnitName name, Optional<Tier> tier) {
    return among(tier).filter(unit -> names.get(unit.id()).stream().anyMatch(name::means)).toList();
  }

  private Stream<Unit> among(Optional<Tier> tier) {
    return byId.values().stream().filter(unit -> tier.map(unit.tier()::equals).orElse(true));
  }

  private List<Unit> nearest(UnitName name, Optional<Tier> tier) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    record Near(Unit unit, int steps) {}
    return among(tier)
        .map(
            unit ->
                new Near(
                    unit,
                    names.get(unit.id()).stream()
                        .mapToInt(known -> distance.apply(known.rest(), name.rest()))
                        .min()
                        .orElseThrow()))
        .filter(near -> near.steps() <= name.rest().length() / 2)
        .sorted(Comparator.comparingInt(Near::steps))
        .limit(NEAREST)
        .map(Near::unit)
        .toList();
  }

  private List<UnitName> names(Unit unit) {
    UnitName main = UnitName.of(unit.name());
    List<UnitName> found = new ArrayList<>(List.of(main));
    for (String alias : unit.aliases()) {
      UnitName other = UnitName.of(alias);
      found.add(other.kind().isPresent() ? other : new UnitName(main.kind(), other.rest()));
    }
    Optional<UnitName> parent =
        unit.parentId().flatMap(this::get).map(Unit::name).map(UnitName::of);
    parent.ifPresent(
        above -> List.copyOf(found).forEach(name -> found.add(name.followedBy(above))));
    return List.copyOf(found);
  }
}
