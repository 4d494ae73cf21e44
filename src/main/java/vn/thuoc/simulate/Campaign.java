package vn.thuoc.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.instrument.Block;

/**
 * Which units send which form in which years.
 *
 * @param instrument id of the form
 * @param years the years; where none are given, all of the instrument
 * @param under the unit that all of them belong to, where they belong to one
 * @param blocks the blocks they are of; where none are given, any
 * @param units how many take part at most
 */
record Campaign(
    String instrument,
    Set<Integer> years,
    Optional<String> under,
    List<Block> blocks,
    Optional<Integer> units) {
  Campaign {
    years = Set.copyOf(years);
    blocks = List.copyOf(blocks);
  }
}
