package vn.thuoc.unit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Tier;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Reads {@code etl/units/*.yml}: lists {@code units:} and {@code official_aliases:}. */
final class UnitReader {
  private final Problems problems;
  private final List<Unit> units = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<Unit, DefinitionMap> maps = new IdentityHashMap<>();
  private final Map<String, List<String>> aliases = new LinkedHashMap<>();

  UnitReader(Problems problems) {
    this.problems = problems;
  }

  DefinedUnits read(DefinitionFolder folder) {
    for (DefinitionFile file : folder.files(".yml")) {
      file.read(problems).ifPresent(this::readFile);
    }
    RegisterCheck.check(
        units,
        false,
        unit -> UnitName.of(unit.name()),
        (unit, code, key, message, remedy) -> maps.get(unit).problem(code, key, message, remedy));
    return new DefinedUnits(units, aliases);
  }

  private void readFile(DefinitionMap file) {
    for (DefinitionMap map : file.maps("units")) {
      Unit unit = unit(map);
      map.finish();
      if (!ids.add(unit.id())) {
        map.problem(
            DefinitionError.ID_TWICE,
            "id",
            new Words(
                "Mã đơn vị «" + unit.id() + "» đã có.",
                "Unit id '" + unit.id() + "' stands twice."),
            new Words("Đặt mã khác.", "Give another id."));
      }
      units.add(unit);
      maps.put(unit, map);
    }
    for (DefinitionMap map : file.maps("official_aliases")) {
      String code = map.text("code");
      if (Arrays.stream(Tier.values()).noneMatch(tier -> OfficialUnit.isCode(tier, code))) {
        codeWrong(
            map,
            new Words("«" + code + "» không phải mã số chính thức.", "'" + code + "' is no code."));
      }
      aliases.computeIfAbsent(code, unused -> new ArrayList<>()).addAll(map.texts("aliases"));
      map.finish();
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
    Tier tier = map.oneOf("tier", Tier.class);
    return new Unit(
        map.text("id"),
        map.text("name"),
        tier,
        map.oneOf("block", Block.class),
        code(map, tier),
        map.optionalText("parent"),
        map.texts("former_parents"),
        map.texts("aliases"),
        from,
        to,
        new Succession(
            map.texts("successors"),
            map.optionalText("main_successor"),
            map.optionalOneOf("change", Succession.Kind.class)));
  }

  private static Optional<String> code(DefinitionMap map, Tier tier) {
    Optional<String> code = map.optionalText("code");
    code.filter(text -> !OfficialUnit.isCode(tier, text))
        .ifPresent(
            text ->
                codeWrong(
                    map,
                    new Words(
                        "«" + text + "» không phải mã số của đơn vị " + tier.label().vi() + ".",
                        "'" + text + "' is no code of a " + tier.label().en() + ".")));
    return code;
  }

  private static void codeWrong(DefinitionMap map, Words message) {
    map.problem(
        UnitError.CODE_WRONG,
        "code",
        message,
        new Words(
            "Cấp tỉnh có 2 chữ số, cấp huyện 3, cấp xã 5; viết trong ngoặc kép.",
            "A province has 2 digits, a district 3, a commune 5; write them in quotes."));
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
}
