package vn.thuoc.instrument.rule;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * A share of the maximum by the chosen option: full, half or none. Source: An Giang 2018, 1B V.
 *
 * @param shares option id to its share of the maximum, from 0 to 1
 */
public record PartOfMaxRule(Map<String, BigFraction> shares) implements AnswerRule {
  public PartOfMaxRule {
    shares = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(shares));
  }

  @Override
  public String kind() {
    return "part_of_max";
  }

  @Override
  public String describe(Scale scale) {
    return shares.values().stream()
        .map(share -> VietnameseNumber.percent(share) + " của " + scale.maxWords())
        .collect(Collectors.joining("; ", "Theo mức độ: ", " điểm."));
  }

  @Override
  public boolean accepts(AnswerType type) {
    return type instanceof AnswerType.Choice choice
        && choice.options().stream().allMatch(option -> shares.containsKey(option.id()));
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    BigFraction share = shares.get(((AnswerValue.Chosen) input.own()).option());
    return scale.points(
        share.multiply(scale.exactMax()),
        VietnameseNumber.percent(share) + " × " + scale.maxWords());
  }
}
