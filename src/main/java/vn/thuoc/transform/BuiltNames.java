package vn.thuoc.transform;

import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;

/** The names by which queries see what was built. */
record BuiltNames(TableDefinitions tables) {
  /**
   * {@code built_NAME}, and {@code built_mart_NAME} for marts: {@code marts.finding} must not hide
   * {@code quality.finding}, nor {@code dimensions.indicator} the facts of that name.
   */
  String of(TableDefinition table) {
    boolean described =
        table.namespace().equals("dimensions")
            && tables.in("facts").stream()
                .anyMatch(fact -> fact.shortName().equals(table.shortName()));
    if (described) {
      return "built_dimension_" + table.shortName();
    }
    return (table.namespace().equals("marts") ? "built_mart_" : "built_") + table.shortName();
  }
}
