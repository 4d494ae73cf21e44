package vn.thuoc.unit.campaign;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Tier;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/**
 * One call for forms.
 *
 * @param id term of the campaign
 * @param instrument the form
 * @param due year to the last day, where there is one
 * @param tiers whose units are called
 * @param under the unit that all of them belong to, at whatever distance
 * @param blocks the blocks they are of; any where none are given
 * @param more ids of units that are called besides
 * @param without ids of units that are not
 */
record Campaign(
    String id,
    String instrument,
    Map<Integer, Optional<LocalDate>> due,
    Set<Tier> tiers,
    Optional<String> under,
    Set<Block> blocks,
    Set<String> more,
    Set<String> without) {
  Campaign {
    due = new TreeMap<>(due);
    tiers = Set.copyOf(tiers);
    blocks = Set.copyOf(blocks);
    more = Set.copyOf(more);
    without = Set.copyOf(without);
  }

  /** The forms that are to come, by year and unit. */
  Stream<Expected> expected(Units units) {
    List<Unit> called =
        units.all().stream()
            .filter(unit -> more.contains(unit.id()) || calls(unit, units))
            .filter(unit -> !without.contains(unit.id()))
            .sorted(Comparator.comparing(Unit::id))
            .toList();
    return due.keySet().stream()
        .flatMap(
            year ->
                called.stream()
                    .filter(unit -> unit.existsOn(day(year)))
                    .map(unit -> new Expected(id, instrument, year, unit, due.get(year))));
  }

  private boolean calls(Unit unit, Units units) {
    return tiers.contains(unit.tier())
        && (blocks.isEmpty() || blocks.contains(unit.block()))
        && under
            .map(id -> units.above(unit).stream().anyMatch(above -> above.id().equals(id)))
            .orElse(true);
  }

  /** A form describes the end of its year, so whoever is there then has to send it. */
  private LocalDate day(int year) {
    return due.get(year).orElse(LocalDate.of(year, Month.DECEMBER, 31));
  }
}
