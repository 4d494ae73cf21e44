package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;

/** What an analyst selects through the years, read back as text. */
class TrendTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");

  private final TrendMarts marts = new TrendMarts();

  private byte[] print(Map<String, String> asked, PaperFormat format) {
    return new Reports(marts.metrics(), DASHBOARDS).print("trend", asked, format);
  }

  private String text(Map<String, String> asked) throws Exception {
    return PdfText.all(print(asked, PaperFormat.PDF));
  }

  private String textOfThreeYears(Map<String, String> asked) throws Exception {
    marts.threeYears();
    return text(asked);
  }

  @Test
  void yearsHaveTheirFiguresAndWhatTheyMayBeComparedWith() throws Exception {
    assertThat(textOfThreeYears(TrendMarts.EMAIL))
        .contains("XU HƯỚNG QUA CÁC NĂM Cán bộ có thư điện tử")
        .contains("Đơn vị tính: %.")
        .contains("2018 50 1.234 / 2.468 – 9/11 như nhau")
        .contains("2019 80,025 1.600,5 / 2.000 +30,025 9/11");
  }

  @Test
  void yearsWithoutFiguresAreNamedAsGaps() throws Exception {
    assertThat(textOfThreeYears(TrendMarts.EMAIL)).contains("Các năm 2020–2021 không có số liệu.");
  }

  @Test
  void anIntervalStaysAnInterval() throws Exception {
    Map<String, Object> both = marts.year(2018, "0", "0");
    both.put("lower", new BigDecimal("20"));
    both.put("upper", new BigDecimal("40.5"));
    marts.year(2019, "0", "0").put("lower", new BigDecimal("70"));
    marts.year(2020, "0", "0").put("upper", new BigDecimal("30"));
    assertThat(text(TrendMarts.EMAIL))
        .contains("2018 từ 20 đến 40,5 ")
        .contains("2019 từ 70 trở lên ")
        .contains("2020 đến 30 ");
  }

  @Test
  void whyYearsCannotBeComparedIsSaid() throws Exception {
    marts.year(2018, "1", "2").put("value", new BigDecimal("50"));
    Map<String, Object> broken = marts.year(2019, "3", "4");
    broken.put("value", new BigDecimal("75"));
    broken.put("breaks_before", true);
    broken.put("break_words", "Hai phiếu hỏi khác nhau.");
    broken.put("series_id", "2");
    assertThat(text(TrendMarts.EMAIL))
        .contains("không so được")
        .contains("Đứt chuỗi: Hai phiếu hỏi khác nhau.")
        .contains("≠");
  }

  @Test
  void unitsStandBesideTheTierWithTheirNames() throws Exception {
    marts.threeYears();
    Map<String, Object> unit = TrendMarts.row(2019);
    unit.putAll(Map.of("unit_id", "an", "tier", "district", "indicator_id", "email"));
    unit.put("state", "given");
    unit.put("numerator", new BigDecimal("33"));
    unit.put("denominator", new BigDecimal("44"));
    unit.put("value", new BigDecimal("75"));
    marts.unit(unit);
    assertThat(text(TrendMarts.EMAIL)).doesNotContain("Số liệu của từng đơn vị");
    Map<String, String> asked = new HashMap<>(TrendMarts.EMAIL);
    asked.put("unit", "an");
    asked.put("year", "2018..2022");
    assertThat(text(asked))
        .contains("Số liệu của từng đơn vị")
        .contains("Huyện An 2019 75 33 / 44")
        .contains("các năm: 2018–2022");
    assertThat(WordText.rows(print(asked, PaperFormat.DOCX)))
        .anyMatch(row -> row.contains("Huyện An 2019 75 33 / 44"))
        .anyMatch(row -> row.contains("2019 80,025 1.600,5 / 2.000 +30,025 9/11"));
  }

  @Test
  void totalScoreHasItsOwnTables() throws Exception {
    marts.threeYears();
    for (long year : List.of(2021L, 2022L)) {
      Map<String, Object> row = TrendMarts.row(year);
      row.put("unit_id", "an");
      row.put("unit_name", "Huyện An");
      row.put("line_id", "total");
      row.put("score", new BigDecimal("430.92"));
      row.put("max_score", new BigDecimal("500"));
      row.put("share", new BigDecimal("0.86184"));
      row.put("rank", 2L);
      row.put("ranked_units", 11L);
      if (year == 2022L) {
        row.put("score_change", new BigDecimal("-1.5"));
        row.put("rank_change", -1L);
      }
      marts.points(row);
    }
    assertThat(text(Map.of("indicator", "total", "unit", "an")))
        .contains("XU HƯỚNG QUA CÁC NĂM Tổng điểm")
        .contains("Huyện An 2021 430,92 / 500 86,2 % 2/11 –")
        .contains("Huyện An 2022 430,92 / 500 86,2 % 2/11 −1,5 điểm; giảm 1 hạng")
        .doesNotContain("Cán bộ có thư điện tử");
  }

  @Test
  void everyInstrumentHasItsPanelInTheChart() throws Exception {
    marts.threeYears();
    for (int instrument = 1; instrument <= 5; instrument++) {
      marts.scored("bo" + instrument, "Bộ phiếu số " + instrument, 2022);
    }
    String text = text(Map.of("indicator", "total"));
    assertThat(text.substring(0, text.indexOf("Điểm theo phạm vi")))
        .contains("Bộ phiếu số 1", "Bộ phiếu số 3", "Bộ phiếu số 4", "Bộ phiếu số 5");
  }

  @Test
  void nothingSelectedIsSaid() throws Exception {
    assertThat(textOfThreeYears(Map.of("indicator", "total")))
        .contains("Không có số liệu nào cho lựa chọn này.");
  }

  @Test
  void textOfFormsIsNeverMarkupNorAnExpression() throws Exception {
    String hostile = "$F{label} ${year} <b>đậm</b> &amp; $P{unit} =1+1 {a|b}";
    Map<String, Object> row = marts.year(2018, "1", "2");
    row.put("value", new BigDecimal("50"));
    row.put("comparability_reason", hostile);
    assertThat(text(TrendMarts.EMAIL).replace(" ", "")).contains(hostile.replace(" ", ""));
  }

  @Test
  void sameReleaseGivesTheSameBytes() {
    marts.threeYears();
    for (PaperFormat format : PaperFormat.values()) {
      assertThat(print(TrendMarts.EMAIL, format)).isEqualTo(print(TrendMarts.EMAIL, format));
    }
  }
}
