package vn.thuoc.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;

/** The best form that can be filled in gives the maximum, the worst and the empty one nothing. */
class ExtremesTest {
  private static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));

  static List<String> scored() {
    return INSTRUMENTS.all().stream().filter(Instrument::scored).map(Instrument::id).toList();
  }

  @ParameterizedTest
  @MethodSource("scored")
  void theBestFormGivesExactlyTheMaximum(String id) {
    Instrument instrument = INSTRUMENTS.get(id);
    BigDecimal bonus =
        instrument.groups().stream()
            .filter(group -> group.kind() == Criterion.Kind.BONUS)
            .map(Criterion::max)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    ScoredSubmission best = new FormSearch(instrument).best();

    assertThat(shortfalls(best)).isEmpty();
    assertThat(total(best)).isEqualByComparingTo(instrument.max().add(bonus));
  }

  @ParameterizedTest
  @MethodSource("scored")
  void theWorstFormGivesNothing(String id) {
    assertThat(total(new FormSearch(INSTRUMENTS.get(id)).worst())).isEqualByComparingTo("0");
  }

  private static BigDecimal total(ScoredSubmission scored) {
    return scored
        .scores()
        .get(scored.scores().size() - 1)
        .sides()
        .get(Side.SELF)
        .score()
        .orElseThrow();
  }

  /** Groups that no form fills up, for the message. */
  private static List<String> shortfalls(ScoredSubmission scored) {
    return scored.scores().stream()
        .filter(score -> score.parentId().isEmpty() && !score.kind().equals("total"))
        .filter(
            score ->
                score.sides().get(Side.SELF).score().orElse(BigDecimal.ZERO).compareTo(score.max())
                    != 0)
        .map(score -> score.criterionId() + ": " + score.sides().get(Side.SELF).explanation())
        .toList();
  }
}
