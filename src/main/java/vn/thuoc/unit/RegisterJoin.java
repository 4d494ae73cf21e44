package vn.thuoc.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.Block;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Puts defined and official units together, each body once. */
final class RegisterJoin {
  private final Map<String, Unit> defined = new LinkedHashMap<>();
  private final Map<String, Unit> byCode = new HashMap<>();
  private final Map<String, List<Unit>> byParent = new HashMap<>();
  private final Map<String, List<String>> officialAliases;
  private final OfficialHistory history;
  private final Problems problems;
  private final Map<String, String> ids = new HashMap<>();

  RegisterJoin(
      List<Unit> defined,
      Map<String, List<String>> officialAliases,
      OfficialHistory history,
      Problems problems) {
    for (Unit unit : defined) {
      this.defined.put(unit.id(), unit);
      unit.code().ifPresent(code -> byCode.put(code, unit));
      if (unit.code().isEmpty() && unit.block() == Block.GOVERNMENT) {
        byParent.computeIfAbsent(unit.parentId().orElse(""), unused -> new ArrayList<>()).add(unit);
      }
    }
    this.officialAliases = officialAliases;
    this.history = history;
    this.problems = problems;
  }

  Units join() {
    // Parents first: by whom a unit belongs to, it is told whether it is one of the defined.
    // Of two codes that fit one definition, the one that still exists is meant.
    List<OfficialTrack> tracks =
        history.tracks().values().stream()
            .sorted(
                Comparator.comparing((OfficialTrack track) -> track.now().tier())
                    .thenComparing(track -> track.to().isPresent())
                    .thenComparing(track -> track.now().code()))
            .toList();
    Map<String, OfficialTrack> taken = new HashMap<>();
    for (OfficialTrack track : tracks) {
      String id =
          definition(track)
              .map(Unit::id)
              .filter(found -> !taken.containsKey(found))
              .orElse(track.now().id());
      taken.put(id, track);
      ids.put(track.now().code(), id);
    }
    List<Unit> joined = new ArrayList<>();
    for (Unit unit : defined.values()) {
      joined.add(
          Optional.ofNullable(taken.get(unit.id())).map(track -> joined(unit, track)).orElse(unit));
    }
    tracks.stream()
        .filter(track -> !defined.containsKey(ids.get(track.now().code())))
        .sorted(
            Comparator.comparing((OfficialTrack track) -> track.now().tier())
                .thenComparing(track -> track.now().code()))
        .map(this::official)
        .forEach(joined::add);
    Units register = new Units(joined);
    RegisterCheck.check(
        joined,
        true,
        register::nameOf,
        (unit, code, key, message, remedy) ->
            problems.add(Problem.error(code, place(unit), message, remedy)));
    return register;
  }

  private Optional<Unit> definition(OfficialTrack track) {
    OfficialUnit unit = track.now();
    if (byCode.containsKey(unit.code())) {
      return Optional.of(byCode.get(unit.code()));
    }
    List<Unit> siblings =
        Stream.concat(unit.parentCode().stream(), track.formerParents().stream())
            .map(ids::get)
            .flatMap(parent -> byParent.getOrDefault(parent, List.of()).stream())
            .toList();
    if (unit.parentCode().isEmpty()) {
      siblings = byParent.getOrDefault("", List.of());
    }
    // Few official units have a defined one beside them, and comparing names takes long.
    Set<String> names =
        siblings.isEmpty()
            ? Set.of()
            : Stream.concat(Stream.of(unit.name()), track.formerNames().stream())
                .map(name -> UnitName.of(name).whole())
                .collect(Collectors.toSet());
    List<Unit> found =
        siblings.stream()
            .filter(candidate -> candidate.tier() == unit.tier())
            .filter(
                candidate ->
                    Stream.concat(Stream.of(candidate.name()), candidate.aliases().stream())
                        .anyMatch(name -> names.contains(UnitName.of(name).whole())))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Unit joined(Unit unit, OfficialTrack track) {
    Unit official = official(track);
    Optional<LocalDate> from = unit.existsFrom().or(official::existsFrom);
    Optional<LocalDate> to = unit.existsTo().or(official::existsTo);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add(
          Problem.error(
              UnitError.CONTRADICTS_OFFICIAL,
              place(unit),
              new Words(
                  "Theo định nghĩa và danh mục chính thức, đơn vị bắt đầu "
                      + from.get()
                      + " mà kết thúc "
                      + to.get()
                      + ".",
                  "By definition and official list, the unit begins "
                      + from.get()
                      + " and ends "
                      + to.get()
                      + "."),
              new Words(
                  "Sửa exists_from, exists_to trong etl/units.",
                  "Mend exists_from, exists_to in etl/units.")));
      to = Optional.empty();
    }
    Set<String> aliases = new LinkedHashSet<>(unit.aliases());
    aliases.add(official.name());
    aliases.addAll(official.aliases());
    aliases.remove(unit.name());
    return new Unit(
        unit.id(),
        unit.name(),
        unit.tier(),
        unit.block(),
        official.code(),
        unit.parentId().or(official::parentId),
        Stream.concat(unit.formerParentIds().stream(), official.formerParentIds().stream())
            .distinct()
            .toList(),
        List.copyOf(aliases),
        from,
        to,
        unit.succession().successors().isEmpty() ? official.succession() : unit.succession());
  }

  private Unit official(OfficialTrack track) {
    OfficialUnit unit = track.now();
    Set<String> aliases = new LinkedHashSet<>(track.formerNames());
    aliases.addAll(officialAliases.getOrDefault(unit.code(), List.of()));
    return new Unit(
        ids.get(unit.code()),
        unit.name(),
        unit.tier(),
        Block.GOVERNMENT,
        Optional.of(unit.code()),
        unit.parentCode().map(ids::get),
        track.formerParents().stream().map(ids::get).toList(),
        List.copyOf(aliases),
        track.from(),
        track.to(),
        succession(track.changes()));
  }

  private Succession succession(List<UnitChange> changes) {
    return new Succession(
        changes.stream().map(change -> ids.get(change.newCode())).toList(),
        changes.stream()
            .filter(change -> change.main() && change.kind() == Succession.Kind.SPLIT)
            .map(change -> ids.get(change.newCode()))
            .findFirst(),
        changes.stream().map(UnitChange::kind).findFirst());
  }

  private static Place place(Unit unit) {
    return Place.named(unit.id() + " (" + unit.name() + ")");
  }
}
