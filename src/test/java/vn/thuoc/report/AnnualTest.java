package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.VietnameseNumbers;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.ProblemException;

/** The annual report of a made-up province, read back as people and machines would. */
class AnnualTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");
  private static final AnnualMarts PROVINCE = new AnnualMarts(3, 4);
  private static Reports reports;
  private static byte[] pdf;

  @BeforeAll
  static void printOnce() {
    reports = new Reports(PROVINCE.metrics(), DASHBOARDS);
    pdf = reports.print("annual", AnnualMarts.ASKED, PaperFormat.PDF);
  }

  private static byte[] print(AnnualMarts marts) {
    return new Reports(marts.metrics(), DASHBOARDS)
        .print("annual", AnnualMarts.ASKED, PaperFormat.PDF);
  }

  @Test
  void headingIsThatOfAnOfficialReport() throws Exception {
    assertThat(PdfText.pages(pdf).get(0))
        .contains("TỈNH MẪU")
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("BÁO CÁO")
        .contains("ứng dụng công nghệ thông tin năm 2022")
        .contains("của các đơn vị thuộc Tỉnh Mẫu")
        .contains("MỤC LỤC");
  }

  @Test
  void pagesAreNumberedFromTheSecondAndSayTheirReleaseAndSubject() throws Exception {
    List<String> pages = PdfText.pages(pdf);
    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1))
          .contains("Kỳ công bố số 7: Kỳ công bố tháng 3/2023 · Số liệu đến ngày 10/03/2023")
          .contains("Phạm vi: đơn vị cấp trên: Tỉnh Mẫu; năm: 2022");
      assertThat(pages.get(page - 1).startsWith(page + " ")).isEqualTo(page > 1);
    }
  }

  @Test
  void contentsNameThePagesOnWhichTheHeadingsStand() throws Exception {
    List<String> pages = PdfText.pages(pdf);
    List<Map<String, Object>> bookmarks = flat(SimpleBookmark.getBookmark(new PdfReader(pdf)));
    assertThat(bookmarks).hasSizeGreaterThan(15);
    int summary = pageOf(bookmarks.get(0));
    String contents = String.join(" ", pages.subList(0, summary - 1));
    for (Map<String, Object> bookmark : bookmarks) {
      String title = bookmark.get("Title").toString();
      assertThat(contents).contains(title + " " + pageOf(bookmark) + " ");
      assertThat(pages.get(pageOf(bookmark) - 1)).contains(title);
    }
    assertThat(bookmarks)
        .extracting(bookmark -> bookmark.get("Title"))
        .contains("I. TÓM TẮT", "IX. KIẾN NGHỊ", "1. Tổng điểm và thứ hạng")
        .contains("PHỤ LỤC. KẾT QUẢ CỦA TỪNG ĐƠN VỊ", "3. " + PROVINCE.name(3));
  }

  @Test
  void weakAndStrongCriteriaAreNamedWithWhatTheyBelongTo() throws Exception {
    assertThat(PdfText.all(pdf).replaceAll("\\s+", " "))
        .containsPattern("đạt tỷ lệ cao nhất: «Nhóm \\d+: Tiêu chí mẫu số \\d+»")
        .containsPattern("đạt tỷ lệ thấp nhất: «Nhóm \\d+: Tiêu chí mẫu số \\d+»");
  }

  private static int pageOf(Map<String, Object> bookmark) {
    return Integer.parseInt(bookmark.get("Page").toString().split(" ")[0]);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> flat(List<?> bookmarks) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Object each : bookmarks) {
      Map<String, Object> bookmark = (Map<String, Object>) each;
      all.add(bookmark);
      if (bookmark.get("Kids") instanceof List<?> kids) {
        all.addAll(flat(kids));
      }
    }
    return all;
  }

  @Test
  void everyUnitHasItsPointsInTheTableAndInItsAppendix() throws Exception {
    List<String> pages = PdfText.pages(pdf);
    String text = String.join(" ", pages);
    for (int unit = 1; unit <= 3; unit++) {
      String self = written(PROVINCE.total(2022, unit, "self"));
      String verified = written(PROVINCE.total(2022, unit, "verified"));
      assertThat(text)
          .contains(PROVINCE.name(unit) + " " + verified)
          .contains("Tổng điểm tự chấm: " + self + "; thẩm định: " + verified + "; tối đa: 200;");
    }
    assertThat(text).containsPattern("Tiêu chí mẫu số 19 10 \\d+ \\d+");
  }

  private static String written(Object value) {
    return VietnameseNumbers.write(value, MetricFormat.SCORE);
  }

  @Test
  void weakestCriteriaOfAUnitAreThoseThatMissMost() throws Exception {
    String text = PdfText.all(pdf);
    String own = text.substring(text.indexOf("a) Điểm theo nhóm tiêu chí"));
    List<Integer> missed = new ArrayList<>();
    for (int criterion = 0; criterion < 20; criterion++) {
      missed.add(10 - AnnualMarts.points(2022, 1, criterion, "verified").intValue());
    }
    missed.sort((one, other) -> other - one);
    String list = own.substring(own.indexOf("b) Năm"), own.indexOf("d) Bảng tiêu chí"));
    List<Integer> printed = new ArrayList<>();
    java.util.regex.Matcher row =
        java.util.regex.Pattern.compile("số \\d+ 10 (\\d+)").matcher(list);
    while (row.find()) {
      printed.add(Integer.valueOf(row.group(1)));
    }
    assertThat(printed).isEqualTo(missed.subList(0, 5));
  }

  @Test
  void whoHasNotSentTheFormIsNamed() throws Exception {
    assertThat(PdfText.all(pdf))
        .contains("3/4 đơn vị được giao đã nộp phiếu (75,0 %). 1 đơn vị chưa nộp.")
        .contains(PROVINCE.name(4) + " Chưa nộp")
        .contains("Đôn đốc 1 đơn vị chưa nộp phiếu");
  }

  @Test
  void wordFileHoldsTheSamePointsAndHeadings() throws Exception {
    String text = docx(reports.print("annual", AnnualMarts.ASKED, PaperFormat.DOCX));
    assertThat(text).contains("MỤC LỤC").contains("I. TÓM TẮT").contains("IX. KIẾN NGHỊ");
    for (int unit = 1; unit <= 3; unit++) {
      assertThat(text).contains(written(PROVINCE.total(2022, unit, "verified")));
      assertThat(text).contains(unit + ". " + PROVINCE.name(unit));
    }
  }

  private static String docx(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        }
      }
    }
    throw new IllegalStateException("no word/document.xml");
  }

  @Test
  void sameReleaseGivesTheSameBytes() {
    assertThat(print(new AnnualMarts(3, 4))).isEqualTo(pdf);
  }

  @Test
  void oneYearAloneIsToldInASentence() throws Exception {
    assertThat(PdfText.all(print(new AnnualMarts(2, 2).since(2022))))
        .contains("Kỳ công bố chỉ có điểm của năm 2022 cho bộ phiếu này")
        .doesNotContain("2. Thay đổi của các đơn vị có điểm cả hai năm");
    assertThat(PdfText.all(pdf)).doesNotContain("chỉ có điểm của năm");
  }

  @Test
  void withoutAVerifiedSideTheUnitsOwnPointsAreShown() throws Exception {
    AnnualMarts marts = new AnnualMarts(2, 2).unverified();
    assertThat(PdfText.all(print(marts)))
        .contains("Điểm trong mục này là điểm tự chấm.")
        .contains("Chưa có phiếu nào được thẩm định.")
        .contains("Chưa có đơn vị nào có điểm cả hai bên")
        .contains(marts.name(1) + " " + written(marts.total(2022, 1, "self")))
        .contains("thẩm định: chưa có;");
  }

  @Test
  void instrumentsWithoutPointsHaveNoChaptersAboutPoints() throws Exception {
    assertThat(PdfText.all(print(new AnnualMarts(2, 2).unscored())))
        .contains("Bộ phiếu này thu thập số liệu, không chấm điểm")
        .contains("VII. KIẾN NGHỊ")
        .doesNotContain("III. KẾT QUẢ ĐÁNH GIÁ", "XU HƯỚNG", "Bảng tiêu chí", "null");
  }

  @Test
  void nobodyAtAllIsAPaperToo() throws Exception {
    assertThat(PdfText.all(print(new AnnualMarts(0, 2))))
        .contains("0/1 đơn vị được giao đã nộp phiếu")
        .doesNotContain("PHỤ LỤC", "null");
  }

  @Test
  void longNamesAreNotCut() throws Exception {
    String ending = ", đơn vị có tên dài " + "và dài thêm nữa ".repeat(12) + "đến hết";
    AnnualMarts marts = new AnnualMarts(2, 2).named(ending);
    String text = PdfText.all(print(marts));
    assertThat(text.split("đến hết", -1).length).isGreaterThan(6);
  }

  @Test
  void simulatedFiguresAreMarkedOnEveryPage() throws Exception {
    assertThat(PdfText.pages(print(new AnnualMarts(2, 2).simulated())))
        .allSatisfy(page -> assertThat(page).contains("SỐ LIỆU MÔ PHỎNG"));
    assertThat(PdfText.all(pdf)).doesNotContain("MÔ PHỎNG");
  }

  @Test
  void aYearWithoutAnythingIsRefused() {
    Map<String, String> asked = new HashMap<>(AnnualMarts.ASKED);
    asked.put("year", "2019");
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> reports.print("annual", asked, PaperFormat.PDF));
    assertThat(refused.problems().get(0).sentence(Language.VI)).contains("năm «2019»");
  }
}
