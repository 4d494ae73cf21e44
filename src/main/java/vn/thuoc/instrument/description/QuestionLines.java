package vn.thuoc.instrument.description;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.problem.Language;

/** Lays out questions: headings for sections, a line for each question. */
final class QuestionLines {
  private static final int DEEPEST_HEADING = 6;

  private final Language language;

  QuestionLines(Language language) {
    this.language = language;
  }

  List<Piece> section(SectionDescription section, int level) {
    List<Piece> pieces = new ArrayList<>();
    String heading = (section.number() + " " + section.label()).strip() + " [" + section.id() + "]";
    pieces.add(new Piece.Heading(Math.min(level, DEEPEST_HEADING), heading));
    section.period().ifPresent(period -> pieces.add(new Piece.Paragraph(period.words() + ".")));
    if (!section.note().isEmpty()) {
      pieces.add(new Piece.Paragraph(section.note()));
    }
    if (!section.defects().isEmpty()) {
      pieces.add(new Piece.Points(defects(section.defects(), language)));
    }
    if (!section.questions().isEmpty()) {
      pieces.add(lines(section.questions()));
    }
    section.sections().forEach(below -> pieces.addAll(section(below, level + 1)));
    return pieces;
  }

  Piece lines(List<QuestionDescription> questions) {
    return new Piece.Lines(
        List.of(
            Title.NUMBER.in(language),
            Title.LABEL.in(language),
            Title.ANSWER.in(language),
            Title.ID.in(language)),
        questions.stream().map(this::line).toList());
  }

  private Piece.Line line(QuestionDescription question) {
    return new Piece.Line(
        0, question.number(), question.label(), "", details(question, true), question.id());
  }

  /**
   * What there is to say of a question beyond its label.
   *
   * @param withAnswer whether the kind of answer and its options still have to be named
   */
  List<String> details(QuestionDescription question, boolean withAnswer) {
    List<String> details = new ArrayList<>(withAnswer ? answer(question.answer()) : List.of());
    if (!question.condition().isEmpty()) {
      details.add(question.condition());
    }
    question.period().ifPresent(period -> details.add(period.words()));
    if (!question.note().isEmpty()) {
      details.add(question.note());
    }
    if (question.required()) {
      details.add(Title.REQUIRED.in(language));
    }
    if (!question.usedBy().isEmpty()) {
      details.add(
          Title.USED_BY.in(
              language,
              String.join(", ", question.usedBy().stream().map(PlaceDescription::id).toList())));
    }
    details.addAll(defects(question.defects(), language));
    return details;
  }

  private List<String> answer(AnswerDescription answer) {
    List<String> words = new ArrayList<>(List.of(answer.words()));
    answer.options().forEach(option -> words.add("○ " + option(option)));
    answer
        .table()
        .ifPresent(
            table -> {
              table.columns().forEach(column -> words.add(column(column)));
              table.rows().forEach(row -> words.add(row(row)));
            });
    return words;
  }

  private static String option(OptionDescription option) {
    return option.band().isEmpty() ? option.text() : option.text() + " (" + option.band() + ")";
  }

  private String column(AnswerDescription.Column column) {
    String options =
        column.answer().options().isEmpty()
            ? ""
            : ": "
                + String.join(
                    "; ", column.answer().options().stream().map(QuestionLines::option).toList());
    return "%s «%s»: %s%s"
        .formatted(
            Title.COLUMN.in(language),
            column.label(),
            Sentence.inside(column.answer().words()),
            options);
  }

  private String row(AnswerDescription.Row row) {
    return Title.ROW.in(language) + " " + (row.number() + " " + row.label()).strip();
  }

  static List<String> defects(List<String> ids, Language language) {
    return ids.stream().map(id -> Title.SEE_DEFECT.in(language, id)).toList();
  }
}
