package vn.thuoc.instrument.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;

/** Counts the indicators of the product and looks at what every one of them says of itself. */
class IndicatorInventoryTest {
  private static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));
  private static final Indicators INDICATORS =
      Indicators.read(DefinitionFolder.onClassPath("etl").under("indicators"), INSTRUMENTS);

  @Test
  void everyAreaHasItsIndicators() {
    Map<String, Long> byArea =
        INDICATORS.all().stream()
            .collect(
                Collectors.groupingBy(i -> i.area().id(), TreeMap::new, Collectors.counting()));

    assertThat(byArea)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "applications", 4L,
                "communes", 12L,
                "documents", 11L,
                "funding", 6L,
                "infrastructure", 6L,
                "people", 9L,
                "policy", 3L,
                "security", 6L,
                "services", 10L));
  }

  @Test
  void everyIndicatorIsFedByTwoInstrumentsOrMore() {
    assertThat(INDICATORS.all())
        .allSatisfy(i -> assertThat(i.sources()).as(i.id()).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void everySourceSaysInWhatItDiffers() {
    for (Indicator indicator : INDICATORS.all()) {
      for (IndicatorSource source : indicator.sources()) {
        boolean same = source.comparability() == Comparability.SAME;
        assertThat(source.reason().isBlank())
            .as(indicator.id() + " from " + source.instrument())
            .isEqualTo(same);
        if (!same) {
          assertThat(source.reason()).endsWith(".").hasSizeGreaterThan(15);
        }
      }
    }
  }

  @Test
  void everyIndicatorSaysWhatItMeans() {
    assertThat(INDICATORS.all())
        .allSatisfy(
            indicator -> {
              assertThat(indicator.meaning()).endsWith(".").hasSizeGreaterThan(20);
              assertThat(indicator.label().vi()).hasSizeLessThan(60);
              assertThat(indicator.label().en()).isNotEqualTo(indicator.label().vi());
              assertThat(indicator.unitOfMeasure().equals("%"))
                  .isEqualTo(indicator.kind() == Indicator.Kind.SHARE);
            });
  }

  /** Nothing is left out by chance: each of the eight instruments feeds its part. */
  @ParameterizedTest
  @CsvSource({
    "binh-thuan-2022-district, 42",
    "huyen-thi-2020, 49",
    "an-giang-2018-district, 52",
    "an-giang-2018-province, 37",
    "an-giang-2018-commune, 33",
    "bo-khcn-2020, 22",
    "long-bien-2021-government, 15",
    "long-bien-2021-party, 15",
  })
  void everyInstrumentFeedsIndicators(String instrument, int indicators) {
    assertThat(fed(instrument)).hasSize(indicators);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "computers_per_staff",
        "lan_share",
        "internet_share",
        "licensed_antivirus_share",
        "staff_with_email",
        "email_regular_use",
        "incoming_on_software",
        "outgoing_on_software",
        "signed_outgoing",
        "files_on_time",
        "files_one_stop",
        "services_level_3",
        "services_level_4",
        "files_level_3",
        "files_level_4",
        "it_officer",
        "it_officer_university",
        "staff_trained",
        "staff_it_certificate",
        "training_budget",
        "it_budget",
        "hardware_budget",
        "software_budget",
        "yearly_plan",
        "security_regulation",
        "firewall",
        "backup",
        "video_conference_room",
        "online_meetings_share",
        "scanners",
        "communes_with_lan",
        "communes_one_stop_software",
        "document_software_regulation"
      })
  void whatYearsAreComparedByIsThere(String id) {
    assertThat(INDICATORS.all()).extracting(Indicator::id).contains(id);
  }

  @Test
  void everyKindOfArithmeticIsUsed() {
    assertThat(
            INDICATORS.all().stream()
                .flatMap(i -> i.sources().stream())
                .map(source -> source.arithmetic().term()))
        .contains("quotient", "value", "yes_no", "one_of", "above_zero", "bands");
  }

  /** The two forms of Long Biên ask the same, so they feed the same. */
  @Test
  void twinFormsFeedAlike() {
    assertThat(fed("long-bien-2021-government")).isEqualTo(fed("long-bien-2021-party"));
  }

  private static List<String> fed(String instrument) {
    Stream<Indicators.Fed> fed = INDICATORS.fedBy(instrument).stream();
    return fed.map(f -> f.indicator().id() + " " + f.source().arithmetic().text()).toList();
  }
}
