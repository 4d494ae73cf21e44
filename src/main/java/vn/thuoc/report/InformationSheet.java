package vn.thuoc.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellUtil;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.metric.workbook.CellMoment;
import vn.thuoc.metric.workbook.CellStyles;
import vn.thuoc.metric.workbook.CellWriter;
import vn.thuoc.metric.workbook.ColumnWidth;

/** Writes the sheet that says what a workbook is, where it comes from and what its columns mean. */
final class InformationSheet {
  static final String NAME = "Thông tin";

  private static final Locale VIETNAMESE = new Locale("vi");
  private static final int LABELS = 34;

  private final Sheet sheet;
  private final CellWriter cells;
  private final Map<String, String> words;

  InformationSheet(Sheet sheet, CellWriter cells, Map<String, String> words) {
    this.sheet = sheet;
    this.cells = cells;
    this.words = words;
  }

  void write(Paper paper) {
    sheet.setColumnWidth(0, LABELS * ColumnWidth.CHARACTER);
    sheet.setColumnWidth(1, ColumnWidth.WIDEST * ColumnWidth.CHARACTER);
    row(words.get("report_title"), paper.report().title().vi(), CellStyles.Use.TEXT);
    for (ReportParameter parameter : paper.report().parameters()) {
      String id = parameter.id();
      if (paper.names().containsKey(id)) {
        row(capital(parameter.label().vi()), asked(paper, id), CellStyles.Use.TEXT);
      }
    }
    release(paper.release());
    row(words.get("download_times"), words.get("download_times_zone"), CellStyles.Use.TEXT);
    for (ReportSheet each : paper.report().sheets()) {
      columns(each.spread(paper.answers()), paper.answers().get(each.data()));
    }
    new PrintSetup(sheet, paper, words).upright();
  }

  private static String asked(Paper paper, String parameter) {
    String name = paper.names().get(parameter);
    String value = paper.asked().get(parameter);
    return name.equals(value) ? name : name + " (" + value + ")";
  }

  private static String capital(String label) {
    return label.substring(0, 1).toUpperCase(VIETNAMESE) + label.substring(1);
  }

  private void release(ReleaseStamp release) {
    if (release.simulated()) {
      row(words.get("download_note"), words.get("report_simulated"), CellStyles.Use.WARNING);
    }
    value(words.get("download_release_number"), release.id(), MetricFormat.TEXT);
    row(words.get("download_release_name"), release.name(), CellStyles.Use.TEXT);
    Cell published = beside(words.get("download_published"));
    cells.moment(published, CellMoment.of(release.publishedAt()));
    CellUtil.setAlignment(published, HorizontalAlignment.LEFT);
    value(words.get("download_data_date"), release.dataDate().toString(), MetricFormat.DATE);
  }

  /** Numbers and days stand where the texts do, not at the far edge of the wide column. */
  private void value(String label, Object value, MetricFormat format) {
    Cell cell = beside(label);
    cells.value(cell, value, format);
    CellUtil.setAlignment(cell, HorizontalAlignment.LEFT);
  }

  private void columns(ReportSheet each, Answer answer) {
    next();
    row(words.get("report_sheet"), each.title().vi(), CellStyles.Use.HEADING);
    value(words.get("download_rows"), (long) answer.exact().size(), MetricFormat.WHOLE);
    Set<String> told = new HashSet<>();
    for (ReportSheet.Column column : each.columns()) {
      MetricColumn meaning = answer.columns().get(column.id());
      if (told.add(column.id())) {
        row(PaperSheet.heading(column, meaning), meaning.definition().vi(), CellStyles.Use.TEXT);
      }
    }
  }

  private void row(String label, String text, CellStyles.Use use) {
    Cell cell = beside(label);
    cells.text(cell, text, use);
    RowHeight.fit(cell.getRow());
  }

  private Cell beside(String label) {
    Row row = next();
    cells.text(row.createCell(0), label, CellStyles.Use.HEADING);
    return row.createCell(1);
  }

  private Row next() {
    return sheet.createRow(sheet.getLastRowNum() + 1);
  }
}
