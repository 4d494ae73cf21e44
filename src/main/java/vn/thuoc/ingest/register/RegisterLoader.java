package vn.thuoc.ingest.register;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thuoc.ingest.csv.CsvFile;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;
import vn.thuoc.unit.DefinedUnits;
import vn.thuoc.unit.OfficialList;
import vn.thuoc.unit.Succession;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.UnitChange;
import vn.thuoc.unit.Units;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;
import vn.thuoc.warehouse.WarehouseLocation;
import vn.thuoc.warehouse.WriterLock;

/** Takes official lists and changes into a warehouse: a file whole, or not at all. */
public final class RegisterLoader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final WarehouseLocation location;
  private final TableDefinitions tables;
  private final DefinedUnits defined;

  public RegisterLoader(WarehouseLocation location, TableDefinitions tables, DefinedUnits defined) {
    this.location = location;
    this.tables = tables;
    this.defined = defined;
  }

  /**
   * Loads an official list.
   *
   * @param asOf the day it describes; when none is given, {@code today}, unless the same file was
   *     loaded before
   * @param partial whether it speaks only for the provinces it holds
   * @throws ProblemException with everything that is wrong with the file, or that does not fit the
   *     register; nothing is loaded then
   */
  public ListReport loadList(
      Path path, Optional<LocalDate> asOf, LocalDate today, boolean partial) {
    Problems problems = new Problems();
    OfficialListReader reader = new OfficialListReader(problems);
    CsvFile file = reader.file(path);
    OfficialList list = reader.read(file, asOf.orElse(today), partial);
    problems.orThrow();
    try (WriterLock lock = WriterLock.take(location, PATIENCE);
        WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      RegisterTables register = new RegisterTables(catalog);
      StagedRegister before = register.read();
      StagedRegister after = before.with(file.hash(), list);
      Units old = joined(before, problems);
      boolean known = isKnown(before, file, list, asOf.isPresent());
      Units now = known ? old : joined(after, problems);
      problems.orThrow();
      if (!known) {
        catalog.createMissing(tables.all());
        register.write(file, list);
      }
      return report(list, !known, old, now);
    }
  }

  /**
   * Loads mergers, splits and renamings. What the file says of a unit replaces what was said of it
   * before.
   *
   * @throws ProblemException with everything that is wrong; nothing is loaded then
   */
  public ChangesReport loadChanges(Path path) {
    Problems problems = new Problems();
    UnitChangesReader reader = new UnitChangesReader(problems);
    CsvFile file = reader.file(path);
    List<UnitChange> changes = reader.read(file);
    problems.orThrow();
    Map<String, List<UnitChange>> said =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    UnitChange::oldCode, LinkedHashMap::new, Collectors.toList()));
    try (WriterLock lock = WriterLock.take(location, PATIENCE);
        WarehouseCatalog catalog = WarehouseCatalog.open(location)) {
      RegisterTables register = new RegisterTables(catalog);
      StagedRegister before = register.read();
      boolean known =
          said.entrySet().stream()
              .allMatch(
                  each ->
                      same(
                          each.getValue(),
                          before.changes().getOrDefault(each.getKey(), List.of())));
      before
          .with(said)
          .joined(
              defined,
              change -> reader.place(change).orElseGet(() -> StagedRegister.placed(change)),
              problems);
      problems.orThrow();
      if (!known) {
        catalog.createMissing(tables.all());
        register.write(file, changes);
      }
      return new ChangesReport(
          !known,
          count(said, Succession.Kind.MERGER),
          count(said, Succession.Kind.SPLIT),
          count(said, Succession.Kind.RENAMING),
          said.values().stream()
              .filter(of -> of.get(0).kind() == Succession.Kind.SPLIT)
              .filter(of -> of.stream().noneMatch(UnitChange::main))
              .count());
    }
  }

  private Units joined(StagedRegister register, Problems problems) {
    return register.joined(defined, StagedRegister::placed, problems);
  }

  private static boolean same(List<UnitChange> said, List<UnitChange> before) {
    return before.size() == said.size() && before.containsAll(said);
  }

  private static boolean isKnown(
      StagedRegister before, CsvFile file, OfficialList list, boolean dayGiven) {
    return before.lists().stream()
        .filter(
            loaded ->
                before
                    .lists()
                    .subList(before.lists().indexOf(loaded) + 1, before.lists().size())
                    .stream()
                    .noneMatch(later -> loaded.list().isReplacedBy(later.list())))
        .anyMatch(
            loaded ->
                loaded.hash().equals(file.hash())
                    && loaded.list().partial() == list.partial()
                    && (!dayGiven || loaded.list().asOf().equals(list.asOf())));
  }

  private static long count(Map<String, List<UnitChange>> changes, Succession.Kind kind) {
    return changes.values().stream().filter(of -> of.get(0).kind() == kind).count();
  }

  private ListReport report(OfficialList list, boolean changed, Units old, Units now) {
    List<Unit> ended =
        changed(
            old, now, pair -> pair.was().existsTo().isEmpty() && pair.is().existsTo().isPresent());
    List<Unit> added = now.all().stream().filter(unit -> old.get(unit.id()).isEmpty()).toList();
    return new ListReport(
        list.asOf(),
        changed,
        count(list, Tier.PROVINCE),
        count(list, Tier.DISTRICT),
        count(list, Tier.COMMUNE),
        defined.units().all().stream()
            .filter(unit -> now.get(unit.id()).flatMap(Unit::code).isPresent())
            .count(),
        added,
        ended,
        changed(old, now, pair -> !pair.was().name().equals(pair.is().name())),
        changed(old, now, pair -> moved(pair)),
        ended.stream().filter(unit -> unit.succession().successors().isEmpty()).toList());
  }

  private record Pair(Unit was, Unit is) {}

  private static boolean moved(Pair pair) {
    return pair.was().parentId().isPresent() && !pair.was().parentId().equals(pair.is().parentId());
  }

  private static List<Unit> changed(Units old, Units now, Predicate<Pair> how) {
    List<Unit> changed = new ArrayList<>();
    for (Unit unit : now.all()) {
      old.get(unit.id())
          .filter(was -> how.test(new Pair(was, unit)))
          .ifPresent(was -> changed.add(unit));
    }
    return changed;
  }

  private static long count(OfficialList list, Tier tier) {
    return list.units().stream().filter(unit -> unit.tier() == tier).count();
  }
}
