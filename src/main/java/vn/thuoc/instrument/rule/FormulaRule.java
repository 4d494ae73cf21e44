package vn.thuoc.instrument.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * Points by a formula over named figures, capped at the maximum. Source: An Giang 2018, 1B IV.2 and
 * IV.3.
 *
 * @param formula the arithmetic
 * @param inputs name in the formula to the figure it stands for ({@code question} or {@code
 *     question#numerator})
 */
public record FormulaRule(Formula formula, Map<String, String> inputs) implements AnswerRule {
  /** The name by which a formula calls the maximum of its criterion. */
  public static final String MAXIMUM = "maximum";

  public FormulaRule {
    inputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  @Override
  public String kind() {
    return "formula";
  }

  @Override
  public String describe(Scale scale) {
    return "Tính theo công thức " + formula.text() + ", không vượt quá " + scale.maxWords() + ".";
  }

  @Override
  public boolean accepts(AnswerType type) {
    return true;
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    return score(input.figures(), scale);
  }

  /** Scores a criterion that asks nothing of its own; its formula's figures are all there is. */
  public RuleResult score(Map<String, BigFraction> figures, Scale scale) {
    Map<String, BigFraction> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> named : inputs.entrySet()) {
      BigFraction figure = figures.get(named.getValue());
      if (figure == null) {
        return new RuleResult.Impossible(
            "Thiếu số liệu «" + named.getValue() + "» của công thức",
            "the figure '" + named.getValue() + "' of the formula is missing");
      }
      values.put(named.getKey(), figure);
    }
    String words =
        values.entrySet().stream()
            .map(e -> e.getKey() + " = " + VietnameseNumber.write(e.getValue()))
            .collect(Collectors.joining("; ", formula.text() + " với ", ""));
    values.put(MAXIMUM, scale.exactMax());
    return formula
        .value(values)
        .map(exact -> scale.points(exact, words))
        .orElseGet(
            () ->
                new RuleResult.Impossible(
                    words + ": chia cho 0", formula.text() + " divides by 0"));
  }
}
