package vn.thuoc.dashboard.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import vn.thuoc.dashboard.ComponentTable;
import vn.thuoc.metric.workbook.CellStyles;
import vn.thuoc.metric.workbook.CellWriter;
import vn.thuoc.metric.workbook.SteadyWorkbook;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** A table as a workbook of two sheets: what the figures are, and the figures. */
final class WorkbookFile {
  /** All rows of a sheet but the one of the headings. */
  static final int ROWS_AT_MOST = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

  private final ComponentTable table;
  private final Map<String, String> words;

  WorkbookFile(ComponentTable table, Map<String, String> words) {
    this.table = table;
    this.words = words;
  }

  byte[] bytes() {
    if (table.rows().size() > ROWS_AT_MOST) {
      throw tooMany();
    }
    // closing it deletes its temporary files
    try (SteadyWorkbook workbook = new SteadyWorkbook()) {
      CellWriter cells = new CellWriter(new CellStyles(workbook), words, words.get("download_cut"));
      new AboutSheet(workbook.createSheet(words.get("download_about")), cells, words).write(table);
      new DataSheet(workbook.createSheet(words.get("download_data")), cells).write(table);
      describe(workbook.getXSSFWorkbook().getProperties().getCoreProperties());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void describe(POIXMLProperties.CoreProperties properties) {
    Optional<Date> published = Optional.of(Date.from(table.release().publishedAt()));
    properties.setCreator(words.get("product"));
    properties.setTitle(table.pageTitle() + " – " + table.title());
    properties.setCreated(published);
    properties.setModified(published);
  }

  private ProblemException tooMany() {
    int rows = table.rows().size();
    return new ProblemException(
        Problem.error(
            DownloadError.TOO_MANY_ROWS,
            place(),
            new Words(
                "Có %d dòng; một trang tính chứa nhiều nhất %d.".formatted(rows, ROWS_AT_MOST),
                "There are %d rows; a sheet holds %d at most.".formatted(rows, ROWS_AT_MOST)),
            new Words(
                "Chọn thêm bộ lọc, hoặc tải bản .csv.",
                "Choose more filters, or download the .csv.")));
  }

  private ProblemException unwritable(IOException cause) {
    String folder = System.getProperty("java.io.tmpdir");
    return new ProblemException(
        Problem.error(
            DownloadError.FILE_UNWRITABLE,
            place(),
            new Words(
                "Máy chủ không ghi được tệp tạm trong «" + folder + "».",
                "The server cannot write temporary files in '" + folder + "'."),
            new Words(
                "Kiểm tra chỗ trống và quyền ghi của thư mục đó trên máy chủ.",
                "Check the room and the right to write of that folder on the server.")),
        cause);
  }

  private Place place() {
    return Place.named(table.page() + "/" + table.id());
  }
}
