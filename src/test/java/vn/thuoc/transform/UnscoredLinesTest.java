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
 * Answers that could not be scored on the verified side; every figure below is worked out on paper.
 * Points of 1.1 and 1.2, self and verified; a question mark stands for an answer without points:
 *
 * <pre>
 * An 8 10 | ? 5     Bình 4 10 | 6 ?     Cẩm 8 10 | 8 10     Dương ? 10 | ? 5
 * </pre>
 */
class UnscoredLinesTest {
  @TempDir private static Path directory;
  private static TestWarehouse warehouse;

  @BeforeAll
  static void publish() {
    warehouse =
        new TestWarehouse(
            directory.resolve("data"),
            DefinitionFolder.onDisk(Path.of("src/test/resources/marts/etl"), "etl"));
    Map<Path, HandMadeSubmission> forms = new HashMap<>();
    forms.put(
        Path.of("an.xlsx"),
        rules(form("xa-an").ratio(Side.VERIFIED, "1.1", 3, 0), Side.VERIFIED, "partial"));
    forms.put(
        Path.of("binh.xlsx"),
        form("xa-binh")
            .ratio(Side.SELF, "1.1", 4, 10)
            .ratio(Side.VERIFIED, "1.1", 6, 10)
            .rejected(Side.VERIFIED, "1.2"));
    forms.put(
        Path.of("cam.xlsx"),
        rules(form("xa-cam").ratio(Side.VERIFIED, "1.1", 8, 10), Side.VERIFIED, "full"));
    forms.put(
        Path.of("duong.xlsx"),
        rules(
            form("xa-duong").ratio(Side.SELF, "1.1", 8, 0).ratio(Side.VERIFIED, "1.1", 6, 0),
            Side.VERIFIED,
            "partial"));
    warehouse.load(file -> forms.get(file).read(file), forms.keySet().toArray(Path[]::new));
    warehouse.publish(Optional.empty());
  }

  @Test
  void linesSayWhatIsUnscoredAndByWhatTheSidesAreCompared() {
    String columns =
        "unit_id criterion_id self_score verified_score self_unscored verified_unscored"
            + " self_compared verified_compared one_sided";
    assertThat(
            rows("facts.score", columns).stream()
                .filter(row -> row.contains("an|") || row.startsWith("xa-duong"))
                .filter(row -> row.matches("xa-(an|duong)\\|(1|1.1|1.2|total)\\|.*")))
        .containsExactlyInAnyOrder(
            "xa-an|1|18|5|0|1|10|5|1",
            "xa-an|1.1|8|-|0|1|-|-|1",
            "xa-an|1.2|10|5|0|0|10|5|0",
            "xa-an|total|18|5|0|1|10|5|1",
            "xa-duong|1|10|5|1|1|10|5|0",
            "xa-duong|1.1|-|-|1|1|-|-|0",
            "xa-duong|1.2|10|5|0|0|10|5|0",
            "xa-duong|total|10|5|1|1|10|5|0");
  }

  @Test
  void whatCouldNotBeScoredIsNotTakenAwayFromAnybody() {
    assertThat(
            rows(
                "marts.side_gap",
                "line_id units self_sum verified_sum mean_gap largest_over_report lowered raised"
                    + " unchanged partly_compared",
                "scope_kind=tier"))
        .containsExactlyInAnyOrder(
            "1.1|2|12|14|1|0|0|1|1|0",
            "1.2|3|30|20|-3.333333|5|2|0|1|0",
            "1|4|42|34|-2|5|2|1|1|2",
            "2|4|0|0|0|0|0|0|4|0",
            "2.1|4|0|0|0|0|0|0|4|0",
            "total|4|42|34|-2|5|2|1|1|2");
    assertThat(
            rows(
                "marts.unit_gap",
                "unit_id self_score verified_score gap gap_share one_sided lowered_criteria"
                    + " raised_criteria most_lowered_id over_report_rank",
                "line_id=total"))
        .containsExactlyInAnyOrder(
            "xa-an|10|5|-5|-0.25|1|1|0|1.2|1",
            "xa-binh|4|6|2|0.1|1|0|1|-|-",
            "xa-cam|18|18|0|0|0|0|0|-|-",
            "xa-duong|10|5|-5|-0.25|0|1|0|1.2|1");
  }

  @Test
  void pointsOfTheUnitStayAndSayThatTheyAreIncomplete() {
    String columns =
        "unit_id self_score verified_score self_unscored verified_unscored self_compared"
            + " verified_compared";
    List<String> expected =
        List.of(
            "xa-an|18|5|0|1|10|5",
            "xa-binh|14|6|0|1|4|6",
            "xa-cam|18|18|0|0|18|18",
            "xa-duong|10|5|1|1|10|5");
    assertThat(rows("marts.unit_year", columns)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows("marts.unit_group", columns, "group_id=1"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows("marts.criterion_line", columns, "line_id=1"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows("marts.standing", "unit_id score unscored", "line_id=total", "side=verified"))
        .containsExactlyInAnyOrder("xa-cam|18|0", "xa-binh|6|1", "xa-an|5|1", "xa-duong|5|1");
  }

  @Test
  void distributionsCountWhatHasNoPointsApart() {
    assertThat(
            rows(
                    "marts.distribution",
                    "line_id units scored blank rejected unscored incomplete zero_count lowest",
                    "scope_kind=tier",
                    "side=verified")
                .stream()
                .filter(row -> row.matches("(1|1.1|1.2|total)\\|.*")))
        .containsExactlyInAnyOrder(
            "1.1|4|2|0|0|2|0|0|6",
            "1.2|4|3|0|1|0|0|0|5",
            "1|4|4|0|0|0|3|0|5",
            "total|4|4|0|0|0|3|0|5");
  }

  @Test
  void theGroupSaysWhichCriteriaAreMissing() {
    List<Map<String, Object>> found =
        warehouse.rows("marts.finding").stream()
            .filter(row -> row.get("code").equals("SCORE_INCOMPLETE"))
            .toList();

    assertThat(found.stream().map(row -> row.get("unit_id") + " " + row.get("side")))
        .containsExactlyInAnyOrder(
            "xa-an verified", "xa-binh verified", "xa-duong self", "xa-duong verified");
    assertThat(found)
        .allSatisfy(
            row -> assertThat(row).containsEntry("line_id", "1").containsEntry("value", "1"));
    assertThat(
            found.stream()
                .filter(row -> row.get("unit_id").equals("xa-an"))
                .map(row -> row.get("message") + " " + row.get("remedy")))
        .containsExactly(
            "Điểm thẩm định của dòng 1 «HẠ TẦNG» chưa đủ: 1 tiêu chí có câu trả lời mà chưa tính"
                + " được điểm, tối đa 10 điểm (dòng 1.1 «Tỷ lệ cán bộ có máy tính»). Phần này không"
                + " phải 0 điểm; chênh lệch hai bên chỉ tính trên tiêu chí có điểm ở cả hai bên."
                + " Xử lý phát hiện của từng tiêu chí đó, nạp lại phiếu rồi công bố lại; trước đó"
                + " đừng coi điểm thẩm định của nhóm và của cả phiếu là điểm đủ.");
  }

  private static HandMadeSubmission form(String unit) {
    return rules(
        new HandMadeSubmission(warehouse.instruments().get("vung-cao-commune"), unit)
            .year(2022)
            .ratio(Side.SELF, "1.1", 8, 10),
        Side.SELF,
        "full");
  }

  private static HandMadeSubmission rules(HandMadeSubmission form, Side side, String option) {
    return form.answer(side, "1.2", new AnswerValue.Chosen(option));
  }

  /** Rows that have these values, each as its columns with bars between them. */
  private static List<String> rows(String table, String columns, String... where) {
    return warehouse.rows(table).stream()
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
