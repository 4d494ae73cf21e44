package vn.thuoc.instrument.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.instrument.answer.Option;

/**
 * The points of the chosen option; of several, their sum. Source: Bình Thuận 2022, 1.1.
 *
 * @param options the question's options, each with points
 */
public record ChoiceRule(List<Option> options) implements AnswerRule {
  public ChoiceRule {
    options = List.copyOf(options);
    if (options.stream().anyMatch(option -> option.points().isEmpty())) {
      throw new IllegalArgumentException("each option of a scored choice has points");
    }
  }

  @Override
  public String kind() {
    return "choice";
  }

  @Override
  public String describe(Scale scale) {
    return options.stream()
        .map(option -> option.text() + ": " + VietnameseNumber.write(points(option)) + " điểm")
        .collect(Collectors.joining("; ", "", "."));
  }

  @Override
  public boolean accepts(AnswerType type) {
    return type instanceof AnswerType.Choice || type instanceof AnswerType.SeveralChoices;
  }

  @Override
  public RuleResult score(RuleInput input, Scale scale) {
    List<String> chosen =
        input.own() instanceof AnswerValue.SeveralChosen several
            ? several.options()
            : List.of(((AnswerValue.Chosen) input.own()).option());
    List<Option> found = options.stream().filter(o -> chosen.contains(o.id())).toList();
    if (found.size() != chosen.size()) {
      throw new IllegalArgumentException("no such option: " + chosen);
    }
    BigDecimal sum =
        found.stream().map(ChoiceRule::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    String names = found.stream().map(o -> "«" + o.text() + "»").collect(Collectors.joining(", "));
    return scale.fixed(sum, found.isEmpty() ? "Không chọn mục nào" : "Chọn " + names);
  }

  private static BigDecimal points(Option option) {
    return option.points().orElseThrow();
  }
}
