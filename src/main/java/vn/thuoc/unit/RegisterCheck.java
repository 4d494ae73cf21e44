package vn.thuoc.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.Words;

/** Checks what units of a register say of each other. */
final class RegisterCheck {

  /** Told of each problem: the unit, the key of its definition, what is wrong and what to do. */
  interface Report {
    void problem(Unit unit, ErrorCode code, String key, Words message, Words remedy);
  }

  private final KnownUnits known;
  private final Function<Unit, UnitName> nameOf;
  private final Report report;

  private RegisterCheck(KnownUnits known, Function<Unit, UnitName> nameOf, Report report) {
    this.known = known;
    this.nameOf = nameOf;
    this.report = report;
  }

  /**
   * Checks the units in their order.
   *
   * @param official whether official lists are in the register, so that ids as they give them must
   *     be found too
   * @param nameOf the name of a unit as it is compared
   */
  static void check(
      Collection<Unit> units, boolean official, Function<Unit, UnitName> nameOf, Report report) {
    KnownUnits known = new KnownUnits(units, official);
    RegisterCheck check = new RegisterCheck(known, nameOf, report);
    SuccessionCheck successions = new SuccessionCheck(known, report);
    Map<String, List<Unit>> byName = new HashMap<>();
    Map<String, Unit> byCode = new HashMap<>();
    for (Unit unit : units) {
      check.name(unit, byName);
      check.code(unit, byCode);
      check.parents(unit);
      successions.check(unit);
    }
  }

  /** Two units of one tier under one parent could never be told apart by one name. */
  private void name(Unit unit, Map<String, List<Unit>> byName) {
    String key =
        unit.tier().term() + " " + unit.parentId().orElse("") + " " + nameOf.apply(unit).whole();
    List<Unit> bearers = byName.computeIfAbsent(key, unused -> new ArrayList<>());
    bearers.stream()
        .filter(other -> other.meets(unit))
        .findFirst()
        .ifPresent(
            other ->
                report.problem(
                    unit,
                    UnitError.NAME_TWICE,
                    "name",
                    new Words(
                        "Tên «" + unit.name() + "» đã là của đơn vị «" + other.id() + "».",
                        "Name '" + unit.name() + "' already belongs to unit '" + other.id() + "'."),
                    new Words(
                        "Kiểm tra tên, đơn vị cấp trên hoặc thời gian tồn tại.",
                        "Check the name, the parent or the dates.")));
    bearers.add(unit);
  }

  private void code(Unit unit, Map<String, Unit> byCode) {
    unit.code()
        .map(code -> byCode.putIfAbsent(code, unit))
        .ifPresent(
            other ->
                report.problem(
                    unit,
                    UnitError.CODE_TWICE,
                    "code",
                    new Words(
                        "Mã số «"
                            + unit.code().orElseThrow()
                            + "» đã là của đơn vị «"
                            + other.id()
                            + "».",
                        "Code '"
                            + unit.code().orElseThrow()
                            + "' already belongs to unit '"
                            + other.id()
                            + "'."),
                    new Words("Sửa một trong hai.", "Mend one of them.")));
  }

  private void parents(Unit unit) {
    unit.parentId().ifPresent(parent -> parentIsKnown(unit, "parent", parent));
    unit.formerParentIds().forEach(parent -> parentIsKnown(unit, "former_parents", parent));
    if (known.circles(unit, above -> above.parentId().stream().toList())) {
      report.problem(
          unit,
          UnitError.PARENTS_CIRCLE,
          "parent",
          new Words(
              "Đơn vị «" + unit.id() + "» cuối cùng lại thuộc chính nó.",
              "Unit '" + unit.id() + "' would in the end belong to itself."),
          new Words("Sửa đơn vị cấp trên.", "Mend the parent."));
    }
  }

  private void parentIsKnown(Unit unit, String key, String parent) {
    if (known.isUnknown(parent)) {
      report.problem(
          unit,
          DefinitionError.REFERENCE_UNKNOWN,
          key,
          new Words(
              "Không có đơn vị cấp trên «" + parent + "».",
              "There is no parent unit '" + parent + "'."),
          new Words("Thêm đơn vị đó hoặc sửa mã.", "Add that unit or mend the id."));
    }
  }
}
