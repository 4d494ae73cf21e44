package vn.thuoc.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Period;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/** Writes the sheet of a questionnaire for one side. */
final class FormSheet {
  private static final int NUMBER = 9;
  private static final int LABEL = 56;
  private static final int ANSWERS = 84;
  private static final int FEWEST = 8;
  private static final int NARROWEST = 9;

  private final Instrument instrument;
  private final FormWords words;
  private final TemplateSheet sheet;
  private final TemplateLists lists;
  private final int last;

  FormSheet(Instrument instrument, XSSFSheet sheet, TemplateStyles styles, TemplateLists lists) {
    this.instrument = instrument;
    this.words = new FormWords(instrument);
    this.lists = lists;
    int answers = Math.max(FEWEST, widest(instrument));
    List<Integer> widths = new ArrayList<>(List.of(NUMBER, LABEL));
    for (int i = 0; i < answers; i++) {
      widths.add(Math.max(NARROWEST, ANSWERS / answers));
    }
    this.sheet = new TemplateSheet(sheet, styles, widths, instrument.id() + "|form");
    this.last = widths.size() - 1;
  }

  /** The cells of the widest row of a table. */
  private static int widest(Instrument instrument) {
    return instrument
        .questions()
        .map(Question::type)
        .filter(AnswerType.Table.class::isInstance)
        .map(AnswerType.Table.class::cast)
        .filter(table -> table.shape() == AnswerType.Shape.ROWS)
        .mapToInt(table -> MatrixRows.cells(MatrixRows.beside(table)))
        .max()
        .orElse(0);
  }

  void write(Side side, List<String> unitNames) {
    boolean own = side == Side.SELF;
    sheet.merged(
        own ? instrument.title() : instrument.title() + "\nSỐ LIỆU THẨM ĐỊNH",
        TemplateStyles.Use.TITLE,
        0,
        last);
    sheet.height(3);
    instrument.period().ifPresent(period -> remark(FormWords.period(period)));
    FormRows rows = new FormRows(sheet, lists, words, side, instrument.scored() && !own, last);
    if (own) {
      sheet.merged(instrument.layout().generalHeading(), TemplateStyles.Use.SECTION, 0, last);
      instrument.general().forEach(question -> general(rows, question, unitNames));
    }
    sheet.skip(1);
    if (!instrument.layout().formHeading().isEmpty()) {
      sheet.merged(instrument.layout().formHeading(), TemplateStyles.Use.SECTION, 0, last);
    }
    int headerRow = header(own);
    instrument.form().forEach(section -> section(rows, section, instrument.period()));
    sheet.skip(1);
    sheet.merged(instrument.layout().signature(), TemplateStyles.Use.SIGNATURE, last - 3, last);
    sheet.finish(headerRow, 2);
  }

  private void general(FormRows rows, Question question, List<String> unitNames) {
    rows.question(question, instrument.period(), false);
    if (question.id().equals(AskedQuestion.UNIT_NAME) && !unitNames.isEmpty()) {
      sheet.checks().oneOfRange(sheet.row(), 2, lists.units(unitNames));
    }
  }

  private int header(boolean own) {
    sheet.next();
    sheet.text(0, "STT", TemplateStyles.Use.HEADER);
    sheet.text(1, "Nội dung", TemplateStyles.Use.HEADER);
    sheet.over(own ? "Kết quả" : "Kết quả thẩm định", TemplateStyles.Use.HEADER, 2, last);
    sheet.height(1);
    return sheet.row();
  }

  private void section(FormRows rows, Section section, Optional<Period> around) {
    sheet.next();
    sheet.text(0, section.number(), TemplateStyles.Use.GROUP_NUMBER);
    sheet.over(section.label(), TemplateStyles.Use.HEADING, 1, last);
    sheet.height(sheet.lines(section.label(), 1, last));
    if (!section.note().isEmpty()) {
      remark(section.note());
    }
    FormWords.differing(section.period(), around).ifPresent(this::remark);
    Optional<Period> inside = section.period().or(() -> around);
    section
        .questions()
        .forEach(question -> rows.question(question, inside, FormWords.said(question, section)));
    section.sections().forEach(below -> section(rows, below, inside));
  }

  private void remark(String text) {
    sheet.merged(text, TemplateStyles.Use.REMARK, 0, last);
    sheet.height(sheet.lines(text, 0, last));
  }
}
