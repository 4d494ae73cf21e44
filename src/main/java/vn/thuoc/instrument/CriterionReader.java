package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.rule.BandsRule;
import vn.thuoc.instrument.rule.ChoiceRule;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.Rule;
import vn.thuoc.instrument.rule.SumRule;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Words;

/** Reads a criterion with all below it, and checks its maxima. */
final class CriterionReader {
  private final AnswerTypeReader answerTypes = new AnswerTypeReader();
  private final RuleReader rules = new RuleReader();
  private final Ids ids;
  private final Set<String> declaredMaxima;

  /**
   * @param ids ids taken so far, over the whole instrument
   * @param declaredMaxima ids of criteria for which a defect says that the document's maxima
   *     contradict each other
   */
  CriterionReader(Ids ids, Set<String> declaredMaxima) {
    this.ids = ids;
    this.declaredMaxima = declaredMaxima;
  }

  Criterion readGroup(DefinitionMap map) {
    boolean bonus = map.flag("bonus", false);
    return read(map, bonus ? Criterion.Kind.BONUS : Criterion.Kind.GROUP);
  }

  private Criterion read(DefinitionMap map, Criterion.Kind kind) {
    String id = ids.take(map);
    String label = map.text("label");
    BigDecimal max = map.decimal("max");
    Optional<BigDecimal> printedMax = map.optionalDecimal("printed_max");
    List<Criterion> children = new ArrayList<>();
    for (DefinitionMap child : map.maps("criteria")) {
      children.add(read(child, Criterion.Kind.CRITERION));
    }
    Optional<AnswerType> type = map.optionalMap("answer").map(answerTypes::read);
    Rule rule =
        type.isEmpty() && !map.has("rule") ? new SumRule() : rules.read(map.map("rule"), type);
    checkShape(map, type, children);
    checkMaxima(map, id, max, printedMax, rule, children);
    String number = map.text("number", "");
    String shortLabel = map.text("short_label", label);
    String ruleLabel = map.text("rule_label", "");
    map.finish();
    if (type.isPresent() == !children.isEmpty()) {
      return new Criterion(
          id,
          number,
          label,
          shortLabel,
          kind,
          max,
          printedMax,
          ruleLabel,
          Optional.of(new Question(id, label, new AnswerType.Text())),
          rule,
          List.of());
    }
    return new Criterion(
        id,
        number,
        label,
        shortLabel,
        kind,
        max,
        printedMax,
        ruleLabel,
        type.map(t -> new Question(id, label, t)),
        rule,
        children);
  }

  private static void checkShape(
      DefinitionMap map, Optional<AnswerType> type, List<Criterion> children) {
    if (type.isPresent() == !children.isEmpty()) {
      map.problem(
          DefinitionError.KEY_MISSING,
          "id",
          new Words(
              "Tiêu chí phải có hoặc «answer», hoặc «criteria», không phải cả hai.",
              "A criterion has either 'answer' or 'criteria', not both."),
          new Words("Thêm hoặc bỏ một khóa.", "Add or remove one of them."));
    }
  }

  private void checkMaxima(
      DefinitionMap map,
      String id,
      BigDecimal max,
      Optional<BigDecimal> printedMax,
      Rule rule,
      List<Criterion> children) {
    if (rule instanceof CombiningRule combining && !children.isEmpty()) {
      BigDecimal sum = combining.maximumOf(children.stream().map(Criterion::max).toList());
      if (sum.compareTo(max) != 0 && !declaredMaxima.contains(id)) {
        map.problem(
            InstrumentError.MAXIMUM_DOES_NOT_ADD_UP,
            "max",
            new Words(
                "Điểm tối đa của «"
                    + id
                    + "» là "
                    + VietnameseNumber.write(max)
                    + " nhưng các mục bên trong cho "
                    + VietnameseNumber.write(sum)
                    + ".",
                "The maximum of '" + id + "' is " + max + " but its parts give " + sum + "."),
            new Words(
                "Sửa điểm, hoặc khai báo lỗi của tài liệu trong «defects» với kind: maximum_does_not_add_up.",
                "Mend the maxima, or declare the document's fault under 'defects' with kind: maximum_does_not_add_up."));
      }
    }
    if (printedMax.isPresent() && !declaredMaxima.contains(id)) {
      map.problem(
          InstrumentError.PRINTED_DIFFERS_UNDECLARED,
          "printed_max",
          new Words(
              "Tài liệu in điểm tối đa khác với định nghĩa mà không có khai báo.",
              "The document prints another maximum and no defect says so."),
          new Words(
              "Thêm một mục trong «defects» với kind: maximum_misprinted, at: " + id + ".",
              "Add a defect with kind: maximum_misprinted, at: " + id + "."));
    }
    best(rule)
        .filter(best -> best.compareTo(max) != 0 && !declaredMaxima.contains(id))
        .ifPresent(
            best ->
                map.problem(
                    InstrumentError.POINTS_ABOVE_MAXIMUM,
                    "max",
                    new Words(
                        "Điểm cao nhất của các lựa chọn là "
                            + VietnameseNumber.write(best)
                            + ", khác điểm tối đa "
                            + VietnameseNumber.write(max)
                            + ".",
                        "The best option gives " + best + ", the maximum is " + max + "."),
                    new Words("Cho hai số khớp nhau.", "Make the two agree.")));
  }

  /** What the best single answer gives, for rules that list their points. */
  private static Optional<BigDecimal> best(Rule rule) {
    if (rule instanceof ChoiceRule choice) {
      return choice.options().stream()
          .flatMap((Option o) -> o.points().stream())
          .max(BigDecimal::compareTo);
    }
    if (rule instanceof BandsRule bands) {
      return bands.steps().stream().map(BandsRule.Step::points).max(BigDecimal::compareTo);
    }
    return Optional.empty();
  }
}
