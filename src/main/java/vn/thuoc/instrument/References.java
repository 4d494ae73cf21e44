package vn.thuoc.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Words;

/** What one part of an instrument may refer to in another. */
final class References {
  private final Map<String, AnswerType> questions = new HashMap<>();

  References(List<Question> questions) {
    questions.forEach(question -> add(question.id(), question.type()));
  }

  /** Makes one more question known. */
  void add(String id, AnswerType type) {
    questions.putIfAbsent(id, type);
  }

  boolean knows(String question) {
    return questions.containsKey(question);
  }

  Optional<AnswerType> type(String question) {
    return Optional.ofNullable(questions.get(question));
  }

  /** The figure that a text names, or nothing and a problem when it names none. */
  Optional<FigureReference> figure(DefinitionMap map, String key, String text) {
    Optional<FigureReference> found =
        FigureReference.parse(text)
            .filter(
                reference ->
                    type(reference.question())
                        .filter(type -> FigureFit.fits(reference, type))
                        .isPresent());
    if (found.isEmpty()) {
      unknown(map, key, text);
    }
    return found;
  }

  /** The answer that a text names whole: a question, or a cell of a printed table. */
  Optional<Criterion.Taken> same(DefinitionMap map, String key, String text) {
    Optional<FigureReference> reference = FigureReference.parse(text);
    Optional<AnswerType> type =
        reference.flatMap(
            found ->
                switch (found.kind()) {
                  case NUMBER -> type(found.question());
                  case CELL -> type(found.question()).flatMap(t -> FigureFit.cell(found, t));
                  default -> Optional.empty();
                });
    if (type.isEmpty()) {
      unknown(map, key, text);
    }
    return type.map(t -> new Criterion.Taken(new Source.Same(reference.orElseThrow()), t));
  }

  /** A condition names a question and options of it. */
  void check(DefinitionMap map, Condition condition) {
    Optional<AnswerType> type = type(condition.question());
    if (type.isEmpty()) {
      unknown(map, "question", condition.question());
      return;
    }
    for (String option : condition.is()) {
      if (!FigureFit.offers(type.get(), option)) {
        unknown(map, "is", condition.question() + " = " + option);
      }
    }
  }

  static void unknown(DefinitionMap map, String key, String reference) {
    map.problem(
        DefinitionError.REFERENCE_UNKNOWN,
        key,
        new Words(
            "«" + reference + "» không trỏ tới câu hỏi, tiêu chí hay số liệu nào của phiếu.",
            "'" + reference + "' refers to no question, criterion or figure of the form."),
        new Words(
            "Dùng mã câu hỏi; với tỷ lệ thêm #numerator hoặc #denominator, với bảng thêm #dòng.cột.",
            "Use a question's id; for a ratio with #numerator or #denominator, for a table with #row.column."));
  }
}
