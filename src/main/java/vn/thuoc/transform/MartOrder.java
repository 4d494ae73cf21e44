package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuoc.warehouse.TableDefinition;

/** Marts in the order in which they can be built: those that read others come after them. */
final class MartOrder {
  private MartOrder() {}

  /**
   * Ranks of marts; those of one rank do not read each other. What is not among them is there
   * already.
   *
   * @throws IllegalStateException when marts read each other in a circle
   */
  static List<List<TableDefinition>> of(List<TableDefinition> marts) {
    List<List<TableDefinition>> ranks = new ArrayList<>();
    List<TableDefinition> left = new ArrayList<>(marts);
    Set<String> names = marts.stream().map(TableDefinition::name).collect(Collectors.toSet());
    Set<String> done = new HashSet<>();
    marts.forEach(mart -> done.addAll(mart.after()));
    done.removeAll(names);
    while (!left.isEmpty()) {
      List<TableDefinition> rank =
          left.stream().filter(mart -> done.containsAll(mart.after())).toList();
      if (rank.isEmpty()) {
        throw new IllegalStateException(
            "marts read each other: " + left.stream().map(TableDefinition::name).toList());
      }
      rank.forEach(mart -> done.add(mart.name()));
      left.removeAll(rank);
      ranks.add(rank);
    }
    return ranks;
  }
}
