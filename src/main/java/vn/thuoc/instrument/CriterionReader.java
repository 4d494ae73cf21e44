package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.rule.BandsRule;
import vn.thuoc.instrument.rule.ChoiceRule;
import vn.thuoc.instrument.rule.CombiningRule;
import vn.thuoc.instrument.rule.FormulaRule;
import vn.thuoc.instrument.rule.Rounding;
import vn.thuoc.instrument.rule.Rule;
import vn.thuoc.instrument.rule.SumRule;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.problem.Words;

/** Reads a criterion with all below it, and checks its maxima. */
final class CriterionReader {
  private final AnswerTypeReader answerTypes = new AnswerTypeReader();
  private final RuleReader rules;
  private final SourceReader sources;
  private final Ids ids;
  private final Declared declared;

  /**
   * @param ids ids taken so far, over the whole instrument
   * @param declared faults of the document that are declared
   * @param form the questions of the head and the questionnaire
   * @param later where checks go that need all questions
   */
  CriterionReader(Ids ids, Declared declared, References form, Later later) {
    this.ids = ids;
    this.declared = declared;
    this.sources = new SourceReader(form);
    this.rules = new RuleReader(later);
  }

  Criterion readGroup(DefinitionMap map) {
    boolean bonus = map.flag("bonus", false);
    return read(map, bonus ? Criterion.Kind.BONUS : Criterion.Kind.GROUP);
  }

  private Criterion read(DefinitionMap map, Criterion.Kind kind) {
    String id = ids.take(map);
    String label = map.text("label");
    BigDecimal max = map.decimal("max");
    Map<Block, BigDecimal> maxFor = maxFor(map);
    Optional<BigDecimal> printedMax = map.optionalDecimal("printed_max");
    List<Criterion> children = new ArrayList<>();
    for (DefinitionMap child : map.maps("criteria")) {
      children.add(read(child, Criterion.Kind.CRITERION));
    }
    Optional<AnswerType> asked = map.optionalMap("answer").map(answerTypes::read);
    boolean takes = map.has("from");
    Optional<Criterion.Taken> taken = sources.read(map);
    boolean answered = asked.isPresent() || takes;
    Rule rule =
        !answered && !map.has("rule")
            ? new SumRule(false)
            : rules.read(
                map.map("rule"),
                asked.or(() -> taken.map(Criterion.Taken::type)),
                children.isEmpty());
    boolean shapely = checkShape(map, asked, takes, rule, children);
    String number = map.text("number", "");
    String shortLabel = map.text("short_label", label);
    String ruleLabel = map.text("rule_label", "");
    map.finish();
    if (!shapely || (takes && taken.isEmpty())) {
      return new Criterion(
          id,
          number,
          label,
          shortLabel,
          kind,
          max,
          maxFor,
          printedMax,
          ruleLabel,
          Optional.of(Question.plain(id, label, new AnswerType.Text())),
          Optional.empty(),
          rule,
          List.of());
    }
    checkMaxima(map, id, max, printedMax, rule, children);
    return new Criterion(
        id,
        number,
        label,
        shortLabel,
        kind,
        max,
        maxFor,
        printedMax,
        ruleLabel,
        asked.map(type -> Question.plain(id, label, type)),
        taken,
        rule,
        children);
  }

  private static Map<Block, BigDecimal> maxFor(DefinitionMap map) {
    Map<Block, BigDecimal> maxima = new EnumMap<>(Block.class);
    map.optionalMap("max_for")
        .ifPresent(
            given -> {
              for (Block block : Block.values()) {
                given.optionalDecimal(block.term()).ifPresent(max -> maxima.put(block, max));
              }
              given.finish();
            });
    return maxima;
  }

  /** A leaf asks, takes from the form, or computes from other answers; a parent has parts. */
  private static boolean checkShape(
      DefinitionMap map,
      Optional<AnswerType> asked,
      boolean takes,
      Rule rule,
      List<Criterion> children) {
    boolean leaf = asked.isPresent() || takes || rule instanceof FormulaRule;
    if ((asked.isPresent() && takes) || leaf == !children.isEmpty()) {
      map.problem(
          DefinitionError.KEY_MISSING,
          "id",
          new Words(
              "Tiêu chí phải có đúng một trong «answer», «from», công thức, hoặc «criteria».",
              "A criterion has exactly one of 'answer', 'from', a formula, or 'criteria'."),
          new Words("Thêm hoặc bỏ một khóa.", "Add or remove one of them."));
      return false;
    }
    return true;
  }

  private void checkMaxima(
      DefinitionMap map,
      String id,
      BigDecimal max,
      Optional<BigDecimal> printedMax,
      Rule rule,
      List<Criterion> children) {
    if (rule instanceof CombiningRule combining && !children.isEmpty()) {
      BigDecimal sum = Rounding.Fractions.decimal(combining.maximumOf(parts(children), max));
      if (sum.compareTo(max) != 0 && !declared.maximum(id)) {
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
    if (printedMax.isPresent() && !declared.maximum(id)) {
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
        .filter(best -> best.compareTo(max) != 0 && !declared.maximum(id))
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

  static List<CombiningRule.PartMaximum> parts(List<Criterion> children) {
    return children.stream()
        .map(
            child ->
                new CombiningRule.PartMaximum(
                    child.id(), Rounding.Fractions.of(child.max()), child.max()))
        .toList();
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
