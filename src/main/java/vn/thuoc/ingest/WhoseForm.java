package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Tier;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.UnitMatch;
import vn.thuoc.unit.Units;

/** Tells whose form it is, by the name in its head. */
final class WhoseForm {
  /** The question of the head that every form must have for its unit to be known. */
  static final String UNIT_NAME = "unit_name";

  private final Units units;
  private final Findings findings;

  WhoseForm(Units units, Findings findings) {
    this.units = units;
    this.findings = findings;
  }

  Unit read(List<StagedAnswer> head, Tier tier) throws Refusal {
    Optional<StagedAnswer> answer =
        head.stream().filter(found -> found.questionId().equals(UNIT_NAME)).findFirst();
    String name =
        answer
            .flatMap(found -> found.answer().value())
            .filter(AnswerValue.Text.class::isInstance)
            .map(value -> ((AnswerValue.Text) value).text())
            .orElse("");
    Place place =
        answer
            .map(StagedAnswer::cell)
            .filter(cell -> !cell.isEmpty())
            .map(findings::cell)
            .orElse(findings.sheet());
    UnitMatch match = units.match(name, Optional.of(tier));
    if (match instanceof UnitMatch.Matched matched) {
      if (matched.letterRepaired()) {
        repaired(name, place);
      }
      return matched.unit();
    }
    throw new Refusal(
        match instanceof UnitMatch.Ambiguous ambiguous
            ? ambiguous(name, place, ambiguous.candidates())
            : unknown(name, place, tier, ((UnitMatch.Unknown) match).nearest()));
  }

  private void repaired(String name, Place place) {
    findings.add(
        new Finding(
            IngestError.LETTER_REPAIRED,
            Severity.INFORMATION,
            Optional.of(Side.SELF),
            Optional.of(UNIT_NAME),
            place,
            name,
            new Words(
                "Chữ «Ð» (U+00D0) trong tên cơ quan được đọc là «Đ» (U+0110).",
                "The letter Ð (U+00D0) in the unit's name was read as Đ (U+0110)."),
            new Words("Không cần làm gì.", "Nothing to do.")));
  }

  private static Problem ambiguous(String name, Place place, List<Unit> candidates) {
    return Problem.error(
        IngestError.UNIT_AMBIGUOUS,
        place,
        new Words(
            "Tên cơ quan «" + name + "» có thể là: " + names(candidates) + ".",
            "Unit name '" + name + "' may be: " + names(candidates) + "."),
        new Words("Ghi đầy đủ tên cơ quan.", "Give the unit's full name."));
  }

  private static Problem unknown(String name, Place place, Tier tier, List<Unit> nearest) {
    return Problem.error(
        IngestError.UNIT_UNKNOWN,
        place,
        name.isEmpty()
            ? new Words("Phiếu không ghi tên cơ quan.", "The form names no unit.")
            : new Words(
                "Không có đơn vị " + tier.label().vi() + " nào tên «" + name + "».",
                "There is no " + tier.label().en() + " unit named '" + name + "'."),
        nearest.isEmpty()
            ? new Words(
                "Ghi đúng tên trong danh mục đơn vị, hoặc bổ sung danh mục.",
                "Give a name of the register of units, or add the unit to it.")
            : new Words(
                "Ghi đúng tên trong danh mục; gần nhất: " + names(nearest) + ".",
                "Give a name of the register; nearest: " + names(nearest) + "."));
  }

  private static String names(List<Unit> units) {
    return units.stream()
        .map(unit -> unit.name() + " (" + unit.id() + ")")
        .collect(Collectors.joining(", "));
  }
}
