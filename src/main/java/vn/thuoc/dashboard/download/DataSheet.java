package vn.thuoc.dashboard.download;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thuoc.dashboard.ComponentTable;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.workbook.CellStyles;
import vn.thuoc.metric.workbook.CellWriter;
import vn.thuoc.metric.workbook.ColumnWidth;

/** Writes the sheet with the rows: headings that stay in sight, and every value in its type. */
final class DataSheet {
  private final Sheet sheet;
  private final CellWriter cells;

  DataSheet(Sheet sheet, CellWriter cells) {
    this.sheet = sheet;
    this.cells = cells;
  }

  void write(ComponentTable table) {
    List<MetricColumn> columns = table.columns();
    Row headings = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      String heading = columns.get(i).label().in(table.language());
      sheet.setColumnWidth(i, ColumnWidth.of(columns.get(i), heading, table.rows()));
      cells.text(headings.createCell(i), heading, CellStyles.Use.HEADING);
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, columns.size() - 1));
    for (Map<String, Object> values : table.rows()) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      for (int i = 0; i < columns.size(); i++) {
        Object value = values.get(columns.get(i).id());
        if (value != null) {
          cells.value(row.createCell(i), value, columns.get(i).format());
        }
      }
    }
  }
}
