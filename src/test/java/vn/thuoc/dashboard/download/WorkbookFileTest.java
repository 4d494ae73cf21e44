package vn.thuoc.dashboard.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;

class WorkbookFileTest {
  @ParameterizedTest
  @CsvSource({
    "WHOLE, 27432, '#,##0'",
    "SCORE, 464.06, '#,##0.00############'",
    "SCORE, -33.140625, '#,##0.00############'",
    "DECIMAL, 0.123456789012345, '#,##0.0#############'",
    "PERCENT, 0.926125, '0.0 %'",
    "WHOLE, 999999999999999, '#,##0'"
  })
  void numbersAreNumbersWithAllTheirDigits(MetricFormat format, String number, String shownAs)
      throws IOException {
    Cell cell = cell(new BigDecimal(number), format);
    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(number);
    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(shownAs);
  }

  @Test
  void aYearIsANumberWithoutGrouping() throws IOException {
    Cell cell = cell(2022L, MetricFormat.TEXT);
    assertThat(cell.getNumericCellValue()).isEqualTo(2022);
    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("0.##############");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890123456.78", "-0.1234567890123456", "9007199254740993"})
  void aNumberWithMoreDigitsThanACellKeepsIsTextSoThatNoneIsLost(String number) throws IOException {
    Cell cell = cell(new BigDecimal(number), MetricFormat.SCORE);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(number);
  }

  @Test
  void daysAndMomentsAreDatesInVietnam() throws IOException {
    Cell day = cell("2022-11-20", MetricFormat.DATE);
    assertThat(day.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2022, 11, 20, 0, 0));
    assertThat(day.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
    Cell moment = cell("2026-11-20T20:15:30Z", MetricFormat.DATE);
    assertThat(moment.getLocalDateTimeCellValue())
        .isEqualTo(LocalDateTime.of(2026, 11, 21, 3, 15, 30));
    assertThat(moment.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm:ss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "quý III", "2022-02-30"})
  void aDateThatNoWorkbookKnowsStaysText(String text) throws IOException {
    assertThat(cell(text, MetricFormat.DATE).getStringCellValue()).isEqualTo(text);
  }

  @Test
  void flagsAreWordsInTheLanguageOfThePage() throws IOException {
    assertThat(cell(true, MetricFormat.FLAG).getStringCellValue()).isEqualTo("Có");
    assertThat(cell(false, MetricFormat.FLAG).getStringCellValue()).isEqualTo("Không");
    MadeUpTable english =
        new MadeUpTable().column("a", MetricFormat.FLAG).row(true).in(Language.EN);
    try (XSSFWorkbook workbook = workbook(english)) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("About");
      assertThat(workbook.getSheet("Data").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Yes");
    }
  }

  @Test
  void whatIsAbsentHasNoCell() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            new MadeUpTable()
                .column("a", MetricFormat.SCORE)
                .column("b", MetricFormat.TEXT)
                .row(null, "x"))) {
      Row row = workbook.getSheet("Số liệu").getRow(1);
      assertThat(row.getCell(0)).isNull();
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("x");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-5 người", "@x", "\tx", "\r=1"})
  void textsThatASpreadsheetWouldWorkOutStayTexts(String text) throws IOException {
    Cell cell = cell(text, MetricFormat.TEXT);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(text);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(cell("5 người", MetricFormat.TEXT).getCellStyle().getQuotePrefixed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a\u0000b,a\uFFFDb",
        "\u0008\u001F,\uFFFD\uFFFD",
        "x\uFFFF\uFFFE,x\uFFFD\uFFFD",
        "nửa \uD83D cặp,nửa \uFFFD cặp",
        "đủ \uD83D\uDE00,đủ \uD83D\uDE00",
        "_x0041_ và _x000D_,_x0041_ và _x000D_",
        " <a & \"b\"> , <a & \"b\"> "
      })
  void anyTextMakesAFileThatCanBeRead(String text, String read) throws IOException {
    assertThat(cell(text, MetricFormat.TEXT).getStringCellValue()).isEqualTo(read);
  }

  @Test
  void aTextTooLongForACellIsCutAndSaysSo() throws IOException {
    String longest = "ă".repeat(32_767);
    assertThat(cell(longest, MetricFormat.TEXT).getStringCellValue()).isEqualTo(longest);
    String cut = cell(longest + "b", MetricFormat.TEXT).getStringCellValue();
    assertThat(cut).hasSize(32_767).endsWith("ăă… (đã cắt, xem bản CSV)");
    String pairs =
        cell("a" + "\uD83D\uDE00".repeat(20_000), MetricFormat.TEXT).getStringCellValue();
    assertThat(pairs).endsWith("\uD83D\uDE00… (đã cắt, xem bản CSV)");
    String doubled = cell("_x0041".repeat(9_000), MetricFormat.TEXT).getStringCellValue();
    assertThat(doubled).startsWith("_x0041_x0041").endsWith("… (đã cắt, xem bản CSV)");
  }

  @Test
  void headingsStayInSightAndRowsCanBeFiltered() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            new MadeUpTable()
                .column("a", MetricFormat.TEXT)
                .column("b", MetricFormat.TEXT)
                .row("x", "chữ ".repeat(50))
                .row("y", "z"))) {
      XSSFSheet sheet = workbook.getSheet("Số liệu");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B3");
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Cột b");
      assertThat(sheet.getRow(0).getCell(1).getCellStyle().getFont().getBold()).isTrue();
      assertThat(sheet.getRow(1).getCell(1).getCellStyle().getWrapText()).isTrue();
      assertThat(sheet.getColumnWidth(0)).isEqualTo(8 * 256);
      assertThat(sheet.getColumnWidth(1)).isEqualTo(63 * 256);
    }
  }

  @Test
  void theFirstSheetSaysWhatTheFiguresAre() throws IOException {
    try (XSSFWorkbook workbook =
        workbook(
            new MadeUpTable()
                .column("a", MetricFormat.TEXT)
                .column("b", MetricFormat.SCORE)
                .row("x", BigDecimal.ONE)
                .row("y", BigDecimal.TEN))) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Thông tin");
      assertThat(lines(sheet))
          .containsExactly(
              "Trang | Đơn vị",
              "Mục | Kết quả",
              "Kỳ công bố số | 7",
              "Tên kỳ công bố | Quý I",
              "Công bố lúc | 2027-04-01T01:05:09",
              "Số liệu đến ngày | 2027-03-30T00:00",
              "Huyện | La Gi",
              "Năm | Tất cả",
              "Mức | Lỗi (không lọc mục này)",
              "Số dòng | 2",
              "Giờ trong tệp này | giờ Việt Nam (UTC+7)",
              "",
              "Cột | Ý nghĩa",
              "Cột a | Nghĩa của a.",
              "Cột b | Nghĩa của b.");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void simulatedFiguresAreMarked(Language language) throws IOException {
    MadeUpTable table = new MadeUpTable().column("a", MetricFormat.TEXT).simulated().in(language);
    try (XSSFWorkbook workbook = workbook(table)) {
      assertThat(lines(workbook.getSheetAt(0)))
          .contains(
              language == Language.VI
                  ? "Lưu ý | Có dữ liệu mô phỏng: không dùng làm căn cứ."
                  : "Note | Contains simulated data: not to be relied upon.");
    }
  }

  @Test
  void theBytesSayNothingOfWhenTheyWereMade() throws IOException {
    MadeUpTable table = new MadeUpTable().column("a", MetricFormat.TEXT).row("x");
    byte[] bytes = bytes(table);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2018, 1, 1, 0, 0));
      }
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Instant published = Instant.parse("2027-03-31T18:05:09Z");
      var properties = workbook.getProperties().getCoreProperties();
      assertThat(properties.getCreated().toInstant()).isEqualTo(published);
      assertThat(properties.getModified().toInstant()).isEqualTo(published);
      assertThat(properties.getTitle()).isEqualTo("Đơn vị – Kết quả");
    }
    assertThat(bytes(table)).isEqualTo(bytes);
  }

  @Test
  void noTemporaryFileIsLeft(@TempDir Path folder) {
    List<Path> made = new ArrayList<>();
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(folder.toFile()) {
          @Override
          public java.io.File createTempFile(String prefix, String suffix) throws IOException {
            java.io.File file = super.createTempFile(prefix, suffix);
            made.add(file.toPath());
            return file;
          }
        });
    try {
      bytes(new MadeUpTable().column("a", MetricFormat.TEXT).row("x"));
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
    assertThat(made).isNotEmpty();
    assertThat(made).noneMatch(file -> file.toFile().exists());
  }

  @Test
  void moreRowsThanASheetHoldsAreRefusedAndNotDropped() {
    MadeUpTable table = new MadeUpTable().column("a", MetricFormat.TEXT);
    List<Map<String, Object>> rows = Collections.nCopies(1_048_576, Map.of());
    Problem problem =
        catchThrowableOfType(
                ProblemException.class,
                () -> DownloadFormat.XLSX.bytes(table.table(rows), MadeUpTable.WORDS))
            .problems()
            .get(0);
    assertThat(problem.code()).isEqualTo(DownloadError.TOO_MANY_ROWS);
    assertThat(problem.sentence(Language.VI))
        .isEqualTo(
            "trang/muc: Có 1048576 dòng; một trang tính chứa nhiều nhất 1048575."
                + " Chọn thêm bộ lọc, hoặc tải bản .csv.");
  }

  private static List<String> lines(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(shown(cell)));
      lines.add(String.join(" | ", cells));
    }
    return lines;
  }

  private static String shown(Cell cell) {
    if (cell.getCellType() == CellType.STRING) {
      return cell.getStringCellValue();
    }
    return cell.getCellStyle().getDataFormatString().contains("yy")
        ? cell.getLocalDateTimeCellValue().toString()
        : BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
  }

  private static Cell cell(Object value, MetricFormat format) throws IOException {
    try (XSSFWorkbook workbook = workbook(new MadeUpTable().column("a", format).row(value))) {
      return workbook.getSheet("Số liệu").getRow(1).getCell(0);
    }
  }

  private static XSSFWorkbook workbook(MadeUpTable table) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(table)));
  }

  private static byte[] bytes(MadeUpTable table) {
    return DownloadFormat.XLSX.bytes(table.table(), MadeUpTable.WORDS);
  }
}
