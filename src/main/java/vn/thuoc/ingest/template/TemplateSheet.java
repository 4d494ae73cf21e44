package vn.thuoc.ingest.template;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.thuoc.ingest.AnswerAddress;

/** One sheet of an empty form while it is written, row by row from the top. */
final class TemplateSheet {
  private static final float LINE_POINTS = 15.5f;
  private static final int CHARACTER = 256;

  /** Letters of this font in the width of one digit, words broken at spaces. */
  private static final double LETTERS = 1.22;

  private final XSSFSheet sheet;
  private final TemplateStyles styles;
  private final TemplateChecks checks;
  private final TemplatePlaces places;
  private final List<Integer> widths;
  private int row = -1;

  /**
   * @param widths the width of every column in characters
   * @param marker what the hidden column says about the whole sheet
   */
  TemplateSheet(XSSFSheet sheet, TemplateStyles styles, List<Integer> widths, String marker) {
    this.sheet = sheet;
    this.styles = styles;
    this.widths = List.copyOf(widths);
    this.checks = new TemplateChecks(sheet);
    this.places = new TemplatePlaces(sheet, widths.size(), marker);
  }

  /** How many columns people see. */
  int columns() {
    return widths.size();
  }

  TemplateChecks checks() {
    return checks;
  }

  /** The row being written, from 0. */
  int row() {
    return row;
  }

  void next() {
    row++;
    sheet.createRow(row);
  }

  void skip(int rows) {
    row += rows;
  }

  /** Says which answer the cell of this column in the row being written takes. */
  void place(int column, AnswerAddress address) {
    places.add(row, column, address);
  }

  /** A new row with one text over several columns. */
  void merged(String text, TemplateStyles.Use use, int from, int to) {
    next();
    over(text, use, from, to);
  }

  /** A text over several columns of the row being written. */
  void over(String text, TemplateStyles.Use use, int from, int to) {
    for (int column = from; column <= to; column++) {
      cell(column).setCellStyle(styles.of(use));
    }
    text(from, text, use);
    merge(from, to);
  }

  void merge(int from, int to) {
    if (to > from) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, from, to));
    }
  }

  /** Joins cells of the row being written with those of the row above. */
  void mergeUp(int from, int to) {
    sheet.addMergedRegionUnsafe(new CellRangeAddress(row - 1, row, from, to));
  }

  /** Empty cells of one look, not merged. */
  void blank(TemplateStyles.Use use, int from, int to) {
    for (int column = from; column <= to; column++) {
      cell(column).setCellStyle(styles.of(use));
    }
  }

  void text(int column, String text, TemplateStyles.Use use) {
    XSSFCell cell = cell(column);
    cell.setCellStyle(styles.of(use));
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** A text with remarks in slanted letters beneath it. */
  void text(int column, String text, List<String> remarks, TemplateStyles.Use use) {
    if (remarks.isEmpty()) {
      text(column, text, use);
      return;
    }
    XSSFRichTextString rich = new XSSFRichTextString(text);
    rich.append("\n" + String.join("\n", remarks), styles.remark());
    XSSFCell cell = cell(column);
    cell.setCellStyle(styles.of(use));
    cell.setCellValue(rich);
  }

  void number(int column, BigDecimal number, TemplateStyles.Use use) {
    XSSFCell cell = cell(column);
    cell.setCellStyle(styles.of(use));
    cell.setCellValue(number.doubleValue());
  }

  /** Makes room for so many lines of text. */
  void height(int lines) {
    sheet.getRow(row).setHeightInPoints(Math.max(1, lines) * LINE_POINTS + 3);
  }

  /** How many lines a text takes over these columns. */
  int lines(String text, int from, int to) {
    int room = widths.subList(from, to + 1).stream().mapToInt(Integer::intValue).sum();
    int width = (int) Math.max(1, room * LETTERS);
    return text.lines().mapToInt(line -> Math.max(1, (line.length() + width - 1) / width)).sum();
  }

  /**
   * Ends the sheet: widths, checks, paper.
   *
   * @param headerRow the row that is printed on every page
   * @param fixedColumns columns that stay when the sheet is moved sideways
   */
  void finish(int headerRow, int fixedColumns) {
    for (int column = 0; column < widths.size(); column++) {
      sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
    }
    checks.write();
    places.write();
    sheet.createFreezePane(fixedColumns, headerRow + 1);
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setCenter("&\"Times New Roman,Regular\"Trang &P/&N");
  }

  private XSSFCell cell(int column) {
    XSSFRow at = sheet.getRow(row);
    XSSFCell cell = at.getCell(column);
    return cell == null ? at.createCell(column) : cell;
  }
}
