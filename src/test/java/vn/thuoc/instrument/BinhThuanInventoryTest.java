package vn.thuoc.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;

/** Holds the definition against the figures that the document prints. */
class BinhThuanInventoryTest {
  private final Instrument instrument =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"))
          .get("binh-thuan-2022-district");

  @Test
  void groupsHaveTheirPrintedMaxima() {
    Map<String, BigDecimal> maxima =
        instrument.groups().stream().collect(Collectors.toMap(Criterion::id, Criterion::max));

    assertThat(maxima)
        .containsEntry("1", new BigDecimal(35))
        .containsEntry("2", new BigDecimal(70))
        .containsEntry("3", new BigDecimal(45))
        .containsEntry("4", new BigDecimal(320))
        .containsEntry("5", new BigDecimal(30))
        .containsEntry("6", new BigDecimal(2));
    assertThat(instrument.max()).isEqualByComparingTo("500");
  }

  @Test
  void everyLineOfTheSheetIsThere() {
    Map<FormLine.Kind, Long> kinds =
        instrument.lines().stream()
            .collect(Collectors.groupingBy(FormLine::kind, Collectors.counting()));

    assertThat(kinds.get(FormLine.Kind.GROUP)).isEqualTo(5);
    assertThat(kinds.get(FormLine.Kind.BONUS)).isEqualTo(1);
    assertThat(kinds.get(FormLine.Kind.TOTAL)).isEqualTo(1);
    assertThat(kinds.get(FormLine.Kind.CRITERION)).isEqualTo(109);
    assertThat(kinds.get(FormLine.Kind.OPTION)).isEqualTo(66);
  }

  @Test
  void numbersPrintedTwiceAreToldApart() {
    assertThat(instrument.criteria().map(Criterion::id))
        .contains("2.1", "2.10", "4.1", "4.10")
        .doesNotHaveDuplicates();
  }
}
