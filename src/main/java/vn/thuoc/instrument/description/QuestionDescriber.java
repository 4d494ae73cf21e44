package vn.thuoc.instrument.description;

import java.util.stream.Collectors;
import vn.thuoc.instrument.Condition;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;

/** Describes questions and the headings that they stand under. */
final class QuestionDescriber {
  private final Places places;
  private final FigureWords figures;

  QuestionDescriber(Places places, FigureWords figures) {
    this.places = places;
    this.figures = figures;
  }

  QuestionDescription describe(Question question) {
    return new QuestionDescription(
        question.id(),
        question.number(),
        question.label(),
        question.note(),
        question.required(),
        AnswerDescriber.describe(question.type()),
        question.period().map(PeriodDescriber::describe),
        question.onlyIf().map(this::words).orElse(""),
        places.usedBy(question.id()),
        places.defects(question.id()));
  }

  SectionDescription describe(Section section) {
    return new SectionDescription(
        section.id(),
        section.number(),
        section.label(),
        section.note(),
        section.period().map(PeriodDescriber::describe),
        section.questions().stream().map(this::describe).toList(),
        section.sections().stream().map(this::describe).toList(),
        places.defects(section.id()));
  }

  private String words(Condition condition) {
    var type = places.question(condition.question()).map(Question::type);
    return condition.is().stream()
        .map(option -> FigureWords.option(type, option))
        .collect(
            Collectors.joining(
                " hoặc ",
                "Chỉ hỏi khi " + figures.question(condition.question()) + " trả lời ",
                ""));
  }
}
