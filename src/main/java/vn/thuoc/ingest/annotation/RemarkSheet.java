package vn.thuoc.ingest.annotation;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thuoc.ingest.AnnotationSheet;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Words;

/** The last sheet of an annotated workbook: all remarks, each with a link to its cell. */
final class RemarkSheet {
  private static final int[] WIDTHS = {6, 11, 22, 36, 20, 60, 44};
  private static final int CHARACTER = 256;
  private static final short TEXT_SIZE = 11;
  private static final short TITLE_SIZE = 14;
  private static final float LINE_HEIGHT = 15.5f;
  private static final List<Words> HEADER =
      List.of(
          new Words("STT", "No."),
          new Words("Mức", "Severity"),
          new Words("Ô (bấm để tới)", "Cell (click to go)"),
          new Words("Dòng, câu hỏi", "Line or question"),
          new Words("Đang ghi", "It says"),
          new Words("Vấn đề", "What is wrong"),
          new Words("Cách xử lý", "What to do"));

  private final Workbook workbook;
  private final Colours colours;
  private final Language language;
  private final Sheet sheet;

  RemarkSheet(Workbook workbook, Colours colours, Language language) {
    this.workbook = workbook;
    this.colours = colours;
    this.language = language;
    this.sheet = workbook.createSheet(AnnotationSheet.NAME);
  }

  void write(String summary, List<Remark> remarks) {
    line(0, AnnotationSheet.NAME.toUpperCase(java.util.Locale.ROOT), font(TITLE_SIZE, true));
    line(1, summary, font(TEXT_SIZE, false));
    line(
        2,
        new Words(
                "Sửa ngay trên phiếu, lưu lại rồi gửi; không cần xóa trang này và các chú thích.",
                "Mend the form itself, save it and send it; this sheet and the comments may stay.")
            .in(language),
        font(TEXT_SIZE, false));
    Row header = sheet.createRow(4);
    CellStyle bold = style(font(TEXT_SIZE, true));
    for (int i = 0; i < HEADER.size(); i++) {
      put(header, i, HEADER.get(i).in(language), bold);
      sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
    }
    CellStyle plain = style(font(TEXT_SIZE, false));
    CellStyle linked = style(linkFont());
    for (int i = 0; i < remarks.size(); i++) {
      row(i, remarks.get(i), plain, linked);
    }
    sheet.createFreezePane(0, 5);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("5:5"));
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      workbook.getSheetAt(i).setSelected(false);
    }
    workbook.setActiveSheet(workbook.getSheetIndex(sheet));
    sheet.setSelected(true);
  }

  private void row(int index, Remark remark, CellStyle plain, CellStyle linked) {
    Row row = sheet.createRow(5 + index);
    put(row, 0, String.valueOf(index + 1), plain);
    put(row, 1, remark.weight(language), plain);
    colours.fill(row.getCell(1), remark.severity());
    String where =
        remark.where().isEmpty()
            ? new Words("Cả tệp", "The whole file").in(language)
            : remark.where();
    put(row, 2, where, plain);
    SheetPlace.find(workbook, remark.place())
        .ifPresent(
            place -> {
              Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
              link.setAddress(place.link());
              row.getCell(2).setHyperlink(link);
              row.getCell(2).setCellStyle(linked);
            });
    put(row, 3, remark.line(), plain);
    put(row, 4, remark.value(), plain);
    put(row, 5, remark.message().in(language), plain);
    put(row, 6, remark.remedy().in(language), plain);
    int lines = 1;
    for (int column = 2; column < WIDTHS.length; column++) {
      lines = Math.max(lines, lines(row.getCell(column).getStringCellValue(), WIDTHS[column]));
    }
    row.setHeightInPoints(lines * LINE_HEIGHT + 3);
  }

  /** How many lines a text takes, a little less to a line than the column is wide. */
  private static int lines(String text, int width) {
    return 1 + text.length() / Math.max(width - 3, 1);
  }

  private void line(int row, String text, Font font) {
    Cell cell = sheet.createRow(row).createCell(0);
    cell.setCellValue(text);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    cell.setCellStyle(style);
  }

  private static void put(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private CellStyle style(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private Font font(short size, boolean bold) {
    Font font = workbook.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints(size);
    font.setBold(bold);
    return font;
  }

  private Font linkFont() {
    Font font = font(TEXT_SIZE, false);
    font.setUnderline(Font.U_SINGLE);
    font.setColor(IndexedColors.BLUE.getIndex());
    return font;
  }
}
