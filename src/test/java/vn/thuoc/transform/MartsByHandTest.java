package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * Four communes and two years, published once; every figure below is worked out on paper. Points of
 * 1.1, 1.2 and bonus, self and verified:
 *
 * <pre>
 * 2021  An  5 10 0 | -       Bình 10 5 0 | -
 * 2022  An  8 10 1 | 6 5 1   Bình 4 0 0 | -   Cẩm 8 10 1 | 8 10 0   Dương not applicable, blank, 0 | -
 * </pre>
 */
class MartsByHandTest {
  @TempDir private static Path directory;
  private static TestWarehouse warehouse;

  @BeforeAll
  static void publish() {
    warehouse =
        new TestWarehouse(
            directory.resolve("data"),
            DefinitionFolder.onDisk(Path.of("src/test/resources/marts/etl"), "etl"));
    Map<Path, HandMadeSubmission> forms = new HashMap<>();
    forms.put(Path.of("an-2021.xlsx"), form("xa-an", 2021, Side.SELF, 5, "full"));
    forms.put(Path.of("binh-2021.xlsx"), form("xa-binh", 2021, Side.SELF, 10, "partial"));
    forms.put(
        Path.of("an.xlsx"),
        bonus(
            answers(form("xa-an", 2022, Side.SELF, 8, "full"), Side.VERIFIED, 6, "partial"),
            Side.SELF,
            Side.VERIFIED));
    forms.put(Path.of("binh.xlsx"), form("xa-binh", 2022, Side.SELF, 4, "none"));
    forms.put(
        Path.of("cam.xlsx"),
        bonus(
            answers(form("xa-cam", 2022, Side.SELF, 8, "full"), Side.VERIFIED, 8, "full"),
            Side.SELF));
    forms.put(Path.of("duong.xlsx"), empty("xa-duong", 2022).notApplicable(Side.SELF, "1.1"));
    warehouse.load(file -> forms.get(file).read(file), forms.keySet().toArray(Path[]::new));
    warehouse.publish(Optional.empty());
  }

  @Test
  void tiesShareARankAndAYearThatNobodyVerifiedHasNone() {
    String columns =
        "side unit_name score share rank ranked_units tied_units tied_with previous_score"
            + " score_change share_change previous_rank rank_change";
    assertThat(rows("standing", columns, "year=2022", "line_id=total"))
        .containsExactlyInAnyOrder(
            "self|Xã An|19|0.9|1|4|2|Xã Cẩm|15|4|0.15|1|0",
            "self|Xã Cẩm|19|0.9|1|4|2|Xã An|-|-|-|-|-",
            "self|Xã Bình|4|0.2|3|4|1|-|15|-11|-0.55|1|-2",
            "self|Xã Dương|0|0|4|4|1|-|-|-|-|-|-",
            "verified|Xã Cẩm|18|0.9|1|2|1|-|-|-|-|-|-",
            "verified|Xã An|12|0.55|2|2|1|-|-|-|-|-|-");
    assertThat(rows("standing", "side unit_id rank", "year=2021", "line_id=total"))
        .containsExactlyInAnyOrder("self|xa-an|1", "self|xa-binh|1");
  }

  @Test
  void onlyUnitsOfBothYearsAreCompared() {
    String columns =
        "scope_kind units matched_units mean matched_mean_before matched_mean matched_change"
            + " climbed fallen unchanged";
    assertThat(rows("matched_cohort", columns, "year=2022", "line_id=total", "side=self"))
        .containsExactlyInAnyOrder(
            "tier|4|2|10.5|15|11.5|-3.5|1|1|0",
            "parent|4|2|10.5|15|11.5|-3.5|1|1|0",
            "block|3|2|14|15|11.5|-3.5|1|1|0",
            "block|1|0|0|-|-|-|0|0|0");
  }

  @Test
  void blankZeroAndNotApplicableStayApart() {
    String columns =
        "line_id units scored blank not_applicable zero_count blank_zero_count max_count share_max"
            + " mean standard_deviation lowest p10 p25 median p75 p90 highest bin_1 bin_5 bin_9"
            + " bin_10 is_leaf median_share";
    assertThat(
            rows("distribution", columns, "year=2022", "scope_kind=tier", "side=self").stream()
                .filter(row -> row.startsWith("1.")))
        .containsExactlyInAnyOrder(
            "1.1|4|3|0|1|0|0|0|0|6.666667|1.885618|4|4.8|6|8|8|8|8|0|1|2|0|true|0.8",
            "1.2|4|4|1|0|1|1|2|0.5|5|5|0|0|0|5|10|10|10|2|0|0|2|true|0.5");
    assertThat(
            rows(
                "distribution",
                "scope_kind scope_name line_id units scored blank mean",
                "year=2022",
                "line_id=1.1",
                "side=verified"))
        .containsExactlyInAnyOrder(
            "tier|commune|1.1|4|2|2|7",
            "parent|Huyện Vùng Cao|1.1|4|2|2|7",
            "block|government|1.1|3|2|1|7");
  }

  @Test
  void everyPrintedAnswerHasItsShareChosenOrNot() {
    assertThat(
            rows(
                "answer_share",
                "side answer_position answer_kind answer_label units asked_units share",
                "year=2022",
                "question_id=1.2",
                "scope_kind=tier"))
        .containsExactlyInAnyOrder(
            "self|1|option|Đầy đủ|2|4|0.5",
            "self|2|option|Chưa đầy đủ|0|4|0",
            "self|3|option|Chưa có|1|4|0.25",
            "self|1001|blank|Để trống|1|4|0.25",
            "self|1002|not_applicable|Không áp dụng|0|4|0",
            "self|1003|rejected|Không đọc được chắc chắn|0|4|0",
            "verified|1|option|Đầy đủ|1|4|0.25",
            "verified|2|option|Chưa đầy đủ|1|4|0.25",
            "verified|3|option|Chưa có|0|4|0",
            "verified|1001|blank|Để trống|2|4|0.5",
            "verified|1002|not_applicable|Không áp dụng|0|4|0",
            "verified|1003|rejected|Không đọc được chắc chắn|0|4|0");
  }

  @Test
  void gapsAreMeasuredWhereBothSidesHavePoints() {
    assertThat(
            rows(
                "side_gap",
                "line_id units self_sum verified_sum mean_gap standard_deviation"
                    + " largest_over_report lowered raised unchanged is_leaf",
                "year=2022",
                "scope_kind=tier"))
        .containsExactlyInAnyOrder(
            "1|2|36|29|-3.5|3.5|7|1|0|1|false",
            "1.1|2|16|14|-1|1|2|1|0|1|true",
            "1.2|2|20|15|-2.5|2.5|5|1|0|1|true",
            "2|2|2|1|-0.5|0.5|1|1|0|1|false",
            "2.1|2|2|1|-0.5|0.5|1|1|0|1|true",
            "total|2|38|30|-4|3|7|2|0|0|false");
    assertThat(
            rows(
                "unit_gap",
                "unit_id line_id gap gap_share lowered_criteria raised_criteria most_lowered_id"
                    + " most_lowered_label most_lowered_points over_report_rank",
                "year=2022"))
        .containsExactlyInAnyOrder(
            "xa-an|total|-7|-0.35|2|0|1.2|Quy chế an toàn thông tin|5|1",
            "xa-an|1|-7|-0.35|2|0|1.2|Quy chế an toàn thông tin|5|1",
            "xa-an|2|0|0|0|0|-|-|-|-",
            "xa-cam|total|-1|-0.05|1|0|2.1|Sáng kiến|1|2",
            "xa-cam|1|0|0|0|0|-|-|-|-",
            "xa-cam|2|-1|-0.5|1|0|2.1|Sáng kiến|1|1");
  }

  private static HandMadeSubmission form(
      String unit, int year, Side side, int computers, String rules) {
    return answers(empty(unit, year), side, computers, rules);
  }

  private static HandMadeSubmission empty(String unit, int year) {
    return new HandMadeSubmission(warehouse.instruments().get("vung-cao-commune"), unit).year(year);
  }

  private static HandMadeSubmission answers(
      HandMadeSubmission form, Side side, int computers, String rules) {
    return form.ratio(side, "1.1", computers, 10)
        .answer(side, "1.2", new AnswerValue.Chosen(rules));
  }

  private static HandMadeSubmission bonus(HandMadeSubmission form, Side... sides) {
    for (Side side : sides) {
      form.answer(side, "2.1", new AnswerValue.Number(BigDecimal.ONE));
    }
    return form;
  }

  /** Rows of a mart that have these values, each as its columns with bars between them. */
  private static List<String> rows(String mart, String columns, String... where) {
    return warehouse.rows("marts." + mart).stream()
        .filter(
            row ->
                Arrays.stream(where)
                    .map(condition -> condition.split("="))
                    .allMatch(pair -> shown(row.get(pair[0])).equals(pair[1])))
        .map(
            row ->
                Arrays.stream(columns.split(" "))
                    .map(column -> shown(row.get(column)))
                    .collect(Collectors.joining("|")))
        .toList();
  }

  private static String shown(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros().toPlainString();
    }
    return value == null || value.equals("") ? "-" : value.toString();
  }
}
