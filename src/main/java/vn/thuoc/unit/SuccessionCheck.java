package vn.thuoc.unit;

import java.time.LocalDate;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.problem.Words;

/** Checks that who is said to carry on a unit can do so. */
final class SuccessionCheck {
  private final KnownUnits known;
  private final RegisterCheck.Report report;

  SuccessionCheck(KnownUnits known, RegisterCheck.Report report) {
    this.known = known;
    this.report = report;
  }

  void check(Unit unit) {
    Succession succession = unit.succession();
    if (succession.successors().isEmpty() && succession.declared().isEmpty()) {
      return;
    }
    kind(unit, succession);
    if (unit.existsTo().isEmpty()) {
      report.problem(
          unit,
          UnitError.SUCCESSOR_WITHOUT_END,
          "successors",
          new Words(
              "Đơn vị «" + unit.id() + "» có đơn vị kế tục nhưng không có ngày kết thúc.",
              "Unit '" + unit.id() + "' has successors but no last day."),
          new Words("Thêm exists_to.", "Add exists_to."));
    }
    if (known.circles(unit, next -> next.succession().successors())) {
      report.problem(
          unit,
          UnitError.SUCCESSION_CIRCLES,
          "successors",
          new Words(
              "Đơn vị «" + unit.id() + "» cuối cùng lại kế tục chính nó.",
              "Unit '" + unit.id() + "' would in the end succeed itself."),
          new Words("Sửa danh sách kế tục.", "Mend the successors."));
      return;
    }
    for (String id : succession.successors()) {
      if (known.isUnknown(id)) {
        report.problem(
            unit,
            DefinitionError.REFERENCE_UNKNOWN,
            "successors",
            new Words(
                "Không có đơn vị kế tục «" + id + "».", "There is no successor '" + id + "'."),
            new Words("Thêm đơn vị đó hoặc sửa mã.", "Add that unit or mend the id."));
      }
      known.get(id).ifPresent(successor -> successor(unit, successor));
    }
  }

  private void kind(Unit unit, Succession succession) {
    int count = succession.successors().size();
    boolean fits =
        succession
            .declared()
            .map(kind -> kind == Succession.Kind.SPLIT ? count > 1 : count == 1)
            .orElse(true);
    if (!fits) {
      String kind = succession.declared().orElseThrow().term();
      report.problem(
          unit,
          UnitError.SUCCESSION_KIND_WRONG,
          "change",
          new Words(
              "«" + kind + "» không đi với " + count + " đơn vị kế tục.",
              "'" + kind + "' does not go with " + count + " successors."),
          new Words(
              "merger và renaming có một đơn vị kế tục, split có từ hai.",
              "merger and renaming have one successor, split has two or more."));
    }
    if (succession.main().filter(main -> !succession.successors().contains(main)).isPresent()) {
      report.problem(
          unit,
          UnitError.MAIN_SUCCESSOR_UNKNOWN,
          "main_successor",
          new Words(
              "Đơn vị kế tục chính «"
                  + succession.main().orElseThrow()
                  + "» không nằm trong danh sách kế tục.",
              "Main successor '"
                  + succession.main().orElseThrow()
                  + "' is not among the successors."),
          new Words("Chọn một trong danh sách kế tục.", "Choose one of the successors."));
    }
  }

  private void successor(Unit unit, Unit successor) {
    if (successor.tier() != unit.tier()) {
      report.problem(
          unit,
          UnitError.SUCCESSOR_OF_ANOTHER_TIER,
          "successors",
          new Words(
              "Đơn vị kế tục «" + successor.id() + "» thuộc cấp khác.",
              "Successor '" + successor.id() + "' is of another tier."),
          new Words(
              "Chỉ ghi đơn vị cùng cấp, hoặc bỏ trống.", "Name a unit of the same tier, or none."));
    }
    Optional<LocalDate> next = unit.existsTo().map(last -> last.plusDays(1));
    if (next.filter(day -> !successor.existsOn(day)).isPresent()) {
      report.problem(
          unit,
          UnitError.SUCCESSOR_NOT_THERE,
          "successors",
          new Words(
              "Ngày " + next.get() + ", đơn vị kế tục «" + successor.id() + "» không tồn tại.",
              "On " + next.get() + " the successor '" + successor.id() + "' does not exist."),
          new Words(
              "Sửa ngày kết thúc của đơn vị cũ hoặc thời gian của đơn vị mới.",
              "Mend the last day of the old unit or the dates of the new one."));
    }
  }
}
