package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.ingest.staging.FileOutcome;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.warehouse.Release;

/** Loading and publishing on a real local Spark, with figures worked out by hand. */
class PublishingTest {
  @TempDir private Path directory;
  private TestWarehouse warehouse;
  private Instrument instrument;

  @BeforeEach
  void open() {
    warehouse = new TestWarehouse(directory.resolve("data"));
    instrument = warehouse.instruments().get("binh-thuan-2022-district");
  }

  @Test
  void aReleaseHoldsScoresFindingsAndMarts() {
    HandMadeSubmission form = form("71", "5");
    warehouse.load(form::read, Path.of("a.xlsx"));
    Release release = warehouse.publish(Optional.of("lần đầu"));

    assertThat(release.id()).isEqualTo(1);
    assertThat(release.name()).isEqualTo("lần đầu");
    Map<String, Object> score = line("facts.score", "criterion_id", "4.1.a");
    assertThat(score)
        .containsEntry("self_score", new BigDecimal("5.000000"))
        .containsEntry("verified_score", new BigDecimal("4.790000"))
        .containsEntry("verified_explanation", "71/74 × 5 = 4,797… → 4,79")
        .containsEntry("group_id", "4");
    Map<String, Object> total = line("facts.score", "criterion_id", "total");
    assertThat((BigDecimal) total.get("self_score")).isEqualByComparingTo("5");
    assertThat((BigDecimal) total.get("verified_score")).isEqualByComparingTo("6.79");
    assertThat((BigDecimal) total.get("max_score")).isEqualByComparingTo("500");
    Map<String, Object> mart = warehouse.rows("marts.unit_year").get(0);
    assertThat(mart).containsEntry("unit_name", "Thị xã La Gi");
    assertThat((BigDecimal) mart.get("verified_share")).isEqualByComparingTo("0.01358");
    assertThat(warehouse.rows("marts.finding"))
        .extracting(row -> row.get("code") + " " + row.get("line_id") + " " + row.get("side"))
        .contains("PRINTED_POINTS_DIFFER 4.1.a verified");
    assertThat(line("marts.criterion_line", "line_id", "1.2=none"))
        .containsEntry("self_marked", true)
        .containsEntry("verified_marked", false)
        .doesNotContainKey("self_score");
    assertThat(warehouse.rows("marts.unit_group")).hasSize(6);
    assertHoldsIndicators();
  }

  /** The mailboxes of the same release: what was said, by which side, and what it is worth. */
  private void assertHoldsIndicators() {
    List<Map<String, Object>> mailboxes =
        warehouse.rows("facts.indicator").stream()
            .filter(row -> "staff_with_email".equals(row.get("indicator_id")))
            .toList();
    assertThat(mailboxes).extracting(row -> row.get("side")).containsOnly("self", "verified");
    assertThat(mailboxes)
        .filteredOn(row -> "verified".equals(row.get("side")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("numerator", new BigDecimal("71.000000"))
                    .containsEntry("denominator", new BigDecimal("74.000000"))
                    .containsEntry("value", new BigDecimal("95.945946"))
                    .containsEntry("lower", new BigDecimal("95.945946"))
                    .containsEntry("upper_included", true)
                    .containsEntry("comparability", "same")
                    .containsEntry("explanation", "71/74 × 100 = 95,945…%"));
    assertThat(line("dimensions.indicator", "indicator_id", "staff_with_email"))
        .containsEntry("kind", "share")
        .containsEntry("scale_to", new BigDecimal("100.000000"));
    assertThat(warehouse.rows("dimensions.indicator_source"))
        .filteredOn(row -> "staff_with_email".equals(row.get("indicator_id")))
        .extracting(row -> row.get("instrument_id") + " " + row.get("comparability"))
        .contains("binh-thuan-2022-district same", "an-giang-2018-commune close");
  }

  @Test
  void loadingTwiceChangesNothingAndACorrectedFormIsASecondRevision() {
    warehouse.load(form("71", "5")::read, Path.of("a.xlsx"));
    assertThat(warehouse.load(form("71", "5")::read, Path.of("a.xlsx")).outcomes())
        .extracting(FileOutcome::kind)
        .containsExactly(FileOutcome.Kind.UNCHANGED);
    assertThat(warehouse.load(form("71", "5")::read, Path.of("copy.xlsx")).outcomes())
        .extracting(FileOutcome::kind)
        .containsExactly(FileOutcome.Kind.UNCHANGED);
    Release first = warehouse.publish(Optional.empty());

    assertThat(warehouse.load(form("72", "5")::read, Path.of("b.xlsx")).outcomes())
        .extracting(FileOutcome::kind, FileOutcome::revision)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(FileOutcome.Kind.REVISED, 2));
    Release second = warehouse.publish(Optional.empty());

    assertThat(
            warehouse.rows("facts.score").stream()
                .filter(r -> "4.1.a".equals(r.get("criterion_id"))))
        .extracting(
            r -> r.get("revision") + " " + r.get("is_latest") + " " + r.get("verified_score"))
        .containsExactlyInAnyOrder("1 false 4.790000", "2 true 4.860000");
    assertThat(warehouse.rows("facts.score", Optional.of(first.name())))
        .extracting(r -> r.get("revision"))
        .containsOnly(1);
    assertThat(second.id()).isEqualTo(first.id() + 1);
    assertThat(warehouse.rows("marts.unit_year")).hasSize(1);
  }

  @Test
  void nothingLoadedIsNothingPublished() {
    assertThatThrownBy(() -> warehouse.publish(Optional.empty()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Chưa có phiếu nào được nạp");
    assertThat(warehouse.releases()).isEmpty();
  }

  private HandMadeSubmission form(String mailboxes, String printed) {
    return new HandMadeSubmission(instrument, "la-gi")
        .ratio(Side.SELF, "4.1.a", 74, 74)
        .ratio(Side.VERIFIED, "4.1.a", Integer.parseInt(mailboxes), 74)
        .answer(Side.VERIFIED, "4.12.a", new AnswerValue.YesNo(true))
        .answer(Side.SELF, "1.2", new AnswerValue.Chosen("none"))
        .rejected(Side.SELF, "2.1")
        .printed(Side.VERIFIED, "4.1.a", printed)
        .note("4.1.a", "Chỉ có " + mailboxes + " hộp thư");
  }

  private Map<String, Object> line(String table, String column, String value) {
    List<Map<String, Object>> found =
        warehouse.rows(table).stream().filter(row -> value.equals(row.get(column))).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
