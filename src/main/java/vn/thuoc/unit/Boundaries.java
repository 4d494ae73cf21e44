package vn.thuoc.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows units from successor to successor up to a day. */
public final class Boundaries {
  private final Map<String, Unit> units;
  private final LocalDate day;
  private final Map<String, List<String>> predecessors = new HashMap<>();

  Boundaries(Map<String, Unit> units, LocalDate day) {
    this.units = units;
    this.day = day;
    for (Unit unit : units.values()) {
      for (String successor : unit.succession().successors()) {
        predecessors.computeIfAbsent(successor, unused -> new ArrayList<>()).add(unit.id());
      }
    }
  }

  /** The day whose boundaries these are. */
  public LocalDate day() {
    return day;
  }

  /** Ids of the units that ended in favour of this one. */
  public List<String> predecessors(Unit unit) {
    return List.copyOf(predecessors.getOrDefault(unit.id(), List.of()));
  }

  /** Where the figures of the unit belong on the day. */
  public Boundary of(Unit unit) {
    return follow(unit, Boundary.Change.SAME);
  }

  /**
   * What ended the unit: as declared, else several successors are a split, one that begins when the
   * unit ends and has no other predecessor a renaming, and any other one a merger. Empty when
   * nobody carries on.
   */
  public Optional<Succession.Kind> kind(Unit unit) {
    Succession succession = unit.succession();
    if (succession.declared().isPresent() || succession.successors().isEmpty()) {
      return succession.declared();
    }
    if (succession.successors().size() > 1) {
      return Optional.of(Succession.Kind.SPLIT);
    }
    String successor = succession.successors().get(0);
    boolean beginsThen =
        Optional.ofNullable(units.get(successor))
            .flatMap(Unit::existsFrom)
            .flatMap(from -> unit.existsTo().map(from::isAfter))
            .orElse(false);
    return Optional.of(
        beginsThen && predecessors.get(successor).size() == 1
            ? Succession.Kind.RENAMING
            : Succession.Kind.MERGER);
  }

  private Boundary follow(Unit unit, Boundary.Change before) {
    if (unit.existsTo().map(to -> !to.isBefore(day)).orElse(true)) {
      return unit.existsOn(day)
          ? new Boundary(Optional.of(unit), before)
          : unassigned(Boundary.Change.LATER_UNASSIGNED);
    }
    Optional<Succession.Kind> kind = kind(unit);
    if (kind.isEmpty()) {
      return unassigned(Boundary.Change.ENDED_UNASSIGNED);
    }
    List<String> successors = unit.succession().successors();
    Optional<String> heir =
        kind.get() == Succession.Kind.SPLIT
            ? unit.succession().main()
            : Optional.of(successors.get(0));
    if (heir.isEmpty()) {
      return unassigned(Boundary.Change.SPLIT_UNASSIGNED);
    }
    return Optional.ofNullable(units.get(heir.get()))
        .map(next -> follow(next, heavier(before, change(kind.get()))))
        .orElseGet(() -> unassigned(Boundary.Change.ENDED_UNASSIGNED));
  }

  private static Boundary.Change change(Succession.Kind kind) {
    return switch (kind) {
      case RENAMING -> Boundary.Change.RENAMED;
      case MERGER -> Boundary.Change.MERGED;
      case SPLIT -> Boundary.Change.SPLIT_TO_MAIN;
    };
  }

  private static Boundary.Change heavier(Boundary.Change one, Boundary.Change other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Boundary unassigned(Boundary.Change change) {
    return new Boundary(Optional.empty(), change);
  }
}
