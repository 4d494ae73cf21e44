package vn.thuoc.ingest;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuoc.instrument.FormLayout;

/** The sheet of an empty form while it is written, row by row from the top. */
final class TemplateSheet {
  private static final float LINE_POINTS = 15.5f;

  private final XSSFSheet sheet;
  private final TemplateStyles styles;
  private final TemplateColumns columns;
  private final TemplateChecks checks;
  private int row = -1;

  TemplateSheet(XSSFWorkbook workbook, XSSFSheet sheet, FormLayout layout) {
    this.sheet = sheet;
    this.styles = new TemplateStyles(workbook);
    this.columns = new TemplateColumns(layout);
    this.checks = new TemplateChecks(sheet);
  }

  TemplateColumns columns() {
    return columns;
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

  /** A new row with one text over several columns. */
  void merged(String text, TemplateStyles.Use use, int from, int to) {
    next();
    text(from, text, use);
    merge(from, to);
  }

  void merge(int from, int to) {
    if (to > from) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
    }
  }

  /** Empty cells of one look; more than one are merged unless they are a header's. */
  void blank(TemplateStyles.Use use, int from, int to) {
    for (int column = from; column <= to; column++) {
      cell(column).setCellStyle(styles.of(use));
    }
    if (use == TemplateStyles.Use.ANSWER) {
      merge(from, to);
    }
  }

  void text(int column, String text, TemplateStyles.Use use) {
    XSSFCell cell = cell(column);
    cell.setCellStyle(styles.of(use));
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
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

  private XSSFCell cell(int column) {
    XSSFRow at = sheet.getRow(row);
    XSSFCell cell = at.getCell(column);
    return cell == null ? at.createCell(column) : cell;
  }
}
