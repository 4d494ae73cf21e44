package vn.thuoc.report;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import vn.thuoc.metric.workbook.ColumnWidth;

/**
 * Makes rows as high as their texts need. Programs do so by themselves only while somebody types,
 * so that a text of several lines would lie over the row below.
 */
final class RowHeight {
  private static final float LINE = 15;

  /** Workbooks know no higher rows. */
  private static final float HIGHEST = 409;

  /**
   * Of the width of a column: capitals and bold letters are wider than the digits it is told in.
   */
  private static final double SURE = 0.88;

  /** What a column made for its longest text has besides. */
  private static final int MARGIN = 3;

  private RowHeight() {}

  /** Fits a row to the widths of the columns that its texts stand in. */
  static void fit(Row row) {
    int lines = 1;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING) {
        int width = row.getSheet().getColumnWidth(cell.getColumnIndex());
        lines = Math.max(lines, lines(cell.getStringCellValue(), width));
      }
    }
    set(row, lines);
  }

  /** Fits a row whose one text goes over the first columns of its sheet. */
  static void fit(Row row, int columns) {
    int width = 0;
    for (int column = 0; column < columns; column++) {
      width += row.getSheet().getColumnWidth(column);
    }
    set(row, lines(row.getCell(0).getStringCellValue(), width));
  }

  private static void set(Row row, int lines) {
    if (lines > 1) {
      row.setHeightInPoints(Math.min(lines * LINE, HIGHEST));
    }
  }

  /** How many lines a text takes, broken between words and, where one is too long, within it. */
  static int lines(String text, int width) {
    if (text.indexOf('\n') < 0 && text.length() <= width / ColumnWidth.CHARACTER - MARGIN) {
      return 1;
    }
    int room = Math.max(1, (int) (width * SURE / ColumnWidth.CHARACTER));
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      int used = 0;
      lines++;
      for (String word : paragraph.split(" ", -1)) {
        int length = used == 0 ? word.length() : used + 1 + word.length();
        if (length > room && used > 0) {
          lines++;
          length = word.length();
        }
        lines += Math.max(0, length - 1) / room;
        used = length > room ? length % room : length;
      }
    }
    return lines;
  }
}
