package vn.thuoc.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.definition.DefinitionMap;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Words;

/** Reads the questionnaire: sections and the questions in them. */
final class QuestionReader {
  private final AnswerTypeReader types = new AnswerTypeReader();
  private final Ids ids;
  private final Declared declared;
  private final Later later;

  /**
   * @param ids ids taken so far, over the whole instrument
   * @param declared faults of the document that are declared
   * @param later where checks go that need all questions
   */
  QuestionReader(Ids ids, Declared declared, Later later) {
    this.ids = ids;
    this.declared = declared;
    this.later = later;
  }

  List<Section> sections(DefinitionMap map, String key) {
    List<Section> sections = new ArrayList<>();
    for (DefinitionMap item : map.maps(key)) {
      String id = ids.take(item);
      sections.add(
          new Section(
              id,
              item.text("number", ""),
              item.text("label"),
              item.text("note", ""),
              period(item, id),
              questions(item, "questions"),
              sections(item, "sections")));
      item.finish();
    }
    return sections;
  }

  List<Question> questions(DefinitionMap map, String key) {
    List<Question> questions = new ArrayList<>();
    for (DefinitionMap item : map.maps(key)) {
      String id = ids.take(item);
      AnswerType type = types.read(item.map("answer"));
      Optional<Condition> onlyIf = item.optionalMap("only_if").map(this::condition);
      questions.add(
          new Question(
              id,
              item.text("number", ""),
              item.text("label"),
              item.text("note", ""),
              type,
              item.flag("required", false),
              onlyIf,
              period(item, id)));
      item.finish();
    }
    return questions;
  }

  private Condition condition(DefinitionMap map) {
    Condition condition = new Condition(map.text("question"), map.texts("is"));
    map.finish();
    later.check(references -> references.check(map, condition));
    return condition;
  }

  private Optional<Period> period(DefinitionMap item, String id) {
    Optional<Period> period = PeriodReader.read(item);
    if (period.flatMap(Period::printed).isPresent() && !declared.period(id)) {
      item.problem(
          InstrumentError.PERIOD_DIFFERS_UNDECLARED,
          "period",
          new Words(
              "Tài liệu in kỳ số liệu khác với định nghĩa mà không có khai báo.",
              "The document prints another period and no defect says so."),
          new Words(
              "Thêm một mục trong «defects» với kind: period_left_over, at: " + id + ".",
              "Add a defect with kind: period_left_over, at: " + id + "."));
    }
    return period;
  }
}
