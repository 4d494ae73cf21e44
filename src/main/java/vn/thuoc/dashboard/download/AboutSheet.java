package vn.thuoc.dashboard.download;

import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import vn.thuoc.dashboard.ComponentTable;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.metric.workbook.CellMoment;
import vn.thuoc.metric.workbook.CellStyles;
import vn.thuoc.metric.workbook.CellWriter;
import vn.thuoc.metric.workbook.ColumnWidth;

/** Writes the sheet that says what the figures are, where they come from and what they mean. */
final class AboutSheet {
  private static final int LABELS = 30;

  private final Sheet sheet;
  private final CellWriter cells;
  private final Map<String, String> words;

  AboutSheet(Sheet sheet, CellWriter cells, Map<String, String> words) {
    this.sheet = sheet;
    this.cells = cells;
    this.words = words;
  }

  void write(ComponentTable table) {
    sheet.setColumnWidth(0, LABELS * ColumnWidth.CHARACTER);
    sheet.setColumnWidth(1, ColumnWidth.WIDEST * ColumnWidth.CHARACTER);
    text("download_page", table.pageTitle());
    text("download_component", table.title());
    release(table.release());
    table.narrowings().forEach(this::narrowing);
    cells.value(beside(words.get("download_rows")), (long) table.rows().size(), MetricFormat.WHOLE);
    text("download_times", words.get("download_times_zone"));
    skipLine();
    row(words.get("download_column"), words.get("download_meaning"), CellStyles.Use.HEADING);
    table
        .columns()
        .forEach(
            column ->
                row(
                    column.label().in(table.language()),
                    column.definition().in(table.language()),
                    CellStyles.Use.TEXT));
  }

  private void release(ReleaseStamp release) {
    if (release.simulated()) {
      row(words.get("download_note"), words.get("simulated"), CellStyles.Use.WARNING);
    }
    cells.value(beside(words.get("download_release_number")), release.id(), MetricFormat.TEXT);
    text("download_release_name", release.name());
    cells.moment(beside(words.get("download_published")), CellMoment.of(release.publishedAt()));
    cells.value(
        beside(words.get("download_data_date")), release.dataDate().toString(), MetricFormat.DATE);
  }

  private void narrowing(ComponentTable.Narrowing filter) {
    String chosen = filter.chosen().isEmpty() ? words.get("all") : filter.chosen();
    row(
        filter.label(),
        filter.applies() ? chosen : words.get("download_not_narrowed").replace("{chosen}", chosen),
        CellStyles.Use.TEXT);
  }

  private void text(String key, String text) {
    row(words.get(key), text, CellStyles.Use.TEXT);
  }

  private void row(String label, String text, CellStyles.Use use) {
    cells.text(beside(label), text, use);
  }

  private Cell beside(String label) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    cells.text(row.createCell(0), label, CellStyles.Use.HEADING);
    return row.createCell(1);
  }

  private void skipLine() {
    sheet.createRow(sheet.getLastRowNum() + 1);
  }
}
