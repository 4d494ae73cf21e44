package vn.thuoc.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Period;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * Writes a questionnaire for one side: headings, and under them tables of number, question and
 * answer.
 */
final class WordForm {
  private static final List<String> HEADER = List.of("STT", "Nội dung", "Kết quả");
  private static final List<String> VERIFIED_HEADER =
      List.of("STT", "Nội dung", "Kết quả thẩm định");
  private static final List<Integer> WIDTHS = List.of(850, 4_905, 3_600);
  private static final List<Integer> TWO_COLUMNS = List.of(5_755, 3_600);
  private static final double POINTS = 12;

  private final WordPage page;
  private final WordAnswers answers;
  private final FormWords words;
  private final Side side;
  private final boolean accepting;

  WordForm(WordPage page, WordAnswers answers, Instrument instrument, Side side) {
    this.page = page;
    this.answers = answers;
    this.words = new FormWords(instrument);
    this.side = side;
    this.accepting = instrument.scored() && side == Side.VERIFIED;
  }

  void write(Instrument instrument) {
    instrument.form().forEach(section -> section(section, instrument.period(), 0));
  }

  private void section(Section section, Optional<Period> around, int depth) {
    page.lay(beginsWide(section));
    String number = section.number().isEmpty() ? "" : section.number() + ". ";
    page.paragraph().room(depth == 0 ? 12 : 6, 3).withNext().bold(number + section.label());
    if (!section.note().isEmpty()) {
      page.paragraph(POINTS).room(0, 3).withNext().slanted(section.note());
    }
    FormWords.differing(section.period(), around)
        .ifPresent(text -> page.paragraph(POINTS).room(0, 3).withNext().slanted(text));
    Optional<Period> inside = section.period().or(() -> around);
    questions(section, inside);
    section.sections().forEach(below -> section(below, inside, depth + 1));
  }

  /** Whether the questionnaire begins on a page that lies across. */
  static boolean beginsWide(Instrument instrument) {
    return !instrument.form().isEmpty() && beginsWide(instrument.form().get(0));
  }

  /** A heading stands on the page of what follows it. */
  private static boolean beginsWide(Section section) {
    return section
        .walk()
        .flatMap(below -> below.questions().stream())
        .findFirst()
        .filter(question -> WordMatrix.wide(question.type()))
        .isPresent();
  }

  /** Questions that follow each other share a table; each table of a form stands alone. */
  private void questions(Section section, Optional<Period> around) {
    List<Question> run = new ArrayList<>();
    for (Question question : section.questions()) {
      if (question.type() instanceof AnswerType.Table table) {
        simple(run, around);
        run.clear();
        table(question, table, around, FormWords.said(question, section));
      } else {
        run.add(question);
      }
    }
    simple(run, around);
  }

  private void simple(List<Question> questions, Optional<Period> around) {
    if (questions.isEmpty()) {
      return;
    }
    page.lay(false);
    // a column of numbers only where the paper prints some
    int skipped = questions.stream().allMatch(question -> question.number().isEmpty()) ? 1 : 0;
    WordTable table = new WordTable(page.document(), skipped == 1 ? TWO_COLUMNS : WIDTHS, POINTS);
    List<String> header = side == Side.SELF ? HEADER : VERIFIED_HEADER;
    table.header(header.subList(skipped, header.size()));
    for (Question question : questions) {
      List<WordCell> cells = table.row();
      if (skipped == 0) {
        cells.get(0).text().centred().plain(question.number());
      }
      WordCell label = cells.get(1 - skipped);
      label.text().plain(question.label());
      words.remarks(question, around).forEach(remark -> label.text(POINTS - 1).slanted(remark));
      List<AnswerSlot> slots = AnswerSlot.of(question, accepting);
      answers.question(cells.get(2 - skipped), slots, question.type(), question.label(), side);
    }
    page.paragraph(POINTS);
  }

  private void table(
      Question question, AnswerType.Table table, Optional<Period> around, boolean said) {
    page.lay(WordMatrix.wide(table));
    String number = question.number().isEmpty() ? "" : question.number() + ". ";
    if (!said) {
      page.paragraph().room(3, 3).withNext().plain(number + question.label());
    }
    words
        .remarks(question, around)
        .forEach(remark -> page.paragraph(POINTS - 1).room(0, 3).withNext().slanted(remark));
    if (table.shape() == AnswerType.Shape.BLOCKS) {
      blocks(question.id(), table);
    } else {
      new WordMatrix(page, answers, side).write(question.id(), table);
    }
    page.paragraph(POINTS);
  }

  /** The same questions again and again, numbered, in one table. */
  private void blocks(String question, AnswerType.Table table) {
    WordTable paper = new WordTable(page.document(), TWO_COLUMNS, POINTS);
    for (AnswerType.Row row : AnswerSlot.rows(table)) {
      paper.row(0).get(0).shaded("F2F2F2").text().withNext().bold(row.label());
      for (AnswerSlot slot : AnswerSlot.cells(question, table, row)) {
        List<WordCell> cells = paper.row();
        cells.get(0).text().plain(slot.label());
        answers.write(cells.get(1), slot, slot.label(), side);
      }
    }
  }
}
