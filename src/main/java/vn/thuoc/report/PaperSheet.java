package vn.thuoc.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.workbook.CellStyles;
import vn.thuoc.metric.workbook.CellWriter;
import vn.thuoc.metric.workbook.ColumnWidth;

/** Writes one sheet of a report: headings that stay in sight, typed rows, totals below them. */
final class PaperSheet {
  /** Long headings and texts go on in the next line, so that a printed sheet can be read. */
  private static final int WIDEST = 40 * ColumnWidth.CHARACTER;

  private static final int HEADING_LINE = 12;

  private final Sheet sheet;
  private final CellWriter cells;
  private final Map<String, String> words;
  private final SheetTotals totals;

  PaperSheet(Sheet sheet, CellWriter cells, Map<String, String> words, SheetTotals totals) {
    this.sheet = sheet;
    this.cells = cells;
    this.words = words;
    this.totals = totals;
  }

  /** What stands above a column. */
  static String heading(ReportSheet.Column column, MetricColumn meaning) {
    return column.label().orElse(meaning.label()).vi();
  }

  void write(Paper paper, ReportSheet definition, Answer answer) {
    int last = definition.columns().size() - 1;
    List<Map<String, Object>> shown = answer.exact().stream().map(answer::inWords).toList();
    if (paper.release().simulated()) {
      Cell mark = next().createCell(0);
      cells.text(mark, words.get("report_simulated_short"), CellStyles.Use.WARNING);
    }
    headings(definition, answer, shown);
    if (paper.release().simulated()) {
      overAll(sheet.getRow(0), last);
    }
    int headingRows = sheet.getLastRowNum() + 1;
    sheet.createFreezePane(0, headingRows);
    sheet.setAutoFilter(
        new CellRangeAddress(headingRows - 1, headingRows - 1 + shown.size(), 0, last));
    for (Map<String, Object> values : shown) {
      Row row = next();
      for (int i = 0; i <= last; i++) {
        String column = definition.columns().get(i).id();
        Optional<Object> value = Optional.ofNullable(values.get(column));
        if (value.isPresent()) {
          cells.value(row.createCell(i), value.get(), answer.columns().get(column).format());
        }
      }
      RowHeight.fit(row);
    }
    if (shown.isEmpty()) {
      Row row = next();
      cells.text(row.createCell(0), words.get("report_no_rows"), CellStyles.Use.TEXT);
      overAll(row, last);
    } else if (definition.hasTotals()) {
      totals(definition, answer, shown, headingRows);
    }
    new PrintSetup(sheet, paper, words).onItsSide(headingRows);
  }

  /** Lets the one text of a row go over all columns. */
  private void overAll(Row row, int last) {
    if (last > 0) {
      sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, last));
    }
    RowHeight.fit(row, last + 1);
  }

  private void headings(ReportSheet definition, Answer answer, List<Map<String, Object>> shown) {
    Row row = next();
    for (ReportSheet.Column column : definition.columns()) {
      MetricColumn meaning = answer.columns().get(column.id());
      String heading = heading(column, meaning);
      int index = Math.max(row.getLastCellNum(), 0);
      String line = heading.substring(0, Math.min(heading.length(), HEADING_LINE));
      sheet.setColumnWidth(index, Math.min(ColumnWidth.of(meaning, line, shown), WIDEST));
      cells.text(row.createCell(index), heading, CellStyles.Use.HEADING);
    }
    RowHeight.fit(row);
  }

  private void totals(
      ReportSheet definition, Answer answer, List<Map<String, Object>> shown, int firstRow) {
    TotalCells below =
        new TotalCells(definition, answer, cells, totals, firstRow, firstRow + shown.size() - 1);
    Row row = next();
    label(definition, row, words.get("report_total"));
    below.overall(row, words.get("report_not_added"));
    if (definition.totalsBy().isPresent()) {
      String by = definition.totalsBy().get();
      ReportSheet.Column column = definition.columns().get(definition.indexOf(by));
      next();
      cells.text(
          next().createCell(0),
          words
              .get("report_totals_by")
              .replace("{column}", heading(column, answer.columns().get(by))),
          CellStyles.Use.HEADING);
      // a row that belongs nowhere is a group too, its cell empty
      List<Optional<Object>> values =
          shown.stream().map(each -> Optional.ofNullable(each.get(by))).distinct().toList();
      for (Optional<Object> value : values) {
        Row own = next();
        value.ifPresent(
            each ->
                cells.value(
                    own.createCell(definition.indexOf(by)),
                    each,
                    answer.columns().get(by).format()));
        List<Map<String, Object>> exact = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
          if (value.equals(Optional.ofNullable(shown.get(i).get(by)))) {
            exact.add(answer.exact().get(i));
          }
        }
        below.of(exact, definition.indexOf(by), own, words.get("report_not_added"));
      }
    }
  }

  /** Puts a label into the first column that has no total. */
  private void label(ReportSheet definition, Row row, String text) {
    for (int i = 0; i < definition.columns().size(); i++) {
      if (definition.columns().get(i).total().isEmpty()) {
        cells.text(row.createCell(i), text, CellStyles.Use.HEADING);
        return;
      }
    }
  }

  private Row next() {
    return sheet.createRow(sheet.getLastRowNum() + 1);
  }
}
