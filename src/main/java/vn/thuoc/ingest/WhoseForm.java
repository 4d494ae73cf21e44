package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final String UNIT_NAME = AskedQuestion.UNIT_NAME;
  private static final int MOST_SHOWN = 12;

  private final Units units;
  private final Findings findings;

  WhoseForm(Units units, Findings findings) {
    this.units = units;
    this.findings = findings;
  }

  /**
   * The unit.
   *
   * @param tiers the tiers that the form is sent to
   */
  Unit read(List<StagedAnswer> head, List<Tier> tiers, int year) throws Refusal {
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
    UnitMatch match = match(name, tiers, year);
    if (match instanceof UnitMatch.Matched matched) {
      if (matched.letterRepaired()) {
        repaired(name, place);
      }
      if (!matched.existedThen()) {
        notThen(name, place, matched.unit(), year);
      }
      return matched.unit();
    }
    throw new Refusal(
        match instanceof UnitMatch.Ambiguous ambiguous
            ? ambiguous(name, place, ambiguous.candidates())
            : unknown(name, place, tiers, ((UnitMatch.Unknown) match).nearest()));
  }

  /** Over several tiers, a name must still mean one unit; of none, all nearest ones are shown. */
  private UnitMatch match(String name, List<Tier> tiers, int year) {
    List<UnitMatch> matches =
        tiers.stream()
            .map(tier -> units.match(name, Optional.of(tier), OptionalInt.of(year)))
            .toList();
    List<UnitMatch> found =
        matches.stream().filter(match -> !(match instanceof UnitMatch.Unknown)).toList();
    if (found.isEmpty()) {
      return new UnitMatch.Unknown(
          matches.stream()
              .flatMap(match -> ((UnitMatch.Unknown) match).nearest().stream())
              .toList());
    }
    return found.size() == 1
        ? found.get(0)
        : new UnitMatch.Ambiguous(found.stream().flatMap(WhoseForm::candidates).toList());
  }

  private static Stream<Unit> candidates(UnitMatch match) {
    return match instanceof UnitMatch.Matched matched
        ? Stream.of(matched.unit())
        : ((UnitMatch.Ambiguous) match).candidates().stream();
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

  private void notThen(String name, Place place, Unit unit, int year) {
    String successors =
        unit.succession().successors().stream()
            .flatMap(id -> units.get(id).stream())
            .map(units::fullName)
            .collect(Collectors.joining("; "));
    findings.add(
        new Finding(
            IngestError.UNIT_NOT_IN_YEAR,
            Severity.WARNING,
            Optional.of(Side.SELF),
            Optional.of(UNIT_NAME),
            place,
            name,
            new Words(
                "Theo danh mục, «" + unit.name() + "» không tồn tại trong năm " + year + ".",
                "By the register, '" + unit.name() + "' did not exist in " + year + "."),
            successors.isEmpty()
                ? new Words(
                    "Kiểm tra năm của phiếu, tên cơ quan, hoặc danh mục đơn vị.",
                    "Check the form's year, the unit's name, or the register.")
                : new Words(
                    "Kiểm tra lại; đơn vị kế tục: " + successors + ".",
                    "Check it; it was carried on by: " + successors + ".")));
  }

  private Problem ambiguous(String name, Place place, List<Unit> candidates) {
    return Problem.error(
        IngestError.UNIT_AMBIGUOUS,
        place,
        new Words(
            "Tên cơ quan «" + name + "» có thể là: " + names(candidates) + ".",
            "Unit name '" + name + "' may be: " + names(candidates) + "."),
        new Words(
            "Ghi kèm tên đơn vị cấp trên, như «" + units.fullName(candidates.get(0)) + "».",
            "Add the names of the units above, as in '"
                + units.fullName(candidates.get(0))
                + "'."));
  }

  private Problem unknown(String name, Place place, List<Tier> tiers, List<Unit> nearest) {
    String vi = tiers.stream().map(tier -> tier.label().vi()).collect(Collectors.joining(" hay "));
    String en = tiers.stream().map(tier -> tier.label().en()).collect(Collectors.joining(" or "));
    return Problem.error(
        IngestError.UNIT_UNKNOWN,
        place,
        name.isEmpty()
            ? new Words("Phiếu không ghi tên cơ quan.", "The form names no unit.")
            : new Words(
                "Không có "
                    + (vi.startsWith("đơn vị") ? vi : "đơn vị " + vi)
                    + " nào tên «"
                    + name
                    + "».",
                "There is no " + en + " unit named '" + name + "'."),
        name.isEmpty()
            ? new Words("Ghi tên cơ quan vào chỗ này.", "Write the unit's name in this place.")
            : nearest.isEmpty()
                ? new Words(
                    "Ghi đúng tên trong danh mục đơn vị, hoặc bổ sung danh mục: thêm vào etl/units, thư mục --definitions, hay nạp bằng «thuoc units load».",
                    "Give a name of the register of units, or add the unit to it: in etl/units, a --definitions folder, or by 'thuoc units load'.")
                : new Words(
                    "Ghi đúng tên trong danh mục; gần nhất: " + names(nearest) + ".",
                    "Give a name of the register; nearest: " + names(nearest) + "."));
  }

  /** The names with their parents', so that a clerk can choose; of many only the first. */
  private String names(List<Unit> some) {
    String shown =
        some.stream()
            .limit(MOST_SHOWN)
            .map(unit -> units.fullName(unit) + " (" + unit.id() + ")")
            .collect(Collectors.joining("; "));
    return some.size() > MOST_SHOWN ? shown + "; … (" + some.size() + ")" : shown;
  }
}
