package vn.thuoc.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.Units;

/** Writes the empty form of an instrument, in its issuer's layout, as the reader takes it back. */
public final class TemplateWriter {
  private static final String UNIT_LIST = "Danh mục đơn vị";
  private static final int CHARACTER = 256;
  private static final int ANSWER_COLUMNS = 5;

  /**
   * Writes an {@code .xlsx}, over an existing file if there is one.
   *
   * @throws ProblemException when the file cannot be written
   */
  public void write(Instrument instrument, Units units, Path out) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet(instrument.layout().sheet());
      TemplateSheet form = new TemplateSheet(workbook, sheet, instrument.layout());
      head(form, instrument, unitList(workbook, instrument, units));
      int headerRow = header(form, instrument.layout());
      new TemplateLines(form, instrument).write();
      form.skip(1);
      form.merged(
          instrument.layout().signature(),
          TemplateStyles.Use.SIGNATURE,
          Math.max(0, form.columns().count() - ANSWER_COLUMNS),
          form.columns().count() - 1);
      form.checks().write();
      page(workbook, sheet, form, headerRow);
      workbook.getProperties().getCoreProperties().setTitle(instrument.title());
      workbook.getProperties().getCoreProperties().setCreator(instrument.issuer());
      try (OutputStream stream = Files.newOutputStream(out)) {
        workbook.write(stream);
      }
    } catch (IOException e) {
      throw new ProblemException(
          Problem.error(
              IngestError.FILE_UNWRITABLE,
              Place.named(out.toString()),
              new Words("Không ghi được tệp.", "The file cannot be written."),
              new Words(
                  "Kiểm tra thư mục và quyền ghi.", "Check the folder and the right to write.")),
          e);
    }
  }

  /** The names of the units that can fill in this form, as a formula for drop-downs. */
  private static String unitList(XSSFWorkbook workbook, Instrument instrument, Units units) {
    List<String> names =
        instrument.years().stream()
            .flatMap(
                year ->
                    units.of(instrument.tier(), year).stream()
                        .map(unit -> units.clearName(unit, year)))
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return "";
    }
    XSSFSheet list = workbook.createSheet(UNIT_LIST);
    for (int i = 0; i < names.size(); i++) {
      list.createRow(i).createCell(0).setCellValue(names.get(i));
    }
    workbook.setSheetHidden(workbook.getSheetIndex(list), true);
    return "'" + UNIT_LIST + "'!$A$1:$A$" + names.size();
  }

  private static void head(TemplateSheet form, Instrument instrument, String unitList) {
    int last = form.columns().count() - 1;
    form.merged(instrument.title(), TemplateStyles.Use.TITLE, 0, last);
    form.height(3);
    form.skip(1);
    form.merged(instrument.layout().generalHeading(), TemplateStyles.Use.SECTION, 0, last);
    int label = form.columns().at(FormLayout.Role.LABEL);
    int answer = label + 1;
    for (Question question : instrument.general()) {
      form.merged(question.label() + ":", TemplateStyles.Use.QUESTION, 0, label);
      form.blank(TemplateStyles.Use.ANSWER, answer, Math.min(answer + ANSWER_COLUMNS, last));
      if (question.id().equals(AskedQuestion.UNIT_NAME) && !unitList.isEmpty()) {
        form.checks().oneOfRange(form.row(), answer, unitList);
      } else if (question.type() instanceof AnswerType.Count) {
        form.checks().whole(form.row(), answer);
      } else if (question.type() instanceof AnswerType.Measure) {
        form.checks().notBelowZero(form.row(), answer);
      }
    }
    form.skip(1);
    form.merged(instrument.layout().criteriaHeading(), TemplateStyles.Use.SECTION, 0, last);
  }

  private static int header(TemplateSheet form, FormLayout layout) {
    form.next();
    for (FormLayout.Column column : layout.columns()) {
      int at = form.columns().at(column.role());
      form.text(at, column.header(), TemplateStyles.Use.HEADER);
      if (TemplateColumns.width(column.role()) > 1) {
        form.blank(TemplateStyles.Use.HEADER, at + 1, at + 1);
        form.merge(at, at + 1);
      }
    }
    form.height(3);
    return form.row();
  }

  private static void page(
      XSSFWorkbook workbook, XSSFSheet sheet, TemplateSheet form, int headerRow) {
    for (FormLayout.Column column : form.columns().all()) {
      int at = form.columns().at(column.role());
      for (int i = 0; i < TemplateColumns.width(column.role()); i++) {
        sheet.setColumnWidth(at + i, TemplateColumns.characters(column.role()) * CHARACTER);
      }
    }
    sheet.createFreezePane(form.columns().at(FormLayout.Role.LABEL) + 1, headerRow + 1);
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setCenter("Trang &P/&N");
    workbook.setActiveSheet(0);
  }
}
