package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.Language;

/** The dossier for next year's plan, read back as a Word document and as text. */
class PlanTest {
  private static final Map<String, String> ASKED = Map.of("parent", "quan", "year", "2021");

  private final MadeUpMarts marts = new MadeUpMarts();
  private final List<Map<String, Object>> proposals = new ArrayList<>();
  private final List<Map<String, Object>> tasks = new ArrayList<>();
  private final List<Map<String, Object>> points = new ArrayList<>();

  PlanTest() {
    Map<String, Object> expected = row();
    expected.put("unit_name", "Phường Một");
    expected.put("status", "submitted");
    expected.put("unit_count", 1L);
    marts.with("expected_unit", List.of(expected));
    Map<String, Object> form = scope();
    form.put("instrument_title", "Khảo sát năm 2021");
    form.put("expected_count", 3L);
    form.put("submitted_count", 2L);
    form.put("not_submitted_count", 1L);
    form.put("sent_count", 2L);
    form.put("verified_count", 0L);
    marts.with("completeness", List.of(form));
  }

  private static Map<String, Object> scope() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("year", 2021L);
    row.put("instrument_id", "khao-sat");
    row.put("scope_kind", "parent");
    row.put("scope_id", "quan");
    return row;
  }

  private static Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("year", 2021L);
    row.put("tier", "commune");
    row.put("parent_id", "quan");
    row.put("unit_id", "mot");
    row.put("instrument_id", "khao-sat");
    return row;
  }

  private static Map<String, Object> entry(int number, String detail, String period) {
    Map<String, Object> entry = row();
    entry.put("unit_name", "Phường Một");
    entry.put("side", "self");
    entry.put("question_id", "q");
    entry.put("row_number", (long) number);
    entry.put("detail", detail);
    if (!period.isEmpty()) {
      entry.put("period_id", "p" + period);
      entry.put("period_label", period);
    }
    entry.put("mention_count", 1L);
    return entry;
  }

  private void propose(int number, String detail, String... periods) {
    for (int index = 0; index < periods.length; index++) {
      Map<String, Object> proposal = entry(number, detail, periods[index]);
      proposal.put("subject", "Nâng cấp máy tính");
      proposal.put("proposal_count", index == 0 ? 1L : 0L);
      proposals.add(proposal);
    }
  }

  private void register(int number, String unit, String budget, String... periods) {
    for (int index = 0; index < periods.length; index++) {
      Map<String, Object> task = entry(number, "Dự án số " + number, periods[index]);
      task.put("budget_unit", unit);
      task.put("task_count", index == 0 ? 1L : 0L);
      task.put("without_budget_count", index == 0 && budget.isEmpty() ? 1L : 0L);
      if (!budget.isEmpty()) {
        task.put("mention_budget", new BigDecimal(budget));
        if (index == 0) {
          task.put("task_budget", new BigDecimal(budget));
        }
      }
      tasks.add(task);
    }
  }

  private void weak(String label, String side, String sum, String target) {
    Map<String, Object> line = scope();
    line.put("position", (long) points.size() + 1);
    line.put("line_id", "c" + points.size());
    line.put("line_kind", "criterion");
    line.put("is_leaf", true);
    line.put("number", "1." + points.size());
    line.put("label", label);
    line.put("side", side);
    line.put("scope_name", "Quận Thử");
    line.put("max_score", new BigDecimal("10"));
    line.put("units", 2L);
    line.put("scored", 2L);
    line.put("score_sum", new BigDecimal(sum));
    line.put("max_score_sum", new BigDecimal("20"));
    line.put("zero_count", 1L);
    line.put("p75", new BigDecimal(target));
    points.add(line);
  }

  private byte[] print(PaperFormat format) {
    marts.with("proposal", proposals).with("plan_item", tasks).with("distribution", points);
    return new Reports(marts.metrics(), DefinitionFolder.onClassPath("dashboards"))
        .print("plan", ASKED, format);
  }

  @Test
  void dossierAsPdfIsAnArchivePaper() throws Exception {
    assertThat(ArchivePaperTest.violations(print(PaperFormat.PDF))).isEmpty();
  }

  private XWPFDocument document() throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(print(PaperFormat.DOCX)));
  }

  private static XWPFTable table(XWPFDocument document, String head) {
    return document.getTables().stream()
        .filter(
            table ->
                table.getRow(0).getTableCells().stream().anyMatch(c -> c.getText().equals(head)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cells(XWPFTable table, int row) {
    return table.getRow(row).getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  private static String text(XWPFDocument document) {
    StringBuilder text = new StringBuilder();
    document.getParagraphs().forEach(each -> text.append(each.getText()).append('\n'));
    document.getTables().forEach(table -> text.append(table.getText()).append('\n'));
    return text.toString();
  }

  @Test
  void wordDocumentHasRealHeadingsAndAFilledTableOfContents() throws IOException {
    propose(1, "Thay máy cũ", "2022");
    try (XWPFDocument document = document()) {
      List<String> headings =
          document.getParagraphs().stream()
              .filter(each -> "Heading1".equals(each.getStyle()))
              .map(XWPFParagraph::getText)
              .toList();
      assertThat(headings)
          .hasSize(8)
          .contains("III. TIÊU CHÍ YẾU VÀ MỤC TIÊU NĂM 2022", "PHỤ LỤC. ĐỀ XUẤT CỦA CÁC ĐƠN VỊ");
      List<String> entries =
          document.getParagraphs().stream()
              .filter(each -> "TOC1".equals(each.getStyle()))
              .map(XWPFParagraph::getText)
              .toList();
      assertThat(entries).isEqualTo(headings);
      assertThat(document.getDocument().xmlText()).contains("TOC \\o \"1-2\"");
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(document.isEnforcedUpdateFields()).isTrue();
      assertThat(table(document, "Lộ trình").getRow(0).isRepeatHeader()).isTrue();
    }
  }

  @Test
  void moneyIsAddedUpOnlyWithinOneUnitAndWhatIsUnknownIsNotZero() throws Exception {
    register(1, "đồng", "1000000000", "Năm 2022", "Giai đoạn 2022-2025");
    register(2, "đồng", "200000000", "Năm 2022");
    register(3, "triệu đồng", "12.5", "Năm 2022");
    register(4, "đồng", "", "");
    try (XWPFDocument document = document()) {
      String text = text(document);
      assertThat(text)
          .contains(
              "Tổng kinh phí đăng ký: 1.200.000.000 đồng (3 nhiệm vụ, trong đó 1 nhiệm vụ chưa ghi"
                  + " kinh phí).")
          .contains("Bằng chữ: Một tỷ hai trăm triệu đồng.")
          .contains("Tổng kinh phí đăng ký: 12,5 triệu đồng (1 nhiệm vụ")
          .contains("Bằng chữ: Mười hai triệu năm trăm nghìn đồng.");
      XWPFTable tasksTable = table(document, "Kinh phí");
      assertThat(cells(tasksTable, 1))
          .containsExactly(
              "1",
              "Phường Một",
              "Dự án số 1",
              "Giai đoạn 2022-2025; Năm 2022",
              "",
              "1.000.000.000 đồng");
      assertThat(cells(tasksTable, 4)).contains("chưa ghi thời kỳ", "chưa ghi kinh phí");
    }
    assertThat(PdfText.all(print(PaperFormat.PDF)))
        .contains("1.200.000.000 đồng")
        .contains("Một tỷ hai trăm triệu đồng")
        .contains("chưa ghi kinh phí");
  }

  @Test
  void weakCriteriaHaveTheTargetThatTheRuleSays() throws Exception {
    weak("Mạng nội bộ", "verified", "13.57", "8.25");
    weak("Chữ ký số", "verified", "5.5", "4.75");
    try (XWPFDocument document = document()) {
      assertThat(text(document)).contains("theo điểm thẩm định").contains("phân vị 75");
      XWPFTable criteria = table(document, "Tiêu chí");
      assertThat(cells(criteria, 1))
          .containsExactly("1.1", "Chữ ký số", "10", "2,75", "27,5 %", "50,0 %", "4,75");
      assertThat(cells(criteria, 2)).contains("Mạng nội bộ", "6,78", "67,9 %", "8,25");
    }
    assertThat(PdfText.all(print(PaperFormat.PDF)))
        .contains("1.1 Chữ ký số 10 2,75 27,5 % 50,0 % 4,75");
  }

  @Test
  void selfAssessedPointsStandInUntilSomebodyVerifies() throws IOException {
    weak("Mạng nội bộ", "self", "5", "4");
    try (XWPFDocument document = document()) {
      assertThat(text(document)).contains("tự chấm (chưa có điểm thẩm định)");
      assertThat(cells(table(document, "Tiêu chí"), 1)).contains("Mạng nội bộ");
    }
  }

  @Test
  void withoutAnyFigureTheDocumentSaysSo() throws Exception {
    try (XWPFDocument document = document()) {
      assertThat(text(document))
          .contains("Các phiếu năm 2021 không có đề xuất nào.")
          .contains("Các phiếu năm 2021 không ghi nhiệm vụ, dự án nào.")
          .contains("là phiếu khảo sát, không chấm điểm.")
          .doesNotContain("PHỤ LỤC")
          .doesNotContain("{{");
      assertThat(cells(table(document, "Bộ phiếu"), 1))
          .containsExactly("Khảo sát năm 2021", "3", "2", "1", "2", "0", "66,7 %");
    }
    assertThat(PdfText.all(print(PaperFormat.PDF)))
        .contains("Khảo sát năm 2021 3 2 1 2 0 66,7 %")
        .doesNotContain("PHỤ LỤC");
  }

  @Test
  void whatUnitsWroteIsNeverATagNorMarkup() throws Exception {
    List<String> hostile =
        List.of("{{year}}", "{{#forms}}", "=1+1", "<w:p>", "</w:t>", "$P{year}", "&amp; \"x\"");
    for (int index = 0; index < hostile.size(); index++) {
      propose(index + 1, hostile.get(index), "2022", "2023");
    }
    try (XWPFDocument document = document()) {
      XWPFTable annex = table(document, "Chi tiết");
      assertThat(annex.getRows()).hasSize(hostile.size() + 1);
      for (int index = 0; index < hostile.size(); index++) {
        assertThat(cells(annex, index + 1).subList(3, 5))
            .containsExactly(hostile.get(index), "2022; 2023");
      }
    }
    String pdf = PdfText.all(print(PaperFormat.PDF));
    assertThat(hostile).allMatch(pdf::contains);
  }

  @Test
  void fiveThousandProposalsAreAllThere() throws Exception {
    for (int number = 1; number <= 5000; number++) {
      propose(number, "Đề xuất thứ " + number + ".", "2022");
    }
    assertThat(numbers("Đề xuất thứ (\\d+)\\.</w:t>", mainPart(print(PaperFormat.DOCX))))
        .hasSize(5000);
    assertThat(numbers("Đề xuất thứ (\\d+)\\. 2022", PdfText.all(print(PaperFormat.PDF))))
        .hasSize(5000);
  }

  private static Set<String> numbers(String pattern, String text) {
    Set<String> numbers = new HashSet<>();
    Pattern.compile(pattern).matcher(text).results().forEach(found -> numbers.add(found.group(1)));
    return numbers;
  }

  private static String mainPart(byte[] docx) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  @Test
  void sameReleaseGivesTheSameBytes() {
    propose(1, "Thay máy cũ", "2022");
    assertThat(print(PaperFormat.DOCX)).isEqualTo(print(PaperFormat.DOCX));
    assertThat(print(PaperFormat.PDF)).isEqualTo(print(PaperFormat.PDF));
  }

  @Test
  void simulatedFiguresAreMarkedOnEveryPage() throws Exception {
    marts.simulated();
    assertThat(PdfText.pages(print(PaperFormat.PDF)))
        .hasSizeGreaterThan(1)
        .allSatisfy(page -> assertThat(page).contains("SỐ LIỆU MÔ PHỎNG"));
    try (XWPFDocument document = document()) {
      assertThat(document.getFooterList())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each.getText()).contains("SỐ LIỆU MÔ PHỎNG"));
    }
  }

  @Test
  void aTagThatTheReportDoesNotGiveIsFoundWithoutPrinting(@TempDir Path folder) throws IOException {
    Path dashboards = Path.of("dashboards");
    try (Stream<Path> files = Files.walk(dashboards)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(dashboards.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Path yml = folder.resolve("reports/plan.yml");
    Files.writeString(
        yml, Files.readString(yml).replace("level_label, next_level_label,", "level_label,"));
    assertThat(Reports.check(DefinitionFolder.onDisk(folder, "dashboards")))
        .extracting(problem -> problem.sentence(Language.VI))
        .anyMatch(text -> text.contains("plan.docx") && text.contains("{{next_level_label}}"));
  }
}
