package vn.thuoc.unit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Reads {@code etl/units/*.yml}: a list {@code units:} in each. */
final class UnitReader {
  private final Problems problems;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, DefinitionMap> maps = new LinkedHashMap<>();
  private final Map<String, Unit> byName = new LinkedHashMap<>();

  UnitReader(Problems problems) {
    this.problems = problems;
  }

  Units read(DefinitionFolder folder) {
    for (DefinitionFile file : folder.files(".yml")) {
      file.read(problems).ifPresent(this::readFile);
    }
    maps.forEach(this::checkParent);
    return new Units(java.util.List.copyOf(units.values()));
  }

  private void readFile(DefinitionMap file) {
    for (DefinitionMap map : file.maps("units")) {
      Unit unit = unit(map);
      map.finish();
      checkName(map, unit);
      if (units.putIfAbsent(unit.id(), unit) != null) {
        map.problem(
            DefinitionError.ID_TWICE,
            "id",
            new Words(
                "Mã đơn vị «" + unit.id() + "» đã có.",
                "Unit id '" + unit.id() + "' stands twice."),
            new Words("Đặt mã khác.", "Give another id."));
      }
      maps.putIfAbsent(unit.id(), map);
    }
    file.finish();
  }

  private Unit unit(DefinitionMap map) {
    Optional<LocalDate> from = date(map, "exists_from");
    Optional<LocalDate> to = date(map, "exists_to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      map.problem(
          UnitError.ENDS_BEFORE_IT_BEGINS,
          "exists_to",
          new Words("Ngày kết thúc đứng trước ngày bắt đầu.", "The end is before the beginning."),
          new Words("Sửa một trong hai ngày.", "Mend one of the dates."));
      to = Optional.empty();
    }
    return new Unit(
        map.text("id"),
        map.text("name"),
        map.oneOf("tier", Tier.class),
        map.oneOf("block", Block.class),
        map.optionalText("parent"),
        map.texts("aliases"),
        from,
        to);
  }

  private static Optional<LocalDate> date(DefinitionMap map, String key) {
    Optional<String> text = map.optionalText(key);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      map.problem(
          UnitError.DATE_WRONG,
          key,
          new Words(
              "«" + text.orElse("") + "» không phải là một ngày.",
              "'" + text.orElse("") + "' is no date."),
          new Words("Viết như 2025-06-30.", "Write it like 2025-06-30."));
      return Optional.empty();
    }
  }

  /** Two units of one tier under one parent could never be told apart by one name. */
  private void checkName(DefinitionMap map, Unit unit) {
    String key =
        unit.tier().term()
            + " "
            + unit.parentId().orElse("")
            + " "
            + UnitName.of(unit.name()).whole();
    Unit before = byName.putIfAbsent(key, unit);
    if (before != null) {
      map.problem(
          UnitError.NAME_TWICE,
          "name",
          new Words(
              "Tên «" + unit.name() + "» đã là của đơn vị «" + before.id() + "».",
              "Name '" + unit.name() + "' already belongs to unit '" + before.id() + "'."),
          new Words("Kiểm tra tên hoặc đơn vị cấp trên.", "Check the name or the parent."));
    }
  }

  private void checkParent(String id, DefinitionMap map) {
    Optional<String> parent = units.get(id).parentId();
    if (parent.isPresent() && !units.containsKey(parent.get())) {
      map.problem(
          DefinitionError.REFERENCE_UNKNOWN,
          "parent",
          new Words(
              "Không có đơn vị cấp trên «" + parent.get() + "».",
              "There is no parent unit '" + parent.get() + "'."),
          new Words("Thêm đơn vị đó hoặc sửa mã.", "Add that unit or mend the id."));
    }
  }
}
