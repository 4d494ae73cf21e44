package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;

/** The results of a tier as the appendix of a decision, read back as text. */
class RankingTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");

  private static byte[] print(Metrics metrics, PaperFormat format) {
    return new Reports(metrics, DASHBOARDS).print("ranking", RankedTier.ASKED, format);
  }

  private static String text(RankedTier tier) throws Exception {
    return PdfText.all(print(tier.metrics(), PaperFormat.PDF));
  }

  /** Four units of which two tie, one is not verified and one has sent nothing. */
  private static RankedTier four() {
    RankedTier tier = new RankedTier("verified", "Hạ tầng", "Nhân lực");
    tier.rank("a", "Huyện An", 1, "251.07", "90.5", "160.57");
    tier.rank("b", "Huyện Bình", 2, "200.25", "80.25", "120").put("tied_with", "Huyện Cát");
    tier.rank("c", "Huyện Cát", 2, "200.25", "79.99", "120.26").put("tied_with", "Huyện Bình");
    tier.rank("d", "Huyện Dinh", 4, "12.1", "0");
    tier.expect("e", "Huyện Êm", "missing", false);
    tier.expect("f", "Huyện Phú", "submitted", false);
    return tier;
  }

  @Test
  void firstPageIsThatOfAnAppendix() throws Exception {
    assertThat(PdfText.pages(print(four().metrics(), PaperFormat.PDF)).get(0))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("PHỤ LỤC")
        .contains("XẾP HẠNG MỨC ĐỘ ỨNG DỤNG CÔNG NGHỆ THÔNG TIN")
        .contains("CỦA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ NĂM 2022")
        .contains("(Kèm theo Quyết định số")
        .contains("Bộ phiếu thử cấp huyện 2022")
        .contains("điểm thẩm định")
        .contains("Kỳ công bố số 7: Kỳ công bố tháng 3/2023 · Số liệu đến ngày 10/03/2023");
  }

  @Test
  void eachUnitHasItsRankItsGroupsAndItsTotal() throws Exception {
    assertThat(text(four()))
        .contains("Hạ tầng (100) Nhân lực (100)")
        .contains("1 Huyện An 90,5 160,57 251,07 25,1 %")
        .contains("2 Huyện Bình (cùng hạng với Huyện Cát) 80,25 120 200,25 20,0 %")
        .contains("2 Huyện Cát (cùng hạng với Huyện Bình) 79,99 120,26 200,25 20,0 %");
  }

  @Test
  void aGroupWithoutPointsIsADashAndZeroIsZero() throws Exception {
    assertThat(text(four())).contains("4 Huyện Dinh 0 – 12,1 1,2 %");
  }

  @Test
  void wordProcessorGetsTheSameFigures() throws Exception {
    List<String> rows = WordText.rows(print(four().metrics(), PaperFormat.DOCX));
    assertThat(rows)
        .anyMatch(row -> row.contains("1 Huyện An 90,5 160,57 251,07 25,1 %"))
        .anyMatch(row -> row.contains("4 Huyện Dinh 0 – 12,1 1,2 %"))
        .anyMatch(row -> row.contains("Huyện Êm Chưa nộp phiếu"));
  }

  @Test
  void unitsWithoutARankFollowWithTheReason() throws Exception {
    assertThat(text(four()))
        .contains("ĐƠN VỊ CHƯA ĐƯỢC XẾP HẠNG")
        .contains("1 Huyện Êm Chưa nộp phiếu")
        .contains("2 Huyện Phú Đã nộp phiếu, chưa thẩm định");
  }

  @Test
  void changeIsSaidOnlyWhereThereIsAYearBefore() throws Exception {
    assertThat(text(four()))
        .contains("Năm trước không có kết quả để so sánh.")
        .doesNotContain("Tăng, giảm hạng");
    RankedTier tier = four();
    Map<String, Object> risen = tier.rank("g", "Huyện Giang", 5, "11.5", "11", "0.5");
    risen.put("in_both_years", true);
    risen.put("previous_rank", 3L);
    risen.put("rank_change", -2L);
    risen.put("score_change", new BigDecimal("-3.25"));
    assertThat(text(tier))
        .contains("Tăng, giảm hạng")
        .contains("5 Huyện Giang 11 0,5 11,5 1,2 % −2 −3,25")
        .contains("1 Huyện An 90,5 160,57 251,07 25,1 % mới mới");
  }

  @Test
  void levelsHaveAColumnWhereTheInstrumentHasLevels() throws Exception {
    assertThat(text(four())).doesNotContain("Mức II");
    assertThat(text(four().level("a", "Mức II"))).contains("251,07 25,1 % Mức II");
  }

  @Test
  void selfAssessedPointsStandWhereNothingIsVerified() throws Exception {
    RankedTier tier = new RankedTier("self", "Hạ tầng");
    tier.rank("a", "Huyện An", 1, "99.9", "99.9");
    assertThat(text(tier)).contains("điểm tự chấm").contains("1 Huyện An 99,9 99,9 10,0 %");
  }

  @Test
  void nobodyWithPointsIsSaid() throws Exception {
    RankedTier tier = new RankedTier("verified");
    tier.expect("e", "Huyện Êm", "missing", false);
    List<String> pages = PdfText.pages(print(tier.metrics(), PaperFormat.PDF));
    assertThat(pages).hasSize(1);
    assertThat(pages.get(0))
        .contains("Chưa có đơn vị nào có điểm, nên chưa xếp hạng.")
        .contains("1 Huyện Êm Chưa nộp phiếu")
        .contains("Nơi nhận:");
  }

  @Test
  void twelveGroupsHaveTwelveColumnsAndThirteenAreRefused() throws Exception {
    String[] names = IntStream.rangeClosed(1, 12).mapToObj(n -> "Nhóm " + n).toArray(String[]::new);
    String[] points = IntStream.rangeClosed(1, 12).mapToObj(n -> n + ".25").toArray(String[]::new);
    RankedTier tier = new RankedTier("verified", names);
    tier.rank("a", "Huyện An", 1, "99.9", points);
    assertThat(text(tier)).contains("1 Huyện An 1,25 2,25 3,25").contains("11,25 12,25 99,9");
    String[] more = IntStream.rangeClosed(1, 13).mapToObj(n -> "N" + n).toArray(String[]::new);
    RankedTier wide = new RankedTier("verified", more);
    wide.rank("a", "Huyện An", 1, "99.9", points);
    List<Problem> found =
        catchThrowableOfType(ProblemException.class, () -> print(wide.metrics(), PaperFormat.PDF))
            .problems();
    assertThat(found).extracting(Problem::code).containsExactly(ReportError.SEVERAL_ROWS);
    assertThat(found.get(0).message().vi())
        .isEqualTo("Dữ liệu «group» có 13 dòng, mẫu chỉ có 12 chỗ.");
  }

  @Test
  void fiveThousandUnitsLoseNoRowAndEveryPageHasTheHeader() throws Exception {
    RankedTier tier = new RankedTier("verified", "Hạ tầng", "Nhân lực");
    for (int n = 1; n <= 5000; n++) {
      tier.rank("u" + n, String.format("Xã Số%05d", n), n, "100.5", "50.25", "50.25");
    }
    List<String> pages = PdfText.pages(print(tier.metrics(), PaperFormat.PDF));
    String text = String.join(" ", pages);
    assertThat(IntStream.rangeClosed(1, 5000))
        .allMatch(n -> text.contains(String.format("Xã Số%05d 50,25 50,25 100,5", n)));
    assertThat(pages.subList(0, 200))
        .allSatisfy(page -> assertThat(page).contains("Hạng Đơn vị Hạ tầng (100)"));
  }

  @Test
  void longNamesAreNotCut() throws Exception {
    RankedTier tier = new RankedTier("verified", "Nhóm tiêu chí có tên rất dài ".repeat(4) + "hết");
    String name = "Ban " + "quản lý dự án đầu tư ".repeat(20) + "khép";
    tier.rank("a", name, 1, "99.9", "99.9");
    for (String all :
        List.of(
            text(tier), String.join(" ", WordText.rows(print(tier.metrics(), PaperFormat.DOCX))))) {
      assertThat(all).contains("đầu tư khép").contains("rất dài hết");
    }
  }

  @Test
  void textOfFormsIsNeverMarkupNorAnExpression() throws Exception {
    String hostile = "$F{label} ${year} <b>đậm</b> &amp; $P{unit} =1+1 {a|b}";
    RankedTier tier = new RankedTier("verified", hostile);
    tier.rank("a", hostile, 1, "99.9", "99.9").put("tied_with", hostile);
    String bare = hostile.replace(" ", "");
    assertThat(text(tier).replace(" ", "").split(java.util.regex.Pattern.quote(bare), -1))
        .hasSizeGreaterThan(3);
    assertThat(
            String.join("", WordText.rows(print(tier.metrics(), PaperFormat.DOCX)))
                .replace(" ", ""))
        .contains(bare);
  }

  @Test
  void sameReleaseGivesTheSameBytes() {
    for (PaperFormat format : PaperFormat.values()) {
      assertThat(print(four().metrics(), format)).isEqualTo(print(four().metrics(), format));
    }
  }

  @Test
  void simulatedFiguresAreMarkedOnEveryPage() throws Exception {
    assertThat(PdfText.pages(print(four().simulated().metrics(), PaperFormat.PDF)))
        .allSatisfy(page -> assertThat(page).contains("SỐ LIỆU MÔ PHỎNG"));
    assertThat(text(four())).doesNotContain("MÔ PHỎNG");
  }

  @Test
  void sideThatIsAskedForIsTheOneThatIsPrinted() {
    Map<String, String> asked = new HashMap<>(RankedTier.ASKED);
    asked.put("side", "self");
    List<Problem> found =
        catchThrowableOfType(
                ProblemException.class,
                () ->
                    new Reports(four().metrics(), DASHBOARDS)
                        .print("ranking", asked, PaperFormat.PDF))
            .problems();
    assertThat(found).extracting(Problem::code).containsExactly(ReportError.VALUE_UNKNOWN);
  }
}
