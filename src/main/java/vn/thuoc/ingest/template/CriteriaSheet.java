package vn.thuoc.ingest.template;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/** Writes the sheet of criteria, with the head of the form where that has no sheet of its own. */
final class CriteriaSheet {
  private static final int ANSWER_COLUMNS = 5;

  private final Instrument instrument;
  private final TemplateColumns columns;
  private final TemplateSheet sheet;
  private final TemplateLists lists;

  CriteriaSheet(
      Instrument instrument, XSSFSheet sheet, TemplateStyles styles, TemplateLists lists) {
    this.instrument = instrument;
    int longestRule =
        instrument.criteria().mapToInt(criterion -> criterion.ruleLabel().length()).max().orElse(0);
    this.columns = new TemplateColumns(instrument.layout(), longestRule);
    this.lists = lists;
    this.sheet = new TemplateSheet(sheet, styles, columns.widths(), instrument.id() + "|criteria");
  }

  /** The criteria behind a questionnaire. */
  void write() {
    sheet.merged(
        instrument.layout().criteriaHeading(), TemplateStyles.Use.TITLE, 0, columns.count() - 1);
    sheet.height(3);
    sheet.skip(1);
    table();
  }

  /** The whole form, with its head. */
  void write(List<String> unitNames) {
    int last = columns.count() - 1;
    sheet.merged(instrument.title(), TemplateStyles.Use.TITLE, 0, last);
    sheet.height(3);
    sheet.skip(1);
    sheet.merged(instrument.layout().generalHeading(), TemplateStyles.Use.SECTION, 0, last);
    instrument.general().forEach(question -> general(question, unitNames));
    sheet.skip(1);
    sheet.merged(instrument.layout().criteriaHeading(), TemplateStyles.Use.SECTION, 0, last);
    table();
  }

  private void general(Question question, List<String> unitNames) {
    int label = columns.at(FormLayout.Role.LABEL);
    int answer = label + 1;
    sheet.merged(question.label() + ":", TemplateStyles.Use.QUESTION, 0, label);
    sheet.over(
        "",
        TemplateStyles.Use.ANSWER,
        answer,
        Math.min(answer + ANSWER_COLUMNS, columns.count() - 1));
    sheet.place(answer, AnswerAddress.of(question.id(), "", "", Side.SELF));
    if (question.id().equals(AskedQuestion.UNIT_NAME) && !unitNames.isEmpty()) {
      sheet.checks().oneOfRange(sheet.row(), answer, lists.units(unitNames));
    } else if (question.type() instanceof AnswerType.Count) {
      sheet.checks().whole(sheet.row(), answer);
    } else if (question.type() instanceof AnswerType.Measure) {
      sheet.checks().notBelowZero(sheet.row(), answer);
    }
  }

  private void table() {
    int headerRow = header();
    new CriteriaRows(sheet, columns, lists, instrument).write();
    sheet.skip(1);
    sheet.merged(
        instrument.layout().signature(),
        TemplateStyles.Use.SIGNATURE,
        Math.max(0, columns.count() - ANSWER_COLUMNS),
        columns.count() - 1);
    sheet.finish(headerRow, columns.at(FormLayout.Role.LABEL) + 1);
  }

  private int header() {
    sheet.next();
    for (FormLayout.Column column : columns.all()) {
      int at = columns.at(column.role());
      int to = at + TemplateColumns.width(column.role()) - 1;
      sheet.over(column.header(), TemplateStyles.Use.HEADER, at, to);
    }
    sheet.height(3);
    return sheet.row();
  }
}
