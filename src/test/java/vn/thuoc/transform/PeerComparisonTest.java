package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * Departments of An Giang by bandwidth, worked out on paper: 15 points times the value over the
 * largest. What the assessor left alone counts as reported, once the assessor has written anything.
 */
class PeerComparisonTest {
  private static final String BANDWIDTH = "m2.4.2.bandwidth_per_staff";
  private static final List<String> UNITS =
      List.of("an-giang-so-noi-vu", "an-giang-so-tu-phap", "an-giang-so-tai-chinh");

  @TempDir private Path directory;

  @Test
  void theLargestOfASideIsTakenOverAllThatCountsOnIt() {
    TestWarehouse warehouse = new TestWarehouse(directory.resolve("data"));
    // 2018: nobody touched a bandwidth; 2019: one was lowered, one form was never looked at
    load(
        warehouse,
        "first",
        assessed(form(warehouse, 0, 2018, "5")),
        assessed(form(warehouse, 1, 2018, "10")),
        assessed(form(warehouse, 0, 2019, "5")),
        assessed(form(warehouse, 1, 2019, "10")).answer(Side.VERIFIED, BANDWIDTH, number("4")),
        form(warehouse, 2, 2019, "20"));
    warehouse.publish(Optional.empty());

    assertThat(points(warehouse, 2018)).containsExactly("7.5|7.5", "15|15");
    assertThat(points(warehouse, 2019)).containsExactly("3.75|15", "7.5|12", "15|-");
    assertThat(explanation(warehouse, 2019)).isEqualTo("4 / 5 × 15 = 12");
    assertThat(findings(warehouse)).isEmpty();

    // a new largest value changes the points of the others too
    load(
        warehouse,
        "second",
        assessed(form(warehouse, 1, 2019, "10")).answer(Side.VERIFIED, BANDWIDTH, number("8")),
        assessed(form(warehouse, 2, 2019, "25")).answer(Side.VERIFIED, BANDWIDTH, number("20")));
    warehouse.publish(Optional.empty());

    assertThat(points(warehouse, 2018)).containsExactly("7.5|7.5", "15|15");
    assertThat(points(warehouse, 2019)).containsExactly("3|3.75", "6|6", "15|15");
  }

  @Test
  void nothingToCompareWithIsSaidWithARemedy() {
    TestWarehouse warehouse = new TestWarehouse(directory.resolve("data"));
    load(
        warehouse,
        "first",
        assessed(form(warehouse, 0, 2018, "0")),
        assessed(form(warehouse, 1, 2018, "0")));
    warehouse.publish(Optional.empty());

    assertThat(points(warehouse, 2018)).containsExactly("-|-", "-|-");
    assertThat(findings(warehouse))
        .hasSize(4)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("line_id", "infrastructure.4")
                    .containsEntry("cell", "C9")
                    .containsEntry(
                        "remedy",
                        "Kiểm tra mục này trên phiếu của mọi đơn vị: nếu có đơn vị lớn hơn 0 thì"
                            + " sửa phiếu đó, nạp lại và công bố lại; nếu đúng là mọi đơn vị đều 0"
                            + " thì hỏi cơ quan ban hành phiếu cách chấm."))
        .anySatisfy(
            row ->
                assertThat(row.get("message").toString())
                    .startsWith(
                        "Không chấm được câu trả lời «0» (bên thẩm định) ở dòng 4 «Tỷ lệ băng"
                            + " thông kết nối Internet")
                    .endsWith(": Giá trị lớn nhất của các đơn vị bằng 0 nên không so sánh được."));
  }

  /** A form on which the assessor wrote something, but not about the bandwidth. */
  private static HandMadeSubmission assessed(HandMadeSubmission form) {
    return form.answer(Side.VERIFIED, "m2.3.1.lan", new AnswerValue.YesNo(true));
  }

  private static HandMadeSubmission form(
      TestWarehouse warehouse, int unit, int year, String bandwidth) {
    Instrument instrument = warehouse.instruments().get("an-giang-2018-province");
    return new HandMadeSubmission(instrument, UNITS.get(unit))
        .year(year)
        .answer(Side.SELF, BANDWIDTH, number(bandwidth));
  }

  private static AnswerValue number(String text) {
    return new AnswerValue.Number(new BigDecimal(text));
  }

  private static void load(TestWarehouse warehouse, String name, HandMadeSubmission... forms) {
    Map<Path, HandMadeSubmission> files = new HashMap<>();
    for (HandMadeSubmission form : forms) {
      files.put(Path.of(name + files.size() + ".xlsx"), form);
    }
    warehouse.load(file -> files.get(file).read(file), files.keySet().toArray(Path[]::new));
  }

  /** Self and verified points of the bandwidth on the newest forms, in the order of the units. */
  private static List<String> points(TestWarehouse warehouse, int year) {
    List<Map<String, Object>> rows = scores(warehouse, year);
    return UNITS.stream()
        .flatMap(unit -> rows.stream().filter(row -> row.get("unit_id").equals(unit)))
        .map(row -> shown(row.get("self_score")) + "|" + shown(row.get("verified_score")))
        .toList();
  }

  private static String explanation(TestWarehouse warehouse, int year) {
    return scores(warehouse, year).stream()
        .filter(row -> row.get("unit_id").equals(UNITS.get(1)))
        .map(row -> row.get("verified_explanation").toString())
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> scores(TestWarehouse warehouse, int year) {
    return warehouse.rows("facts.score").stream()
        .filter(row -> row.get("criterion_id").equals("infrastructure.4"))
        .filter(row -> row.get("is_latest").equals(true) && row.get("year").equals(year))
        .toList();
  }

  private static List<Map<String, Object>> findings(TestWarehouse warehouse) {
    return warehouse.rows("marts.finding").stream()
        .filter(row -> row.get("code").equals("NOT_SCORABLE"))
        .toList();
  }

  private static String shown(Object value) {
    return Objects.isNull(value) ? "-" : ((BigDecimal) value).stripTrailingZeros().toPlainString();
  }
}
