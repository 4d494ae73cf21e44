package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.Metrics;

/** Very long texts, very many rows and none at all: no text is cut, no row lost, no page empty. */
class ExtremesTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");

  /** Two hundred letters in words, then a word that is wider than any column. */
  private static final String LONG =
      "Ban quản lý " + "dự án đầu tư ".repeat(14) + "W".repeat(90) + "khép";

  private static byte[] print(
      String report, Map<String, String> asked, Metrics metrics, PaperFormat format) {
    return new Reports(metrics, DASHBOARDS).print(report, asked, format);
  }

  /** The text of the PDF, none of whose pages is empty. */
  private static String pdf(String report, Map<String, String> asked, Metrics metrics)
      throws Exception {
    byte[] pdf = print(report, asked, metrics, PaperFormat.PDF);
    assertThat(EmptyPages.of(pdf)).as("empty pages of %s", report).isEmpty();
    return PdfText.all(pdf);
  }

  private static String word(String report, Map<String, String> asked, Metrics metrics)
      throws Exception {
    return String.join(" ", WordText.rows(print(report, asked, metrics, PaperFormat.DOCX)));
  }

  private static void isWhole(String text, String wanted) {
    assertThat(text.replaceAll("\\s", "")).contains(wanted.replaceAll("\\s", ""));
  }

  private static LaGi longScorecard() {
    return new LaGi()
        .line(3, line -> line.put("label", LONG))
        .line(5, line -> line.put("note", LONG))
        .line(7, line -> line.put("rule_label", LONG))
        .line(9, line -> line.put("self_answer", LONG));
  }

  @Test
  void longTextsOfAScorecard() throws Exception {
    for (String text :
        List.of(
            pdf("scorecard", LaGi.ASKED, longScorecard().metrics()),
            word("scorecard", LaGi.ASKED, longScorecard().metrics()))) {
      assertThat(times("khép", text)).isGreaterThanOrEqualTo(3);
      isWhole(text, LONG);
    }
  }

  private static int times(String wanted, String text) {
    String bare = text.replaceAll("\\s", "");
    return bare.split(Pattern.quote(wanted.replaceAll("\\s", "")), -1).length - 1;
  }

  @Test
  void longTextsOfAnswers() throws Exception {
    AnswersMarts marts = new AnswersMarts().ofEachKind();
    marts.line("question", "text", LONG, "given", LONG);
    isWhole(pdf("answers", AnswersMarts.ASKED, marts.metrics()), LONG);
    String word = word("answers", AnswersMarts.ASKED, marts.metrics());
    assertThat(times("khép", word)).isEqualTo(2);
  }

  @Test
  void longTextsOfARanking() throws Exception {
    RankedTier tier = new RankedTier("verified", "Nhóm " + LONG, "Hạ tầng");
    tier.rank("a", LONG, 1, "99.9", "99.9", "0").put("tied_with", LONG);
    tier.expect("b", LONG, "missing", false);
    assertThat(times("khép", pdf("ranking", RankedTier.ASKED, tier.metrics())))
        .isGreaterThanOrEqualTo(4);
    assertThat(times("khép", word("ranking", RankedTier.ASKED, tier.metrics())))
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void longTextsOfATrend() throws Exception {
    TrendMarts marts = new TrendMarts().called(LONG).threeYears();
    isWhole(pdf("trend", TrendMarts.EMAIL, marts.metrics()), LONG);
  }

  @Test
  void longTextsOfAPlan() throws Exception {
    PlanMarts marts =
        new PlanMarts(LONG)
            .propose(1, LONG, "2022")
            .register(1, "đồng", "1000000000", LONG)
            .weak(LONG, "verified", "13.57", "8.25");
    for (String text :
        List.of(
            pdf("plan", PlanMarts.ASKED, marts.metrics()),
            word("plan", PlanMarts.ASKED, marts.metrics()))) {
      assertThat(times("khép", text)).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void longTextsOfAnAnnualReport() throws Exception {
    AnnualMarts marts = new AnnualMarts(2, 2).named(" " + LONG);
    assertThat(times("khép", pdf("annual", AnnualMarts.ASKED, marts.metrics())))
        .isGreaterThanOrEqualTo(6);
    assertThat(
            times(
                "khép",
                word(
                    "annual",
                    AnnualMarts.ASKED,
                    new AnnualMarts(2, 2).named(" " + LONG).metrics())))
        .isGreaterThanOrEqualTo(6);
  }

  @Test
  void fiveThousandLinesOfAScorecard() throws Exception {
    LaGi marts = new LaGi();
    for (int n = 1; n <= 5000; n++) {
      marts.another(String.format("Dòng số%05d", n));
    }
    holdsAll(pdf("scorecard", LaGi.ASKED, marts.metrics()), "Dòng số");
  }

  private static void holdsAll(String text, String before) {
    List<String> lost =
        IntStream.rangeClosed(1, 5000)
            .mapToObj(n -> String.format("%s%05d", before, n))
            .filter(each -> !text.contains(each))
            .toList();
    assertThat(lost).isEmpty();
  }

  @Test
  void fiveThousandAnswers() throws Exception {
    AnswersMarts marts = new AnswersMarts();
    for (int n = 1; n <= 5000; n++) {
      marts.line("question", "text", String.format("Câu số%05d", n), "given", "Có");
    }
    holdsAll(pdf("answers", AnswersMarts.ASKED, marts.metrics()), "Câu số");
    holdsAll(word("answers", AnswersMarts.ASKED, marts.metrics()), "Câu số");
  }

  @Test
  void fiveThousandLinesOfATrendAreTooManyToDrawAndNoneIsLost() throws Exception {
    TrendMarts marts = new TrendMarts().threeYears();
    List<String> ids = new ArrayList<>();
    for (int n = 1; n <= 250; n++) {
      String id = String.format("u%03d", n);
      ids.add(id);
      for (int year = 2003; year <= 2022; year++) {
        Map<String, Object> row = TrendMarts.row(year);
        row.putAll(Map.of("unit_id", id, "tier", "district", "indicator_id", "email"));
        row.put("state", "given");
        row.put("value", new BigDecimal(n + "." + year + "1"));
        marts.unit(row);
        marts.unit(year, id, "Xã số " + id);
      }
    }
    Map<String, String> asked = new HashMap<>(TrendMarts.EMAIL);
    asked.put("unit", String.join(",", ids));
    String text = pdf("trend", asked, marts.metrics());
    assertThat(text).contains("Lựa chọn có 5000 dòng số liệu của các đơn vị");
    for (int n = 1; n <= 250; n++) {
      for (int year = 2003; year <= 2022; year++) {
        assertThat(text).contains(n + "," + year + "1 ");
      }
    }
  }

  @Test
  void fiveThousandLinesOfAnAnnualReport() throws Exception {
    AnnualMarts marts = new AnnualMarts(50, 20).since(2022);
    String text = pdf("annual", AnnualMarts.ASKED, marts.metrics());
    assertThat(times("Tiêu chí mẫu số", text)).isGreaterThanOrEqualTo(5000);
    for (int unit = 1; unit <= 50; unit++) {
      assertThat(text).contains(unit + ". " + marts.name(unit));
    }
  }

  @Test
  void aYearThatIsMissing() throws Exception {
    AnnualMarts marts = new AnnualMarts(2, 2).without(2021);
    assertThat(pdf("annual", AnnualMarts.ASKED, marts.metrics()))
        .contains("Năm 2020: trung bình")
        .doesNotContain("null", "Năm 2021");
  }

  @Test
  void everythingBlank() throws Exception {
    LaGi scorecard = new LaGi();
    for (int line = 1; line <= LaGi.LINES; line++) {
      scorecard.line(
          line, row -> row.keySet().removeIf(id -> id.matches("(self|verified)_.*|note")));
    }
    assertThat(pdf("scorecard", LaGi.ASKED, scorecard.without("finding").metrics()))
        .contains("TỔNG CỘNG")
        .doesNotContain("null");
    AnswersMarts answers = new AnswersMarts();
    for (int n = 1; n <= 60; n++) {
      answers.line("question", "text", "Câu số " + n, "blank", "");
    }
    String text = pdf("answers", AnswersMarts.ASKED, answers.metrics());
    assertThat(times("để trống", text)).isEqualTo(60);
    assertThat(text).doesNotContain("null");
    TrendMarts trend = new TrendMarts();
    trend.year(2018, "0", "0");
    trend.year(2022, "0", "0");
    assertThat(pdf("trend", TrendMarts.EMAIL, trend.metrics())).doesNotContain("null");
    RankedTier tier = new RankedTier("verified", "Hạ tầng");
    tier.expect("e", "Huyện Êm", "submitted", false);
    assertThat(pdf("ranking", RankedTier.ASKED, tier.metrics())).doesNotContain("null");
  }

  @Test
  void noRowAtAll() throws Exception {
    assertThat(pdf("plan", PlanMarts.ASKED, new PlanMarts().metrics())).doesNotContain("null");
    assertThat(pdf("annual", AnnualMarts.ASKED, new AnnualMarts(0, 2).metrics()))
        .doesNotContain("null");
    assertThat(pdf("trend", Map.of("indicator", "total"), new TrendMarts().threeYears().metrics()))
        .contains("Không có số liệu nào cho lựa chọn này.");
  }
}
