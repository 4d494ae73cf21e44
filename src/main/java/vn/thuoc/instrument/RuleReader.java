package vn.thuoc.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Band;
import vn.thuoc.instrument.rule.AnswerRule;
import vn.thuoc.instrument.rule.BandsRule;
import vn.thuoc.instrument.rule.BestOfRule;
import vn.thuoc.instrument.rule.BonusRule;
import vn.thuoc.instrument.rule.ChoiceRule;
import vn.thuoc.instrument.rule.CountedRule;
import vn.thuoc.instrument.rule.DeductionRule;
import vn.thuoc.instrument.rule.Formula;
import vn.thuoc.instrument.rule.FormulaRule;
import vn.thuoc.instrument.rule.InverseRatioRule;
import vn.thuoc.instrument.rule.PartOfMaxRule;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.instrument.rule.RatioRule;
import vn.thuoc.instrument.rule.Rule;
import vn.thuoc.instrument.rule.SteppedRule;
import vn.thuoc.instrument.rule.SumRule;
import vn.thuoc.instrument.rule.ThresholdRatioRule;
import vn.thuoc.instrument.rule.VietnameseNumber;
import vn.thuoc.instrument.rule.WeightedSumRule;
import vn.thuoc.instrument.rule.YesNoRule;
import vn.thuoc.problem.Words;

/** Reads {@code rule:} of a criterion. */
final class RuleReader {
  private enum Kind {
    RATIO,
    YES_NO,
    CHOICE,
    BANDS,
    COUNTED,
    PEER_RATIO,
    INVERSE_RATIO,
    THRESHOLD_RATIO,
    PART_OF_MAX,
    STEPPED,
    DEDUCTION,
    FORMULA,
    BONUS,
    SUM,
    BEST_OF,
    WEIGHTED_SUM
  }

  private final Later later;

  /**
   * @param later where checks go that need all questions
   */
  RuleReader(Later later) {
    this.later = later;
  }

  /**
   * The rule, checked against the question's type where there is one.
   *
   * @param leaf whether the criterion has no parts
   */
  Rule read(DefinitionMap map, Optional<AnswerType> type, boolean leaf) {
    Rule rule = rule(map, map.oneOf("kind", Kind.class), type);
    map.finish();
    boolean fits =
        rule instanceof AnswerRule answerRule
            ? type.map(answerRule::accepts).orElse(leaf && rule instanceof FormulaRule)
            : type.isEmpty() && !leaf;
    if (!fits) {
      String answer = type.map(AnswerType::term).orElse(leaf ? "chưa có" : "các mục con");
      map.problem(
          InstrumentError.RULE_DOES_NOT_FIT,
          "kind",
          new Words(
              "Quy tắc «" + rule.kind() + "» không chấm được câu trả lời kiểu «" + answer + "».",
              "Rule '" + rule.kind() + "' cannot score an answer of type '" + answer + "'."),
          new Words("Đổi quy tắc hoặc đổi kiểu trả lời.", "Change the rule or the answer type."));
    }
    return rule;
  }

  private Rule rule(DefinitionMap map, Kind kind, Optional<AnswerType> type) {
    return switch (kind) {
      case RATIO -> new RatioRule();
      case YES_NO -> new YesNoRule();
      case CHOICE -> choice(map, type);
      case BANDS -> bands(map);
      case COUNTED ->
          new CountedRule(map.decimal("each"), map.optionalMap("further").map(this::further));
      case PEER_RATIO -> new PeerRatioRule();
      case INVERSE_RATIO -> new InverseRatioRule(map.decimal("full_up_to_percent"));
      case THRESHOLD_RATIO -> new ThresholdRatioRule(map.decimal("full_from_percent"));
      case PART_OF_MAX -> partOfMax(map);
      case STEPPED -> stepped(map);
      case DEDUCTION -> new DeductionRule(map.decimal("each"));
      case FORMULA -> formula(map);
      case BONUS -> new BonusRule();
      case SUM -> new SumRule(map.flag("capped", false));
      case BEST_OF -> new BestOfRule();
      case WEIGHTED_SUM -> weighted(map);
    };
  }

  private Rule choice(DefinitionMap map, Optional<AnswerType> type) {
    try {
      return new ChoiceRule(type.map(AnswerType::options).orElse(List.of()));
    } catch (IllegalArgumentException e) {
      map.problem(
          DefinitionError.KEY_MISSING,
          "kind",
          new Words("Có lựa chọn chưa ghi điểm.", "An option has no points."),
          new Words("Thêm «points:» cho từng lựa chọn.", "Add 'points:' to each option."));
      return new ChoiceRule(List.of());
    }
  }

  private Rule bands(DefinitionMap map) {
    List<BandsRule.Step> steps = new ArrayList<>();
    for (DefinitionMap step : map.maps("steps")) {
      BigDecimal points = step.decimal("points");
      steps.add(new BandsRule.Step(BandReader.read(step.map("band")), points));
      step.finish();
    }
    Optional<Band> range = map.optionalMap("range").map(BandReader::read);
    new BandCheck(map, "steps").check(steps.stream().map(BandsRule.Step::band).toList(), range);
    return new BandsRule(steps);
  }

  private CountedRule.Further further(DefinitionMap map) {
    CountedRule.Further further =
        new CountedRule.Further(map.whole("beyond"), map.decimal("each"), map.decimal("at_most"));
    map.finish();
    return further;
  }

  private Rule stepped(DefinitionMap map) {
    BigDecimal step = map.decimal("step");
    if (step.signum() <= 0) {
      map.problem(
          DefinitionError.VALUE_UNKNOWN,
          "step",
          new Words("Bước điểm phải lớn hơn 0.", "A step must be above 0."),
          new Words("Ghi bước như 0.25 hoặc 0.5.", "Give a step such as 0.25 or 0.5."));
      return new SteppedRule(BigDecimal.ONE);
    }
    return new SteppedRule(step);
  }

  private Rule partOfMax(DefinitionMap map) {
    Map<String, BigFraction> shares = new LinkedHashMap<>();
    DefinitionMap given = map.map("shares");
    for (String option : given.keys()) {
      String text = given.text(option);
      try {
        shares.put(option, share(text));
      } catch (IllegalArgumentException e) {
        given.problem(
            DefinitionError.TYPE_WRONG,
            option,
            new Words(
                "«" + text + "» không phải là một phần của điểm tối đa.",
                "'" + text + "' is no share of the maximum."),
            new Words("Ghi từ 0 đến 1, như 1/2 hoặc 0.5.", "Give 0 to 1, such as 1/2 or 0.5."));
      }
    }
    return new PartOfMaxRule(shares);
  }

  private static BigFraction share(String text) {
    String[] parts = text.split("/");
    BigFraction share = BigFraction.of(Integer.parseInt(parts[0].strip().replace(".", "")));
    if (parts.length == 2) {
      share = share.divide(Integer.parseInt(parts[1].strip()));
    } else if (text.contains(".")) {
      share =
          share.divide(
              java.math.BigInteger.TEN.pow(text.strip().length() - text.strip().indexOf('.') - 1));
    }
    if (share.signum() < 0 || share.compareTo(BigFraction.ONE) > 0) {
      throw new IllegalArgumentException(text);
    }
    return share;
  }

  private static Rule weighted(DefinitionMap map) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    DefinitionMap given = map.map("weights");
    given.keys().forEach(part -> weights.put(part, given.decimal(part)));
    BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      map.problem(
          InstrumentError.WEIGHTS_WRONG,
          "weights",
          new Words(
              "Các trọng số cộng lại là " + VietnameseNumber.write(sum) + ", không phải 1.",
              "The weights add up to " + sum + ", not to 1."),
          new Words("Sửa để tổng bằng 1.", "Make them add up to 1."));
    }
    return new WeightedSumRule(weights);
  }

  private Rule formula(DefinitionMap map) {
    Map<String, String> inputs = new LinkedHashMap<>();
    DefinitionMap given = map.map("inputs");
    for (String name : given.keys()) {
      String figure = given.text(name);
      inputs.put(name, figure);
      later.check(references -> references.figure(given, name, figure));
    }
    String text = map.text("expression");
    Set<String> names = new HashSet<>(inputs.keySet());
    names.add(FormulaRule.MAXIMUM);
    try {
      return new FormulaRule(Formula.parse(text, names), inputs);
    } catch (IllegalArgumentException e) {
      map.problem(
          InstrumentError.FORMULA_WRONG,
          "expression",
          new Words(
              "Không hiểu công thức: " + e.getMessage() + ".",
              "Formula not understood: " + e.getMessage() + "."),
          new Words(
              "Dùng + - * / ( ) MIN MAX và các tên trong «inputs».",
              "Use + - * / ( ) MIN MAX and the names in 'inputs'."));
      return new FormulaRule(Formula.parse("0", java.util.Set.of()), inputs);
    }
  }
}
