package vn.thuoc.transform;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.unit.Boundaries;
import vn.thuoc.unit.Boundary;
import vn.thuoc.unit.DistinctNames;
import vn.thuoc.unit.Succession;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** The rows of the dimension of units, each with the unit it belongs to today. */
final class UnitRows {
  /** Before the name of a unit whose figures belong to no unit of today. */
  private static final String UNASSIGNED = "Chưa phân bổ: ";

  private final Units units;
  private final Boundaries boundaries;
  private final DistinctNames names;

  /**
   * @param boundariesOn the day that counts as today
   */
  UnitRows(Units units, LocalDate boundariesOn) {
    this.units = units;
    this.boundaries = units.boundariesOn(boundariesOn);
    this.names = new DistinctNames(units);
  }

  List<Map<String, Object>> rows() {
    return units.all().stream().map(this::row).toList();
  }

  private Map<String, Object> row(Unit unit) {
    Map<String, Object> row = new HashMap<>();
    row.put("unit_id", unit.id());
    row.put("unit_name", unit.name());
    row.put("distinct_name", names.of(unit));
    row.put("full_name", units.fullName(unit));
    row.put("tier", unit.tier().term());
    row.put("block", unit.block().term());
    put(row, "code", unit.code());
    put(row, "parent_id", unit.parentId());
    put(row, "exists_from", unit.existsFrom());
    put(row, "exists_to", unit.existsTo());
    put(row, "predecessor_ids", joined(boundaries.predecessors(unit)));
    put(row, "successor_ids", joined(unit.succession().successors()));
    put(row, "succession_kind", boundaries.kind(unit).map(Succession.Kind::term));
    Boundary today = boundaries.of(unit);
    put(row, "today_unit_id", today.unit().map(Unit::id));
    row.put("today_unit_name", today.unit().map(Unit::name).orElse(UNASSIGNED + unit.name()));
    row.put("boundary_change", today.change().term());
    return row;
  }

  private static Optional<String> joined(List<String> ids) {
    return ids.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", ids));
  }

  private static void put(Map<String, Object> row, String column, Optional<?> value) {
    value.ifPresent(present -> row.put(column, present));
  }
}
