package vn.thuoc.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.metric.workbook.CellStyles;
import vn.thuoc.metric.workbook.CellWriter;
import vn.thuoc.metric.workbook.SteadyWorkbook;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Writes the figures of a paper as a workbook: what they are, then the sheets of its report. */
final class XlsxWriter {
  /** What a sheet holds besides its rows: a mark, headings, and a total with room around it. */
  private static final int OTHER_ROWS = 8;

  static final int ROWS_AT_MOST = SpreadsheetVersion.EXCEL2007.getMaxRows() - OTHER_ROWS;

  private final MetricDefinitions views;
  private final Wording wording;

  XlsxWriter(MetricDefinitions views, Wording wording) {
    this.views = views;
    this.wording = wording;
  }

  /**
   * A paper as XLSX.
   *
   * @throws ProblemException when a sheet has more rows than workbooks allow
   */
  byte[] write(Paper paper) throws IOException {
    Map<String, String> words = wording.in(Language.VI);
    // closing it deletes its temporary files
    try (SteadyWorkbook workbook = new SteadyWorkbook()) {
      CellWriter cells =
          new CellWriter(new CellStyles(workbook), words, words.get("report_cell_cut"));
      new InformationSheet(workbook.createSheet(InformationSheet.NAME), cells, words).write(paper);
      for (ReportSheet sheet : paper.report().sheets()) {
        Answer answer = paper.answers().get(sheet.data());
        if (answer.exact().size() > ROWS_AT_MOST) {
          throw new ProblemException(tooMany(paper.report(), sheet, answer.exact().size()));
        }
        SheetTotals totals =
            new SheetTotals(views.view(paper.report().data(sheet.data()).view()).orElseThrow());
        new PaperSheet(workbook.createSheet(sheet.title().vi()), cells, words, totals)
            .write(paper, sheet.spread(paper.answers()), answer);
      }
      describe(workbook.getXSSFWorkbook().getProperties().getCoreProperties(), paper, words);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void describe(
      POIXMLProperties.CoreProperties properties, Paper paper, Map<String, String> words) {
    Optional<Date> published = Optional.of(Date.from(paper.release().publishedAt()));
    properties.setCreator(words.get("product"));
    properties.setTitle(paper.report().title().vi());
    properties.setCreated(published);
    properties.setModified(published);
  }

  private static Problem tooMany(ReportDefinition report, ReportSheet sheet, int rows) {
    return Problem.error(
        ReportError.TOO_MANY_ROWS,
        report.place(),
        new Words(
            "Trang tính «%s» có %d dòng; nhiều nhất %d."
                .formatted(sheet.title().vi(), rows, ROWS_AT_MOST),
            "Sheet '%s' has %d rows; %d at most."
                .formatted(sheet.title().en(), rows, ROWS_AT_MOST)),
        new Words("Chọn ít đơn vị hoặc ít năm hơn.", "Choose fewer units or years."));
  }
}
