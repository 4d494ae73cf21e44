package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.workbook.ColumnWidth;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;

/** Sheets that a definition asks for: what stands in them, their totals, and what is refused. */
class WorkbookTest {
  private static final String BEFORE =
      """
      id: made_up
      title: {vi: Nộp phiếu, en: Sending in}
      template: scorecard.jrxml
      theme: thuoc
      parameters:
        - id: year
          label: {vi: năm, en: year}
          known_by: {view: completeness, dimension: year}
          optional: true
      detail: tiers
      data:
        - id: tiers
          view: completeness
          rows: any
          dimensions: [instrument_title, tier, year, scope_kind]
          measures: [expected_count, submitted_count, late_count]
          filter:
            - {dimension: year, parameter: year}
      """;
  private static final String SHEETS =
      """
      sheets:
        - data: tiers
          title: {vi: Các cấp, en: Tiers}
          columns:
            - {column: instrument_title}
            - {column: tier}
            - {column: late_count, total: quotient, of: submitted_count, over: expected_count}
            - {column: expected_count, label: {vi: Phải nộp phiếu, en: Expected}, total: sum}
            - {column: submitted_count, total: sum}
          totals_by: tier
      """;

  @TempDir private Path folder;

  private final List<Map<String, Object>> rows =
      new ArrayList<>(
          List.of(
              row("Huyện 1", "district", 2022, 10, 9),
              row("=1+1", "district", 2022, 5, 4),
              row("Xã * >1", "commune", 2022, 27432, 3)));

  private static Map<String, Object> row(
      String name, String tier, long year, long expected, long submitted) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("instrument_id", name);
    row.put("instrument_title", name);
    row.put("tier", tier);
    row.put("year", year);
    row.put("scope_kind", "all");
    row.put("scope_id", "all");
    row.put("expected_count", expected);
    row.put("submitted_count", submitted);
    return row;
  }

  private DefinitionFolder definitions(String sheets) throws IOException {
    Path dashboards = Path.of("dashboards");
    try (Stream<Path> files = Files.walk(dashboards)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(dashboards.resolve("reports")) || file.toString().contains(".jrxml")) {
          Path target = folder.resolve(dashboards.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
    Files.writeString(folder.resolve("reports/made_up.yml"), BEFORE + sheets);
    return DefinitionFolder.onDisk(folder, "dashboards");
  }

  private byte[] bytes(MadeUpMarts marts) throws IOException {
    return new Reports(marts.with("completeness", rows).metrics(), definitions(SHEETS))
        .print("made_up", Map.of(), PaperFormat.XLSX);
  }

  private XSSFWorkbook workbook(MadeUpMarts marts) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(marts)));
  }

  @Test
  void cellsHoldWhatTheMetricsSay() throws IOException {
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts())) {
      Sheet sheet = workbook.getSheet("Các cấp");
      assertThat(sheet.getRow(0)).extracting(Cell::toString).contains("Phải nộp phiếu", "Cấp");
      Row second = sheet.getRow(2);
      assertThat(second.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(second.getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(second.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(second.getCell(1).getStringCellValue()).isEqualTo("Cấp huyện");
      assertThat(second.getCell(2)).as("blank is not zero").isNull();
      assertThat(second.getCell(3).getNumericCellValue()).isEqualTo(5);
    }
  }

  @Test
  void totalsAreFormulasWhoseResultsAreThereToo() throws IOException {
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts())) {
      Sheet sheet = workbook.getSheet("Các cấp");
      Row total = sheet.getRow(4);
      assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Tổng cộng");
      assertTotal(total.getCell(3), "SUM(D$2:D$4)", "27447");
      assertTotal(total.getCell(2), "ROUND(E5/D5,6)", "0.000583");
      assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("Cộng theo Cấp");
      Row districts = sheet.getRow(7);
      assertThat(districts.getCell(1).getStringCellValue()).isEqualTo("Cấp huyện");
      assertTotal(districts.getCell(4), "SUMPRODUCT(--EXACT(B$2:B$4,B8),E$2:E$4)", "13");
      assertTotal(sheet.getRow(8).getCell(4), "SUMPRODUCT(--EXACT(B$2:B$4,B9),E$2:E$4)", "3");
    }
  }

  @Test
  void programsThatWorkFormulasOutComeToTheSame() throws IOException {
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts())) {
      Row total = workbook.getSheet("Các cấp").getRow(4);
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (int column = 2; column <= 4; column++) {
        Cell cell = total.getCell(column);
        assertThat(evaluator.evaluate(cell).getNumberValue())
            .isEqualTo(cell.getNumericCellValue())
            .isNotZero();
      }
    }
  }

  private static void assertTotal(Cell cell, String formula, String result) {
    assertThat(cell.getCellFormula()).isEqualTo(formula);
    assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(result);
  }

  @Test
  void rowsThatMustNotBeAddedUpHaveNoTotal() throws IOException {
    rows.add(row("Huyện 1", "district", 2021, 10, 8));
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts())) {
      Sheet sheet = workbook.getSheet("Các cấp");
      assertThat(sheet.getRow(5).getCell(3).getStringCellValue()).isEqualTo("Không cộng được");
      assertThat(sheet.getRow(8).getCell(3).getStringCellValue()).isEqualTo("Không cộng được");
      assertThat(sheet.getRow(9).getCell(3).getNumericCellValue())
          .as("communes are of one year only")
          .isEqualTo(27432);
    }
  }

  @Test
  void everySheetSaysThatFiguresAreSimulated() throws IOException {
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts().simulated())) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getHeader().getRight()).contains("SỐ LIỆU MÔ PHỎNG");
        assertThat(sheet).anySatisfy(row -> assertThat(text(row)).containsIgnoringCase("mô phỏng"));
      }
      assertTotal(workbook.getSheet("Các cấp").getRow(5).getCell(3), "SUM(D$3:D$5)", "27447");
    }
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts())) {
      for (Sheet sheet : workbook) {
        assertThat(sheet)
            .allSatisfy(row -> assertThat(text(row)).doesNotContainIgnoringCase("mô phỏng"));
      }
    }
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    row.forEach(cell -> text.append(cell).append(' '));
    return text.toString();
  }

  @Test
  void firstSheetSaysWhereTheFiguresComeFrom() throws IOException {
    byte[] bytes =
        new Reports(new MadeUpMarts().with("completeness", rows).metrics(), definitions(SHEETS))
            .print("made_up", Map.of("year", "2022"), PaperFormat.XLSX);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> lines = new ArrayList<>();
      workbook.getSheetAt(0).forEach(row -> lines.add(text(row)));
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Thông tin");
      assertThat(lines)
          .contains(
              "Báo cáo Nộp phiếu ",
              "Năm 2022 ",
              "Kỳ công bố số 7.0 ",
              "Tên kỳ công bố Kỳ công bố tháng 3/2023 ");
      assertThat(workbook.getSheetAt(1).getFooter().getLeft())
          .isEqualTo("Kỳ công bố số 7; số liệu đến ngày 10/03/2023; Kỳ công bố tháng 3/2023");
    }
  }

  @Test
  void headingsStayInSightAndComeOnEveryPage() throws IOException {
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts())) {
      Sheet sheet = workbook.getSheet("Các cấp");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
    }
  }

  @Test
  void noRowIsSaidAndHasNoTotal() throws IOException {
    rows.clear();
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts())) {
      Sheet sheet = workbook.getSheet("Các cấp");
      assertThat(sheet.getLastRowNum()).isEqualTo(1);
      assertThat(text(sheet.getRow(1))).isEqualTo("Không có dòng nào. ");
    }
  }

  @Test
  void rowsAreAsHighAsTheirTextsNeed() throws IOException {
    String longest = "Bộ phiếu " + "rất dài ".repeat(25) + "Đ".repeat(200);
    rows.add(row(longest, "commune", 2022, 1, 1));
    try (XSSFWorkbook workbook = workbook(new MadeUpMarts())) {
      Sheet sheet = workbook.getSheet("Các cấp");
      assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo(longest);
      int shown = sheet.getColumnWidth(0) / ColumnWidth.CHARACTER;
      assertThat(sheet.getRow(4).getHeightInPoints())
          .isGreaterThan(13f * longest.length() / shown)
          .isLessThan(30f * longest.length() / shown);
      assertThat(sheet.getRow(1).getHeightInPoints())
          .isEqualTo(sheet.getDefaultRowHeightInPoints());
    }
  }

  @Test
  void sameReleaseGivesTheSameBytes() throws IOException {
    assertThat(bytes(new MadeUpMarts())).isEqualTo(bytes(new MadeUpMarts()));
  }

  @Test
  void aReportWithoutSheetsIsNoWorkbook() throws IOException {
    Reports reports =
        new Reports(new MadeUpMarts().with("completeness", rows).metrics(), definitions(""));
    assertThat(reports.formats("made_up")).containsExactly(PaperFormat.PDF, PaperFormat.DOCX);
    Problem found =
        catchThrowableOfType(
                ProblemException.class, () -> reports.print("made_up", Map.of(), PaperFormat.XLSX))
            .problems()
            .get(0);
    assertThat(found.code()).isEqualTo(ReportError.FORMAT_UNKNOWN);
    assertThat(found.sentence(Language.VI))
        .isEqualTo("«Nộp phiếu» không có bản XLSX. Dùng một trong: PDF, DOCX.");
  }

  @Test
  void mistakesInSheetsAreFoundTogether() throws IOException {
    assertThat(
            mistakes(
                """
                sheets:
                  - data: tiers
                    title: {vi: "Thông tin", en: A}
                  - data: tiers
                    title: {vi: "a/b", en: B}
                    columns:
                      - {column: tier, total: sum}
                      - {column: late_count, total: quotient, of: submitted_count, over: expected_count}
                """))
        .anyMatch(text -> text.contains("called 'Thông tin'"))
        .anyMatch(text -> text.contains("'a/b' cannot be used"))
        .anyMatch(text -> text.contains("'tier' must not be added up"))
        .anyMatch(text -> text.contains("needs the total of 'expected_count'"));
    assertThat(
            mistakes(
                """
                sheets:
                  - data: nothing
                    title: {vi: A, en: A}
                  - data: tiers
                    title: {vi: B, en: B}
                    columns:
                      - {column: colour}
                      - {column: late_count, for_each: group, named_by: label}
                    totals_by: tier
                """))
        .anyMatch(text -> text.contains("'group'"))
        .anyMatch(text -> text.contains("'nothing'"))
        .anyMatch(text -> text.contains("'colour'"))
        .anyMatch(text -> text.contains("'tier'"));
  }

  @Test
  void aTotalNeedsTheDimensionsWithinWhichItAddsUp() throws IOException {
    String sheets =
        """
        sheets:
          - data: tiers
            title: {vi: A, en: A}
            columns:
              - {column: expected_count, total: sum}
        """;
    assertThat(mistakes(sheets)).noneMatch(text -> text.contains("adds up only"));
    Path file = folder.resolve("reports/made_up.yml");
    Files.writeString(file, Files.readString(file).replace("tier, year, scope_kind", "tier, year"));
    assertThat(found()).anyMatch(text -> text.contains("of the same scope_kind"));
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "    filter:\n", "    filter:\n      - {dimension: scope_kind, values: [all]}\n"));
    assertThat(found()).noneMatch(text -> text.contains("adds up only"));
  }

  private List<String> mistakes(String sheets) throws IOException {
    definitions(sheets);
    return found();
  }

  private List<String> found() {
    return Reports.check(DefinitionFolder.onDisk(folder, "dashboards")).stream()
        .map(problem -> problem.sentence(Language.EN))
        .toList();
  }
}
