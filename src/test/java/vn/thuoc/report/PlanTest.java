package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
  private final PlanMarts marts = new PlanMarts();

  private byte[] print(PaperFormat format) {
    return new Reports(marts.metrics(), DefinitionFolder.onClassPath("dashboards"))
        .print("plan", PlanMarts.ASKED, format);
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
    marts.propose(1, "Thay máy cũ", "2022");
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
    marts.register(1, "đồng", "1000000000", "Năm 2022", "Giai đoạn 2022-2025");
    marts.register(2, "đồng", "200000000", "Năm 2022");
    marts.register(3, "triệu đồng", "12.5", "Năm 2022");
    marts.register(4, "đồng", "", "");
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
    marts.weak("Mạng nội bộ", "verified", "13.57", "8.25");
    marts.weak("Chữ ký số", "verified", "5.5", "4.75");
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
    marts.weak("Mạng nội bộ", "self", "5", "4");
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
      marts.propose(index + 1, hostile.get(index), "2022", "2023");
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
      marts.propose(number, "Đề xuất thứ " + number + ".", "2022");
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
    marts.propose(1, "Thay máy cũ", "2022");
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
