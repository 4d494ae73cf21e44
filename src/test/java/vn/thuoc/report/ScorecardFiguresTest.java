package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.MetricQuery;
import vn.thuoc.metric.VietnameseNumbers;

/**
 * The figures of the scorecard in each kind of file are those of the metrics, to the last digit.
 */
class ScorecardFiguresTest {
  private static final List<String> MEASURES =
      List.of(
          "max_score",
          "self_numerator",
          "self_denominator",
          "self_score",
          "verified_numerator",
          "verified_denominator",
          "verified_score");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])-?\\d+(?:[.,]\\d+)*");

  private final List<Map<String, Object>> lines = lines();

  private static List<Map<String, Object>> lines() {
    return new LaGi()
        .metrics()
        .ask(
            new MetricQuery(
                "criterion_line",
                MEASURES,
                List.of("year", "unit_id", "instrument_id", "line_id", "position", "label"),
                Map.of("unit_id", List.of("la-gi")),
                List.of(new MetricQuery.Sort("position", false)),
                OptionalInt.empty()))
        .rows();
  }

  private static byte[] print(PaperFormat format) {
    return new Reports(new LaGi().metrics(), DefinitionFolder.onClassPath("dashboards"))
        .print("scorecard", LaGi.ASKED, format);
  }

  /** What each line must show, as Vietnamese people write it. */
  private static List<String> written(Map<String, Object> line) {
    List<String> written = new ArrayList<>();
    for (String measure : MEASURES) {
      Optional.ofNullable(line.get(measure))
          .map(value -> VietnameseNumbers.write(value, format(measure)))
          .ifPresent(written::add);
    }
    return written;
  }

  private static MetricFormat format(String measure) {
    return measure.endsWith("score") ? MetricFormat.SCORE : MetricFormat.DECIMAL;
  }

  @Test
  void workbookHoldsEveryFigureInItsColumn() throws Exception {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(print(PaperFormat.XLSX)))) {
      Sheet sheet = workbook.getSheet("Phiếu");
      List<String> headings = new ArrayList<>();
      sheet.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
      int figures = 0;
      for (int i = 0; i < lines.size(); i++) {
        Row row = sheet.getRow(i + 1);
        assertThat(row.getCell(1).getStringCellValue()).isEqualTo(lines.get(i).get("label"));
        for (String measure : MEASURES) {
          Cell cell = row.getCell(headings.indexOf(heading(measure)));
          Object value = lines.get(i).get(measure);
          if (value == null) {
            assertThat(cell).as("%s of line %d", measure, i).isNull();
          } else {
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
                .as("%s of line %d", measure, i)
                .isEqualByComparingTo(value.toString());
            figures++;
          }
        }
      }
      assertThat(figures).isGreaterThan(400);
      assertThat(sheet.getLastRowNum()).isEqualTo(LaGi.LINES);
    }
  }

  private static String heading(String measure) {
    return switch (measure) {
      case "max_score" -> "Điểm tối đa";
      case "self_numerator" -> "Tử số tự chấm";
      case "self_denominator" -> "Mẫu số tự chấm";
      case "self_score" -> "Điểm tự chấm";
      case "verified_numerator" -> "Tử số thẩm định";
      case "verified_denominator" -> "Mẫu số thẩm định";
      default -> "Điểm thẩm định";
    };
  }

  @Test
  void wordFileHoldsEveryFigureInTheRowOfItsLine() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(print(PaperFormat.DOCX)))) {
      for (XWPFTable table : document.getTables()) {
        for (XWPFTableRow row : table.getRows()) {
          rows.add(row.getTableCells().stream().map(cell -> cell.getText().strip()).toList());
        }
      }
    }
    int next = 0;
    for (Map<String, Object> line : lines) {
      String label = line.get("label").toString().strip();
      while (next < rows.size() && !rows.get(next).contains(label)) {
        next++;
      }
      assertThat(next).as("a row of «%s»", label).isLessThan(rows.size());
      List<String> left = new ArrayList<>(rows.get(next));
      for (String figure : written(line)) {
        assertThat(left.remove(figure)).as("%s in %s", figure, rows.get(next)).isTrue();
      }
      next++;
    }
  }

  @Test
  void pdfHoldsEveryFigure() throws Exception {
    List<String> left = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(print(PaperFormat.PDF))) {
      Matcher numbers = NUMBER.matcher(new PDFTextStripper().getText(document));
      while (numbers.find()) {
        left.add(numbers.group());
      }
    }
    for (Map<String, Object> line : lines) {
      for (String figure : written(line)) {
        assertThat(left.remove(figure)).as("%s of %s", figure, line.get("label")).isTrue();
      }
    }
  }
}
