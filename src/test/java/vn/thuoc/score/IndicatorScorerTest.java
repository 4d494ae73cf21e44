package vn.thuoc.score;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuoc.score.IndicatorForm.shown;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.indicator.Comparability;

/** Indicators worked out by hand, instrument by instrument. */
class IndicatorScorerTest {

  /** Figures of the sheet that La Gi sent in for 2022. */
  @ParameterizedTest
  @CsvSource({
    "4.1.a, 74/74, 71/74, staff_with_email, 100, 95.945946",
    "2.1, 74/74, 74/74, computers_per_staff, 100, 100",
    "2.12.a, 74/74, 6/74, licensed_antivirus_share, 100, 8.108108",
    "4.7.b.recorded, 27432/27432, 28316/28559, incoming_on_software, 100, 99.149130",
    "4.10.c, 7869/24230, 8312/24230, files_on_time, 32.476269, 34.304581",
    "3.2.b, 173/178, 157/180, communes_it_certificate, 97.191011, 87.222222",
    "4.6.b.commune, 6378/6397, 5490/5490, communes_signed_documents, 99.702986, 100",
  })
  void laGi(
      String question,
      String self,
      String verified,
      String indicator,
      BigDecimal selfValue,
      BigDecimal verifiedValue) {
    IndicatorForm form =
        IndicatorForm.of("binh-thuan-2022-district")
            .self(question, self)
            .verified(question, verified);

    IndicatorScore reported = form.score(Side.SELF, indicator);
    IndicatorScore assessed = form.score(Side.VERIFIED, indicator);

    assertThat(reported.value().orElseThrow()).isEqualByComparingTo(selfValue);
    assertThat(assessed.value().orElseThrow()).isEqualByComparingTo(verifiedValue);
    assertThat(assessed.numerator().orElseThrow().toPlainString())
        .isEqualTo(verified.split("/")[0]);
    assertThat(assessed.denominator().orElseThrow().toPlainString())
        .isEqualTo(verified.split("/")[1]);
  }

  @Test
  void anExplanationShowsTheArithmetic() {
    IndicatorForm form =
        IndicatorForm.of("binh-thuan-2022-district")
            .self("4.1.a", "71/74")
            .self("4.11.a", "from_7_to_10")
            .self("4.11.b", "from_10_to_15")
            .self("2.12.d", "yes")
            .self("2.12.c", "software");

    assertThat(form.score("staff_with_email").explanation()).isEqualTo("71/74 × 100 = 95,945…%");
    assertThat(form.score("files_level_4").explanation())
        .isEqualTo(
            "Chọn «Tiếp nhận và giải quyết từ 10% - 15% số hồ sơ qua hệ thống phần mềm»: từ 10% đến 15%");
    assertThat(form.score("firewall").explanation())
        .isEqualTo("Có (chọn «Có trang bị Firewall mềm chuyên dụng»)");
    assertThat(form.score("files_level_3").explanation()).endsWith(": từ 7% đến dưới 10%");
    assertThat(form.score("backup").explanation()).isEqualTo("Có (trả lời «Có»)");
    assertThat(form.score("staff_with_email").comparability()).isEqualTo(Comparability.SAME);
    assertThat(form.score("firewall").comparability()).isEqualTo(Comparability.CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "i.2.lan_share, below_70, lan_share, [0; 70)",
    "i.2.lan_share, from_70_below_100, lan_share, [70; 100)",
    "i.2.lan_share, all, lan_share, 100",
    "i.2.internet_share, from_70_below_100, internet_share, [70; 100)",
    "iii.2.office_skills_share, from_70_below_90, staff_skilled, [70; 90)",
    "iii.3.awareness_training_share, from_90, staff_trained, [90; 100]",
  })
  void bandsOfLongBienStayIntervals(
      String question, String option, String indicator, String interval) {
    for (String instrument : java.util.List.of("government", "party")) {
      IndicatorForm form = IndicatorForm.of("long-bien-2021-" + instrument).self(question, option);

      assertThat(form.shown(indicator)).isEqualTo(interval);
      assertThat(form.score(indicator).numerator()).isEmpty();
      assertThat(form.score(indicator).comparability()).isNotEqualTo(Comparability.SAME);
    }
  }

  @ParameterizedTest
  @CsvSource({"below_5, [0; 5)", "from_7_to_10, [7; 10)", "above_15, (15; 100]"})
  void bandsOfBinhThuanKeepTheirPrintedEnds(String option, String interval) {
    assertThat(
            IndicatorForm.of("binh-thuan-2022-district")
                .self("4.11.a", option)
                .shown("files_level_3"))
        .isEqualTo(interval);
  }

  @Test
  void figuresOfHuyenThiAreAddedUpOverItsTables() {
    IndicatorForm form =
        IndicatorForm.of("huyen-thi-2020")
            .row("b.devices", "1", "offices=60", "service_units=40")
            .row("b.devices", "2", "offices=15")
            .row("b.connections", "9", "offices=50")
            .row("a.5.staff", "offices", "people=70")
            .row("h.1.hardware", "district", "central_budget=0", "province_budget=120000000")
            .row("h.2.training", "district", "district_budget=5000000")
            .self("d.1.2.procedures", "250")
            .self("d.3.services_level_3", "40")
            .self("g.1.officer", "part_time");

    assertThat(form.shown("computers_per_staff")).isEqualTo("107.142857");
    assertThat(form.score("computers_per_staff").explanation())
        .isEqualTo("(60 + 15)/70 × 100 = 107,142…%");
    assertThat(form.shown("lan_share")).isEqualTo("66.666667");
    assertThat(form.shown("services_level_3")).isEqualTo("16");
    assertThat(form.shown("it_officer")).isEqualTo("1");
    // Two of the four budgets are blank, and blank is not zero; that one is above zero is enough to
    // know that there is money.
    assertThat(form.score("hardware_budget").state()).isEqualTo(AnswerState.BLANK);
    assertThat(form.score("hardware_budget").explanation())
        .isEqualTo(
            "Chưa có số liệu tại 1 «Đầu tư cho Phần cứng» (dòng «Khối UBND huyện», cột «Ngân sách"
                + " huyện»); 1 «Đầu tư cho Phần cứng» (dòng «Khối UBND huyện», cột «Ngân sách xã»)");
    assertThat(form.score("it_officer").explanation()).isEqualTo("Có (chọn «Kiêm nhiệm»)");
    assertThat(form.score("backup").explanation()).startsWith("Chưa có số liệu tại 13 «");
    assertThat(form.shown("training_funded")).isEqualTo("1");
  }

  @Test
  void departmentsOfAnGiang() {
    IndicatorForm form =
        IndicatorForm.of("an-giang-2018-province")
            .self("m2.1.1.computers", "45")
            .self("staff_total", "40")
            .self("staff_office", "30")
            .self("m3.1.1.mailboxes", "24")
            .self("m7.3.2.budget", "350000000")
            .self("m7.3.2.budget_training", "0")
            .self("m3.1.2.mail_users_share", "87.5")
            .row("m7.1.2.university", "doctor", "people=0")
            .row("m7.1.2.university", "master", "people=1")
            .row("m7.1.2.university", "bachelor", "people=2")
            .self("m7.1.1.specialists", "4");

    assertThat(form.shown("computers_per_staff")).isEqualTo("112.5");
    assertThat(form.shown("staff_with_email")).isEqualTo("80");
    assertThat(form.shown("it_budget")).isEqualTo("350000000");
    assertThat(form.score("it_budget").explanation()).isEqualTo("350.000.000 đồng");
    assertThat(form.shown("funded")).isEqualTo("1");
    assertThat(form.shown("training_funded")).isEqualTo("0");
    assertThat(form.shown("email_regular_use")).isEqualTo("87.5");
    assertThat(form.score("email_regular_use").numerator()).isEmpty();
    assertThat(form.shown("it_officers_university_share")).isEqualTo("75");
    assertThat(form.shown("it_officer_university")).isEqualTo("1");
  }

  @Test
  void ministryCommuneAndDistrict() {
    IndicatorForm ministry =
        IndicatorForm.of("bo-khcn-2020")
            .self("i.2.sent", "800")
            .self("i.2.sent_electronic", "500")
            .self("i.2.sent_both_ways", "100")
            .self("i.2.sent_electronic.signed_by_organisation", "320")
            .row("iii.policies", "2", "done=yes");
    assertThat(ministry.shown("electronic_outgoing")).isEqualTo("75");
    assertThat(ministry.shown("signed_outgoing")).isEqualTo("40");
    assertThat(ministry.shown("yearly_plan")).isEqualTo("1");

    IndicatorForm commune =
        IndicatorForm.of("an-giang-2018-commune")
            .self("a2.1.1.computers", "19")
            .self("staff_total", "20")
            .row("a4.documents", "25", "has=no");
    assertThat(commune.shown("computers_per_staff")).isEqualTo("95");
    assertThat(commune.shown("yearly_plan")).isEqualTo("0");

    IndicatorForm district =
        IndicatorForm.of("an-giang-2018-district")
            .self("b3.2.1.services_3", "84/280")
            .self("a2.1.1.rate", "96.5");
    assertThat(district.shown("services_level_3")).isEqualTo("30");
    assertThat(district.shown("computers_per_staff")).isEqualTo("96.5");
  }

  @Test
  void aDenominatorOfZeroGivesNoValueAndSaysSo() {
    IndicatorScore score =
        IndicatorForm.of("binh-thuan-2022-district")
            .self("2.1", "3/0")
            .score("computers_per_staff");

    assertThat(score.state()).isEqualTo(AnswerState.GIVEN);
    assertThat(score.interval()).isEmpty();
    assertThat(score.denominator().orElseThrow()).isEqualByComparingTo("0");
    assertThat(score.explanation()).isEqualTo("3/0 × 100: mẫu số bằng 0 nên không có giá trị");
  }

  @Test
  void aShareBeyondTheScaleIsKeptAndSaysSo() {
    IndicatorScore score =
        IndicatorForm.of("binh-thuan-2022-district")
            .self("4.10.a", "164/138")
            .score("procedures_one_stop");

    assertThat(shown(score)).isEqualTo("118.84058");
    assertThat(score.explanation())
        .isEqualTo("164/138 × 100 = 118,84…%; nằm ngoài khoảng có thể có (từ 0% đến 100%)");
  }

  @Test
  void whatIsMissingKeepsItsState() {
    IndicatorForm form =
        IndicatorForm.of("binh-thuan-2022-district")
            .self("2.1", "74/74")
            .self("2.4", "rejected")
            .self("2.8", "not_applicable")
            .self("2.12.d", "blank");

    assertThat(form.shown("internet_share")).isEqualTo("rejected");
    assertThat(form.shown("lan_share")).isEqualTo("not_applicable");
    assertThat(form.shown("backup")).isEqualTo("blank");
    assertThat(form.score("backup").explanation())
        .isEqualTo("Chưa có số liệu tại «Sao lưu dự phòng (chỉ tính ở cấp Huyện)»");
    assertThat(form.score("internet_share").explanation())
        .isEqualTo(
            "Số liệu bị từ chối tại 2.4 «Tỷ lệ: Số lượng máy tính có kết nối Internet ở cấp"
                + " Huyện/Tổng số máy tính ở cấp Huyện»; xem phát hiện của dòng này");
    assertThat(form.score("staff_with_email").explanation())
        .isEqualTo("Chưa có số liệu tại «Tại UBND cấp Huyện»");
  }

  @Test
  void aSideWithoutAnswersHasNoRows() {
    IndicatorForm form = IndicatorForm.of("binh-thuan-2022-district").self("2.1", "74/74");

    assertThat(form.scores()).extracting(IndicatorScore::side).containsOnly(Side.SELF);
    assertThat(form.scores())
        .hasSameSizeAs(IndicatorForm.INDICATORS.fedBy("binh-thuan-2022-district"));
    assertThat(IndicatorForm.of("binh-thuan-2022-district").scores()).isEmpty();
  }

  /** An Giang's assessors take over what they leave alone; Bình Thuận's do not. */
  @Test
  void theVerifiedSideTakesWhatItIsScoredFrom() {
    IndicatorForm anGiang =
        IndicatorForm.of("an-giang-2018-district")
            .self("b2.2.1.incoming", "900/1000")
            .self("b2.2.2.outgoing", "450/500")
            .verified("b2.2.2.outgoing", "400/500");
    assertThat(shown(anGiang.score(Side.VERIFIED, "incoming_on_software"))).isEqualTo("90");
    assertThat(shown(anGiang.score(Side.VERIFIED, "outgoing_on_software"))).isEqualTo("80");

    IndicatorForm binhThuan =
        IndicatorForm.of("binh-thuan-2022-district")
            .self("2.1", "74/74")
            .verified("4.1.a", "71/74");
    assertThat(shown(binhThuan.score(Side.VERIFIED, "computers_per_staff"))).isEqualTo("blank");
  }
}
