package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problems;

/** Every cell of every report's workbook holds what the metrics said, and nothing else. */
class WorkbookFiguresTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");
  private static final ReportCatalogue CATALOGUE =
      ReportCatalogue.read(DASHBOARDS.under("reports"), new Problems());
  private static final Wording WORDS = Wording.read(DASHBOARDS.under("i18n"), new Problems());

  static Stream<Arguments> papers() {
    AnswersMarts answers = new AnswersMarts().ofEachKind();
    answers.line("question", "text", "+Khác", "given", "=1+1");
    return Stream.of(
        Arguments.of("scorecard", LaGi.ASKED, new LaGi().metrics()),
        Arguments.of("scorecard", LaGi.ASKED, new LaGi().simulated().metrics()),
        Arguments.of("answers", AnswersMarts.ASKED, answers.metrics()),
        Arguments.of("ranking", RankedTier.ASKED, tier().metrics()),
        Arguments.of("ranking", RankedTier.ASKED, tier().simulated().metrics()),
        Arguments.of("annual", AnnualMarts.ASKED, new AnnualMarts(3, 4).metrics()),
        Arguments.of("annual", AnnualMarts.ASKED, new AnnualMarts(3, 4).simulated().metrics()),
        Arguments.of("annual", AnnualMarts.ASKED, new AnnualMarts(0, 2).metrics()),
        Arguments.of(
            "trend", TrendMarts.EMAIL, new TrendMarts().called("@Thư").threeYears().metrics()),
        Arguments.of("plan", PlanMarts.ASKED, plan().metrics()),
        Arguments.of("plan", PlanMarts.ASKED, new PlanMarts().metrics()));
  }

  private static RankedTier tier() {
    RankedTier tier = new RankedTier("verified", "Hạ tầng", "=Nhân lực");
    tier.rank("a", "=Huyện An", 1, "251.07", "90.5", "160.57");
    tier.rank("b", "+Huyện Bình", 2, "200.25", "80.25", "120").put("tied_with", "-Huyện Cát");
    tier.rank("c", "-Huyện Cát", 2, "200.25", "79.99", "120.26").put("tied_with", "+Huyện Bình");
    tier.rank("d", "@Huyện Dinh", 4, "12.1", "0");
    tier.expect("e", "Huyện Êm", "missing", false);
    return tier;
  }

  private static PlanMarts plan() {
    return new PlanMarts()
        .register(1, "đồng", "1000000000", "Năm 2022", "Giai đoạn 2022-2025")
        .register(2, "đồng", "200000000", "Năm 2022")
        .register(3, "triệu đồng", "12.5", "Năm 2022")
        .register(4, "đồng", "", "")
        .propose(1, "Thay máy cũ", "2022", "2023")
        .propose(2, "=HYPERLINK(\"x\")", "2022")
        .weak("Mạng nội bộ", "verified", "13.57", "8.25");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("papers")
  void cellsAreWhatTheMetricsSaid(String id, Map<String, String> asked, Metrics metrics)
      throws Exception {
    RecordedMetrics recorded = new RecordedMetrics(metrics);
    byte[] bytes = new Reports(recorded, DASHBOARDS).print(id, asked, PaperFormat.XLSX);
    ReportDefinition report = CATALOGUE.get(id);
    Map<String, List<Map<String, Object>>> rows = rows(report, recorded.said());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (ReportSheet sheet : report.sheets()) {
        new Seen(workbook.getSheet(sheet.title().vi()), metrics.release().simulated(), evaluator)
            .holds(columns(sheet, rows), rows.get(sheet.data()));
      }
      for (Sheet sheet : workbook) {
        sheet.forEach(row -> row.forEach(WorkbookFiguresTest::isHarmless));
      }
    }
  }

  private static void isHarmless(Cell cell) {
    if (cell.getCellType() == CellType.STRING
        && cell.getStringCellValue().matches("(?s)[=+@-].*")) {
      assertThat(cell.getCellStyle().getQuotePrefixed()).as("%s", cell.getAddress()).isTrue();
    }
  }

  /** The rows of each data of a report: those of the metrics, with what the file lays beside. */
  private static Map<String, List<Map<String, Object>>> rows(
      ReportDefinition report, List<RecordedMetrics.Said> said) {
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    int next = 0;
    for (ReportData data : report.data()) {
      while (!isFor(data, said.get(next))) {
        next++;
      }
      List<Map<String, Object>> own = new ArrayList<>();
      for (Map<String, Object> row : said.get(next++).result().rows()) {
        Map<String, Object> wider = new LinkedHashMap<>(row);
        data.beside().forEach(beside -> wider.putAll(beside(beside, row, rows)));
        if (data.except()
            .filter(except -> hasAlike(except.key(), row, rows.get(except.data())))
            .isEmpty()) {
          own.add(wider);
        }
      }
      rows.put(data.id(), own);
    }
    return rows;
  }

  private static boolean isFor(ReportData data, RecordedMetrics.Said said) {
    return said.query().view().equals(data.view())
        && said.query().by().equals(data.dimensions())
        && said.query().measures().equals(data.measures())
        && said.query().sort().equals(data.sort());
  }

  private static boolean hasAlike(
      List<String> key, Map<String, Object> row, List<Map<String, Object>> others) {
    return others.stream().anyMatch(other -> isAlike(key, row, other));
  }

  private static boolean isAlike(
      List<String> key, Map<String, Object> row, Map<String, Object> other) {
    return key.stream().allMatch(column -> Objects.equals(row.get(column), other.get(column)));
  }

  private static Map<String, Object> beside(
      ReportData.Beside beside,
      Map<String, Object> row,
      Map<String, List<Map<String, Object>>> rows) {
    Map<String, Object> added = new LinkedHashMap<>();
    for (Map<String, Object> other : rows.get(beside.data())) {
      if (isAlike(beside.key(), row, other)) {
        for (String column : beside.columns()) {
          String name =
              beside
                  .across()
                  .map(across -> column + "." + place(across, other, rows.get(across.of())))
                  .orElse(column);
          Optional.ofNullable(other.get(column)).ifPresent(value -> added.put(name, value));
        }
      }
    }
    return added;
  }

  private static int place(
      ReportData.Across across, Map<String, Object> row, List<Map<String, Object>> places) {
    return 1
        + places.stream()
            .map(each -> each.get(across.at()))
            .toList()
            .indexOf(row.get(across.column()));
  }

  /** A column as it should stand on the sheet. */
  private record Wanted(String id, Optional<String> heading, boolean isSum) {}

  private static List<Wanted> columns(
      ReportSheet sheet, Map<String, List<Map<String, Object>>> rows) {
    List<Wanted> wanted = new ArrayList<>();
    for (ReportSheet.Column column : sheet.columns()) {
      if (column.forEach().isPresent()) {
        for (Map<String, Object> named : rows.get(column.forEach().get().data())) {
          int place = wanted.size() + 1 - sheet.columns().indexOf(column);
          wanted.add(
              new Wanted(
                  column.id() + "." + place,
                  Optional.of(named.get(column.forEach().get().namedBy()).toString()),
                  false));
        }
      } else {
        boolean sum = column.total().filter(ReportSheet.Total.Sum.class::isInstance).isPresent();
        wanted.add(new Wanted(column.id(), column.label().map(label -> label.vi()), sum));
      }
    }
    return wanted;
  }

  /** A sheet as it came out. */
  private record Seen(Sheet sheet, boolean marked, FormulaEvaluator evaluator) {
    private int headings() {
      return marked ? 1 : 0;
    }

    void holds(List<Wanted> columns, List<Map<String, Object>> rows) {
      String name = sheet.getSheetName();
      assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
      assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
          .as(name)
          .isEqualTo(headings() + 1);
      assertThat((int) sheet.getRow(headings()).getLastCellNum())
          .as(name)
          .isEqualTo(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        String heading = sheet.getRow(headings()).getCell(i).getStringCellValue();
        columns.get(i).heading().ifPresent(wanted -> assertThat(heading).isEqualTo(wanted));
        for (int line = 0; line < rows.size(); line++) {
          holds(
              sheet.getRow(headings() + 1 + line).getCell(i),
              Optional.ofNullable(rows.get(line).get(columns.get(i).id())),
              columns.get(i).id());
        }
        if (columns.get(i).isSum() && !rows.isEmpty()) {
          adds(i, columns.get(i).id(), rows);
        }
      }
      if (rows.isEmpty()) {
        assertThat(sheet.getLastRowNum()).as(name).isEqualTo(headings() + 1);
        assertThat(sheet.getRow(headings() + 1).getCell(0)).hasToString("Không có dòng nào.");
      } else if (columns.stream().noneMatch(Wanted::isSum)) {
        assertThat(sheet.getLastRowNum()).as(name).isEqualTo(headings() + rows.size());
      }
    }

    private void holds(Cell cell, Optional<Object> value, String column) {
      if (value.isEmpty()) {
        assertThat(cell).as("blank %s of %s", column, sheet.getSheetName()).isNull();
      } else if (value.get() instanceof Boolean flag) {
        assertThat(cell).hasToString(flag ? "Có" : "Không");
      } else if (value.get() instanceof Number) {
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
            .as("%s of %s", column, sheet.getSheetName())
            .isEqualByComparingTo(value.get().toString());
      } else if (cell.getCellType() == CellType.NUMERIC) {
        assertThat(cell.getLocalDateTimeCellValue().toLocalDate())
            .hasToString(value.get().toString());
      } else {
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue())
            .isEqualTo(WORDS.value(column, value.get().toString(), Language.VI));
      }
    }

    /** A total is a formula that comes to the sum, whoever works it out. */
    private void adds(int column, String id, List<Map<String, Object>> rows) {
      List<BigDecimal> numbers =
          rows.stream()
              .map(row -> row.get(id))
              .filter(Objects::nonNull)
              .map(value -> new BigDecimal(value.toString()))
              .toList();
      Row row = sheet.getRow(headings() + 1 + rows.size());
      Cell total = row.getCell(column);
      if (total.getCellType() == CellType.STRING) {
        assertThat(total.getStringCellValue()).isEqualTo("Không cộng được");
      } else if (!numbers.isEmpty()) {
        assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(BigDecimal.valueOf(total.getNumericCellValue())).isEqualByComparingTo(sum);
        assertThat(evaluator.evaluate(total).getNumberValue()).isEqualTo(sum.doubleValue());
      }
    }
  }

  @Test
  void groupsOfARankingStandSideBySide() throws Exception {
    byte[] bytes =
        new Reports(tier().metrics(), DASHBOARDS)
            .print("ranking", RankedTier.ASKED, PaperFormat.XLSX);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = workbook.getSheet("Xếp hạng");
      assertThat(sheet.getRow(0))
          .extracting(Cell::toString)
          .startsWith("Thứ hạng", "Đơn vị", "Hạ tầng", "=Nhân lực", "Tổng điểm");
      assertThat(sheet.getRow(1)).extracting(Cell::toString).startsWith("1.0", "=Huyện An", "90.5");
      assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(251.07);
      assertThat(sheet.getRow(4).getCell(2).getNumericCellValue()).as("zero is zero").isZero();
      assertThat(sheet.getRow(4).getCell(3)).as("blank is not zero").isNull();
    }
  }

  @Test
  void moneyOfAPlanIsAddedUpOnlyWithinItsUnit() throws Exception {
    byte[] bytes =
        new Reports(plan().metrics(), DASHBOARDS).print("plan", PlanMarts.ASKED, PaperFormat.XLSX);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = workbook.getSheet("Nhiệm vụ");
      assertThat(sheet.getRow(5).getCell(4)).hasToString("Không cộng được");
      List<String> totals = new ArrayList<>();
      for (int row = 6; row <= sheet.getLastRowNum(); row++) {
        Optional.ofNullable(sheet.getRow(row).getCell(4))
            .filter(cell -> cell.getCellType() == CellType.FORMULA)
            .ifPresent(
                cell ->
                    totals.add(
                        cell.getRow().getCell(5)
                            + " "
                            + new BigDecimal(cell.getNumericCellValue()).toPlainString()));
      }
      assertThat(totals).containsExactlyInAnyOrder("đồng 1200000000", "triệu đồng 12.5");
    }
  }
}
