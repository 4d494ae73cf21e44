package vn.thuoc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When answers of two engines count as the same, and when not. */
class ComparisonTest {
  private static final List<String> KEY = List.of("unit_id");

  @Test
  void rowsInAnyOrderAndNumbersOfAnyKindAreTheSame() {
    List<Map<String, Object>> ours =
        List.of(
            Map.of("unit_id", "a", "score", new BigDecimal("7.50"), "rank", new BigDecimal(1)),
            Map.of("unit_id", "b", "score", new BigDecimal("0.333333"), "rank", 2L));
    List<Map<String, Object>> theirs =
        List.of(
            Map.of("unit_id", "b", "score", 1.0 / 3, "rank", 2),
            Map.of("unit_id", "a", "score", new BigDecimal("7.5"), "rank", BigInteger.ONE));

    assertThat(Comparison.difference(KEY, ours, theirs)).isEmpty();
  }

  @Test
  void aNumberThatIsFurtherAwayThanTheSixthDecimalIsNamed() {
    assertThat(
            Comparison.difference(
                KEY,
                List.of(Map.of("unit_id", "a", "score", new BigDecimal("0.333333"))),
                List.of(Map.of("unit_id", "a", "score", 0.333336))))
        .contains("a: score 0.333333 <> 0.333336");
  }

  @Test
  void whatOnlyOneOfThemHasIsNamed() {
    List<Map<String, Object>> two =
        List.of(Map.of("unit_id", "a", "rank", 1), Map.of("unit_id", "b", "rank", 2));
    List<Map<String, Object>> one = List.of(Map.of("unit_id", "a", "rank", 1));

    assertThat(Comparison.difference(KEY, two, one)).contains("b: only in ours");
    assertThat(Comparison.difference(KEY, one, two)).contains("b: missing");
    assertThat(Comparison.difference(KEY, one, List.of(Map.of("unit_id", "a"))))
        .contains("a: rank 1 <> null");
  }

  @Test
  void rowsThatTheKeyDoesNotTellApartAreNoAnswer() {
    List<Map<String, Object>> twice =
        List.of(Map.of("unit_id", "a", "rank", 1), Map.of("unit_id", "a", "rank", 2));

    assertThat(Comparison.difference(KEY, twice, twice)).contains("rows with the same key");
  }
}
