package vn.thuoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.IngestError;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Tier;
import vn.thuoc.instrument.indicator.Comparability;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Severity;
import vn.thuoc.score.ScoreFinding;

/** People never read a code where the marts hold one. */
class CodedValuesTest {
  private static final Wording WORDS =
      Wording.read(DefinitionFolder.onClassPath("dashboards").under("i18n"), new Problems());

  @Test
  void everyKindOfFindingHasAName() {
    assertThat(without("code", IngestError.values(), IngestError::name)).isEmpty();
    assertThat(without("code", ScoreFinding.values(), ScoreFinding::name)).isEmpty();
  }

  @Test
  void everyTierAndBlockHasANameAlsoAsAScope() {
    for (String column : List.of("tier", "scope_name", "scope_id")) {
      assertThat(without(column, Tier.values(), Tier::term)).isEmpty();
    }
    for (String column : List.of("block", "scope_name", "scope_id")) {
      assertThat(without(column, Block.values(), Block::term)).isEmpty();
    }
  }

  @Test
  void sidesSeveritiesAndComparabilitiesHaveNames() {
    assertThat(without("side", Side.values(), Side::term)).isEmpty();
    assertThat(without("severity", Severity.values(), Severity::term)).isEmpty();
    assertThat(without("comparability", Comparability.values(), Comparability::term)).isEmpty();
  }

  private static <T> List<String> without(String column, T[] values, Function<T, String> term) {
    List<String> missing = new ArrayList<>();
    for (String value : Arrays.stream(values).map(term).toList()) {
      for (Language language : Language.values()) {
        if (WORDS.value(column, value, language).equals(value)) {
          missing.add(column + "_" + value);
        }
      }
    }
    return missing;
  }
}
