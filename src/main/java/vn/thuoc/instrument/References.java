package vn.thuoc.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionError;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Words;

/** What may be referred to in an instrument: by its own parts, and by indicators. */
public final class References {
  private final Map<String, AnswerType> questions = new HashMap<>();

  References(List<Question> questions) {
    questions.forEach(question -> add(question.id(), question.type()));
  }

  /** Everything that a finished instrument asks. */
  public static References of(Instrument instrument) {
    return new References(instrument.questions().toList());
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

  /** The figure that a text names, if it names one. */
  public Optional<FigureReference> find(String text) {
    return FigureReference.parse(text)
        .filter(
            reference ->
                type(reference.question())
                    .filter(type -> FigureFit.fits(reference, type))
                    .isPresent());
  }

  /** The figure that a text names, or nothing and a problem when it names none. */
  Optional<FigureReference> figure(DefinitionMap map, String key, String text) {
    Optional<FigureReference> found = find(text);
    if (found.isEmpty()) {
      unknown(map, key, text);
    }
    return found;
  }

  /**
   * The type of the answer that a reference names whole: a question's, or that of a cell of a
   * printed table; none for figures that are read out of an answer.
   */
  public Optional<AnswerType> whole(FigureReference reference) {
    return switch (reference.kind()) {
      case NUMBER -> type(reference.question());
      case CELL -> type(reference.question()).flatMap(type -> FigureFit.cell(reference, type));
      default -> Optional.empty();
    };
  }

  /** The type of the column that a figure is made of; none where it is not made of one. */
  public Optional<AnswerType> column(FigureReference reference) {
    return type(reference.question())
        .filter(type -> type instanceof AnswerType.Table)
        .flatMap(type -> ((AnswerType.Table) type).column(reference.column()))
        .map(AnswerType.Column::type);
  }

  /** The answer that a text names whole: a question, or a cell of a printed table. */
  Optional<Criterion.Taken> same(DefinitionMap map, String key, String text) {
    Optional<FigureReference> reference = FigureReference.parse(text);
    Optional<AnswerType> type = reference.flatMap(this::whole);
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
