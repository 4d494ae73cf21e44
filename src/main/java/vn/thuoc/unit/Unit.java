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
 * @param parentId the unit it belongs to
 * @param aliases other names it is known by
 * @param existsFrom its first day, where that is recorded
 * @param existsTo its last day, where it has one
 */
public record Unit(
    String id,
    String name,
    Tier tier,
    Block block,
    Optional<String> parentId,
    List<String> aliases,
    Optional<LocalDate> existsFrom,
    Optional<LocalDate> existsTo) {
  public Unit {
    aliases = List.copyOf(aliases);
    if (existsFrom.isPresent()
        && existsTo.isPresent()
        && existsTo.get().isBefore(existsFrom.get())) {
      throw new IllegalArgumentException("a unit cannot end before it begins: " + id);
    }
  }

  /** Whether it existed on any day of the year. */
  public boolean existsIn(int year) {
    return existsFrom.map(from -> from.getYear() <= year).orElse(true)
        && existsTo.map(to -> to.getYear() >= year).orElse(true);
  }
}
