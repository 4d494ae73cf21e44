package vn.thuoc.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Tier;

/**
 * One body that is assessed.
 *
 * @param id the term of files and tables, such as {@code la-gi}
 * @param name its name with its kind, as people write it: Thị xã La Gi
 * @param tier its level
 * @param block its sort
 * @param code its code in the official list, where it has one
 * @param parentId the unit it belongs to
 * @param formerParentIds units it belonged to before
 * @param aliases other names it is or was known by
 * @param existsFrom its first day, where that is recorded
 * @param existsTo its last day, where it has one
 * @param succession who carries on after its last day
 */
public record Unit(
    String id,
    String name,
    Tier tier,
    Block block,
    Optional<String> code,
    Optional<String> parentId,
    List<String> formerParentIds,
    List<String> aliases,
    Optional<LocalDate> existsFrom,
    Optional<LocalDate> existsTo,
    Succession succession) {
  public Unit {
    formerParentIds = List.copyOf(formerParentIds);
    aliases = List.copyOf(aliases);
    if (!ordered(existsFrom, existsTo)) {
      throw new IllegalArgumentException("a unit cannot end before it begins: " + id);
    }
  }

  /** Whether it existed on any day of the year. */
  public boolean existsIn(int year) {
    return existsFrom.map(from -> from.getYear() <= year).orElse(true)
        && existsTo.map(to -> to.getYear() >= year).orElse(true);
  }

  /** Whether it existed on the day, as far as its dates are recorded. */
  public boolean existsOn(LocalDate day) {
    return existsFrom.map(from -> !from.isAfter(day)).orElse(true)
        && existsTo.map(to -> !to.isBefore(day)).orElse(true);
  }

  /** Whether there is a day on which both existed. */
  boolean meets(Unit other) {
    return ordered(existsFrom, other.existsTo) && ordered(other.existsFrom, existsTo);
  }

  private static boolean ordered(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
  }
}
