package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;

/** The real form of La Gi 2022 as a paper, read back as text. */
class ScorecardTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");
  private static byte[] pdf;

  @BeforeAll
  static void printOnce() {
    pdf = print(new LaGi());
  }

  private static byte[] print(LaGi rows) {
    return new Reports(rows.metrics(), DASHBOARDS).print("scorecard", LaGi.ASKED, PaperFormat.PDF);
  }

  @Test
  void headingIsThatOfAnOfficialPaper() throws Exception {
    assertThat(PdfText.pages(pdf).get(0))
        .contains("UBND THỊ XÃ LA GI")
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("Độc lập - Tự do - Hạnh phúc")
        .contains("ngày …… tháng …… năm")
        .contains("HUYỆN, THỊ XÃ, THÀNH PHỐ NĂM 2022")
        .contains("A. THÔNG TIN CHUNG")
        .contains("Tổng số CBCCV: 258 người")
        .contains("B. CÁC TIÊU CHÍ ĐÁNH GIÁ");
  }

  @Test
  void everyLineOfTheFormIsThere() throws Exception {
    String text = PdfText.all(pdf).replace(" ", "");
    List<String> labels =
        new LaGi()
                .metrics()
                .ask(
                    new vn.thuoc.metric.MetricQuery(
                        "criterion_line",
                        List.of(),
                        List.of("year", "unit_id", "instrument_id", "line_id", "label"),
                        Map.of("unit_id", List.of("la-gi")),
                        List.of(),
                        java.util.OptionalInt.empty()))
                .rows()
                .stream()
                .map(row -> row.get("label").toString().replace(" ", ""))
                .toList();
    assertThat(labels).hasSize(LaGi.LINES).allMatch(text::contains);
    assertThat(text.chars().filter(sign -> sign == '☒' || sign == '☐').count())
        .as("each option and item has a box for either side")
        .isEqualTo(2 * options());
  }

  private static long options() {
    return new LaGi()
        .metrics()
        .ask(
            new vn.thuoc.metric.MetricQuery(
                "criterion_line",
                List.of(),
                List.of("year", "unit_id", "instrument_id", "line_id", "line_kind"),
                Map.of("unit_id", List.of("la-gi"), "line_kind", List.of("option", "item")),
                List.of(),
                java.util.OptionalInt.empty()))
        .rows()
        .size();
  }

  @Test
  void numbersAreWrittenAsVietnamesePeopleWriteThem() throws Exception {
    assertThat(PdfText.all(pdf)).contains("27.432").contains("464,06").contains("430,92");
  }

  @Test
  void everyPageOfTheTableRepeatsTheHeaderAndEveryPageIsNumbered() throws Exception {
    List<String> pages = PdfText.pages(pdf);
    assertThat(pages).hasSizeGreaterThan(5);
    int last = pages.size();
    for (int page = 1; page <= last; page++) {
      assertThat(pages.get(page - 1))
          .contains("Trang " + page + "/" + last)
          .contains("Kỳ công bố số 7: Kỳ công bố tháng 3/2023 · Số liệu đến ngày 10/03/2023");
    }
    int total = pages.indexOf(pageWith(pages, "TỔNG CỘNG"));
    assertThat(pages.subList(0, total + 1))
        .allSatisfy(page -> assertThat(page).contains("Cách tính điểm", "Ghi chú", "Mẫu"));
  }

  @Test
  void placeToSignComesWithTheResultAndNeverAlone() throws Exception {
    assertThat(pageWith(PdfText.pages(pdf), "ĐẠI DIỆN ĐƠN VỊ ĐÁNH GIÁ"))
        .contains("Kết quả: tổng điểm tự chấm 464,06; tổng điểm thẩm định 430,92");
  }

  @Test
  void chartIsMadeOfTextThatCanBeSearched() throws Exception {
    assertThat(pageWith(PdfText.pages(pdf), "SO SÁNH ĐIỂM TỰ CHẤM"))
        .contains("Nguồn nhân lực CNTT")
        .contains("Điểm tối đa: 320")
        .contains("22,69")
        .contains("284,37");
  }

  @Test
  void findingsAreListed() throws Exception {
    assertThat(PdfText.all(pdf))
        .contains("Tử số 164 lớn hơn mẫu số 138; điểm lấy bằng điểm tối đa.")
        .contains("Cảnh báo")
        .contains("Ghi nhận");
    assertThat(PdfText.all(print(new LaGi().without("finding")))).contains("Không có.");
  }

  @Test
  void sameReleaseGivesTheSameBytes() {
    assertThat(print(new LaGi())).isEqualTo(pdf);
  }

  @Test
  void fileSaysThatItIsAnArchivePaper() {
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
        .contains("<pdfaid:part>2</pdfaid:part>")
        .contains("<pdfaid:conformance>U</pdfaid:conformance>")
        .containsPattern("<xmp:CreateDate>2023-03-15T02:00:00(Z|\\+00:00)</xmp:CreateDate>")
        .containsPattern("/CreationDate ?\\(D:20230315020000(Z|\\+00'00'?)\\)");
  }

  @Test
  void simulatedFiguresAreMarkedOnEveryPage() throws Exception {
    assertThat(PdfText.pages(print(new LaGi().simulated())))
        .allSatisfy(page -> assertThat(page).contains("SỐ LIỆU MÔ PHỎNG"));
    assertThat(PdfText.all(pdf)).doesNotContain("MÔ PHỎNG");
  }

  @Test
  void printedPointsThatDifferAreMarked() throws Exception {
    LaGi rows =
        new LaGi()
            .line(38, line -> line.put("verified_printed", new BigDecimal("0.22")))
            .line(37, line -> line.put("verified_printed", new BigDecimal("0.320")));
    assertThat(PdfText.all(print(rows))).containsOnlyOnce("0,21 * (0,22)").doesNotContain("0,32 *");
  }

  @Test
  void statesThatAreNotAnswersAreSaid() throws Exception {
    LaGi rows =
        new LaGi()
            .line(25, line -> reject(line, "self"))
            .line(44, line -> line.put("verified_state", "not_applicable"));
    assertThat(PdfText.all(print(rows)))
        .containsOnlyOnce("không đọc được")
        .containsOnlyOnce("không áp dụng");
  }

  private static void reject(Map<String, Object> line, String side) {
    line.put(side + "_state", "rejected");
    line.remove(side + "_numerator");
    line.remove(side + "_denominator");
  }

  @Test
  void levelAndRatingsAreSaidWithWhatBinds() throws Exception {
    assertThat(PdfText.all(print(new LaGi().ranked())))
        .contains("Mức theo điểm tự chấm: Mức II. Đã đạt 7/9 điều kiện của Mức I; còn vướng:")
        .contains("Nhân lực; Hiện diện. Cần tăng ít nhất 12,34 điểm ở 3 tiêu chí.")
        .contains("Nhóm tiêu chí Tự chấm Thẩm định 1 Hạ tầng kỹ thuật Tốt (87,5 %) Khá (70,0 %)")
        .contains("1 Tự chấm Mức I Nhân lực 90 % 85,5 % 2,03");
    assertThat(PdfText.all(pdf))
        .doesNotContain("Mức theo điểm", "PHỤ LỤC 3")
        .contains("PHỤ LỤC 2. NỘI DUNG");
  }

  @Test
  void textFromFormsIsNeverMarkupNorAnExpression() throws Exception {
    String hostile = "$F{label} ${year} <b>đậm</b> &amp; $P{unit} \"+1+\" {a|b}";
    LaGi rows = new LaGi().line(3, line -> line.put("note", hostile));
    assertThat(PdfText.all(print(rows)).replace(" ", "")).contains(hostile.replace(" ", ""));
  }

  @Test
  void textIsComposedAndSignsWithoutADrawingAreNamed() throws Exception {
    String decomposed = Normalizer.normalize("Hệ thống phần mềm", Normalizer.Form.NFD);
    LaGi rows =
        new LaGi()
            .line(3, line -> line.put("label", decomposed))
            .line(7, line -> line.put("note", "xong 😀"));
    assertThat(PdfText.all(print(rows)))
        .contains(Normalizer.normalize("Hệ thống phần mềm", Normalizer.Form.NFC))
        .contains("[U+1F600]");
  }

  @Test
  void aNoteLongerThanAPageIsNotCut() throws Exception {
    String note = "bắt đầu " + "rất dài ".repeat(400) + "kết thúc";
    String text = PdfText.all(print(new LaGi().line(30, line -> line.put("note", note))));
    assertThat(text).contains("bắt đầu").contains("kết thúc");
    assertThat(text.split("rất dài|rất (?=.{0,400}dài)", -1).length).isGreaterThan(390);
  }

  @Test
  void aRowStaysWholeOverAPageBreak() throws Exception {
    String note = "mở " + "giữa ".repeat(60) + "đóng";
    for (int position = 30; position < 36; position++) {
      List<String> pages =
          PdfText.pages(print(new LaGi().line(position, line -> line.put("note", note))));
      assertThat(pageWith(pages, "mở giữa")).contains("giữa đóng");
    }
  }

  private static String pageWith(List<String> pages, String text) {
    return pages.stream().filter(page -> page.contains(text)).findFirst().orElse("");
  }
}
