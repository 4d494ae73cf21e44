package vn.thuoc.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.rule.FormulaRule;
import vn.thuoc.problem.Words;

/** What one part of an instrument may refer to in another. */
final class References {
  private final Map<String, AnswerType> questions;
  private final Set<String> criteria;
  private final List<Criterion> groups;

  References(List<Question> general, List<Criterion> groups) {
    this.groups = groups;
    this.questions =
        Stream.concat(general.stream(), all().flatMap(c -> c.question().stream()))
            .collect(Collectors.toMap(Question::id, Question::type, (first, second) -> first));
    this.criteria = all().map(Criterion::id).collect(Collectors.toUnmodifiableSet());
  }

  /** A figure is the number of a question, or one end of its ratio. */
  void checkFigure(DefinitionMap map, String key, String figure) {
    String[] parts = figure.split("#", 2);
    AnswerType type = questions.get(parts[0]);
    boolean known =
        parts.length == 1
            ? type instanceof AnswerType.Count
                || type instanceof AnswerType.Measure
                || type instanceof AnswerType.Percent
                || type instanceof AnswerType.Points
            : type instanceof AnswerType.Ratio
                && List.of("numerator", "denominator").contains(parts[1]);
    if (!known) {
      unknown(map, key, figure);
    }
  }

  void checkPlace(DefinitionMap map, String at) {
    if (!criteria.contains(at) && !questions.containsKey(at) && !at.equals(FormLine.TOTAL_ID)) {
      unknown(map, "at", at);
    }
  }

  void checkFormulas(DefinitionMap map) {
    all()
        .map(Criterion::rule)
        .filter(FormulaRule.class::isInstance)
        .flatMap(rule -> ((FormulaRule) rule).inputs().values().stream())
        .forEach(figure -> checkFigure(map, "groups", figure));
  }

  private Stream<Criterion> all() {
    return groups.stream().flatMap(Criterion::walk);
  }

  private static void unknown(DefinitionMap map, String key, String reference) {
    map.problem(
        DefinitionError.REFERENCE_UNKNOWN,
        key,
        new Words(
            "«" + reference + "» không trỏ tới câu hỏi hay số liệu nào của phiếu.",
            "'" + reference + "' refers to no question or figure of the form."),
        new Words(
            "Dùng mã câu hỏi, với tỷ lệ thêm #numerator hoặc #denominator.",
            "Use a question's id, for a ratio with #numerator or #denominator."));
  }
}
