package vn.thuoc.instrument.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.definition.DefinitionFile;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Problems;

/** What is wrong with a file of indicators is told with file and line, all of it at once. */
class IndicatorReaderTest {
  private static final DefinitionFolder FOLDER =
      DefinitionFolder.onClassPath("etl").under("instruments");
  private static final Instruments INSTRUMENTS = Instruments.read(FOLDER);

  private static final String HEAD =
      """
      area: things
      title: {vi: "Việc", en: "Things"}
      indicators:
        - id: one
          label: {vi: "Một", en: "One"}
          meaning: "Một việc."
          kind: share
          unit_of_measure: "%"
          better: higher
          sources:
      """;

  @Test
  void aGoodFileHoldsWhatItSays() {
    Indicators indicators =
        read(HEAD + source("numerator: \"2.1#numerator\", denominator: \"2.1#denominator\""));

    Indicator one = indicators.all().get(0);
    assertThat(one.area().title().vi()).isEqualTo("Việc");
    assertThat(one.sources().get(0).arithmetic().text())
        .isEqualTo("(2.1#numerator) / (2.1#denominator)");
    assertThat(indicators.fedBy("binh-thuan-2022-district")).hasSize(1);
    assertThat(indicators.fedBy("huyen-thi-2020")).isEmpty();
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsLine() {
    String text =
        HEAD
            + source("value: \"9.9\"")
            + "      - {instrument: no-such-form, value: a, comparability: same}\n"
            + "      - {instrument: huyen-thi-2020, value: c.8.signed_share, comparability: close}\n"
            + "      - {instrument: huyen-thi-2020, value: c.8.signed_share, comparability: same}\n"
            + "      - {instrument: long-bien-2021-party, bands: ii.2.1.export, comparability: proxy, reason: \"x\"}\n"
            + "      - {instrument: long-bien-2021-government, bands: i.2.lan_share, comparability: same}\n"
            + "      - {instrument: bo-khcn-2020, value: iv.1.staff, comparability: same, colour: red}\n"
            + "  - id: one\n"
            + "    label: {vi: \"Hai\", en: \"Two\"}\n"
            + "    meaning: \"Hai việc.\"\n"
            + "    kind: colour\n"
            + "    better: higher\n";

    assertThat(problems(text))
        .containsExactlyInAnyOrder(
            "11 REFERENCE_UNKNOWN",
            "12 REFERENCE_UNKNOWN",
            "13 REASON_MISSING",
            "14 SOURCE_TWICE",
            "15 BANDS_MISSING",
            "16 BAND_IS_NOT_THE_SAME",
            "17 ARITHMETIC_DOES_NOT_FIT",
            "17 KEY_UNKNOWN",
            "18 ID_TWICE",
            "21 TYPE_WRONG",
            "18 KEY_MISSING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "share; value: staff_total",
        "share; value: [\"2.1#numerator\"]",
        "share; numerator: \"2.1#numerator\", denominator: staff_total, times: 100",
        "share; yes: \"2.12.d\"",
        "share; bands: \"4.9.c\"",
        "number; bands: \"4.9.b\"",
        "number; yes: \"2.12.d\"",
        "amount; above_zero: [staff_total]",
        "yes_no; value: staff_total",
        "yes_no; yes: staff_total",
        "yes_no; one_of: {question: \"2.12.c\", options: []}",
        "yes_no; bands: \"4.9.b\"",
        "yes_no; numerator: \"2.1#numerator\", denominator: \"2.1#denominator\"",
      })
  void arithmeticHasToFitTheKind(String kind, String arithmetic) {
    String text =
        HEAD.replace("kind: share", "kind: " + kind)
            + source(arithmetic).replace("same", "close, reason: \"Khác.\"");

    assertThat(problems(text)).containsExactly("11 ARITHMETIC_DOES_NOT_FIT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "comparability: same; 11 ARITHMETIC_UNCLEAR",
        "value: staff_total, yes: \"2.12.d\", times: 2, comparability: same; 11 ARITHMETIC_UNCLEAR",
        "one_of: {question: \"2.12.c\", options: [stone]}, comparability: same; 11 REFERENCE_UNKNOWN",
        "one_of: {question: \"2.99\", options: [hardware]}, comparability: same; 11 REFERENCE_UNKNOWN",
        "bands: \"2.99\", comparability: close, reason: Khác.; 11 REFERENCE_UNKNOWN",
        "numerator: \"2.1\", denominator: staff_total, comparability: same; 11 REFERENCE_UNKNOWN",
        "numerator: \"2.1#numerator\", comparability: same; 11 KEY_MISSING",
      })
  void whatASourceNamesHasToBeThere(String keys, String expected) {
    String text = HEAD + "      - {instrument: binh-thuan-2022-district, " + keys + "}\n";

    assertThat(String.join(" ", problems(text))).isEqualTo(expected);
  }

  @Test
  void aBandOffTheScaleIsToldOnce() {
    String text =
        HEAD.replace("better: higher", "better: higher\n    scale: {from: 0, to: 50}")
            + "      - {instrument: long-bien-2021-party, bands: i.2.lan_share, comparability: close, reason: \"Khoảng.\"}\n";

    assertThat(problems(text)).containsOnly("12 ARITHMETIC_DOES_NOT_FIT").isNotEmpty();
  }

  /** What refers to an instrument that could not be read may well be right. */
  @Test
  void aBrokenInstrumentDoesNotMakeItsSourcesWrong(@TempDir Path folder) throws IOException {
    for (DefinitionFile file : FOLDER.files(".yml")) {
      boolean broken = file.name().contains("binh-thuan");
      Files.writeString(
          folder.resolve(Path.of(file.name()).getFileName()),
          broken ? file.text() + "\ncolour: red\n" : file.text());
    }
    Problems problems = new Problems();
    Instruments instruments =
        Instruments.read(DefinitionFolder.onDisk(folder, "etl/instruments"), problems);
    assertThat(problems.found()).hasSize(1);

    Indicators.read(DefinitionFolder.onClassPath("etl").under("indicators"), instruments, problems);

    assertThat(problems.found()).hasSize(1);
  }

  @Test
  void aFurtherInstrumentFeedsFromAFileOfItsOwn() {
    String feeds =
        """
        instrument: huyen-thi-2020
        feeds:
          - {indicator: one, value: c.8.signed_share, comparability: close, reason: "Khác mẫu số."}
        """;
    Indicators indicators =
        Indicators.of(
            List.of(
                new DefinitionFile("etl/indicators/a-huyen-thi.yml", feeds),
                new DefinitionFile(
                    "etl/indicators/things.yml",
                    HEAD
                        + source(
                            "numerator: \"2.1#numerator\", denominator: \"2.1#denominator\""))),
            INSTRUMENTS);

    assertThat(indicators.all().get(0).sources())
        .extracting(IndicatorSource::instrument)
        .containsExactly("binh-thuan-2022-district", "huyen-thi-2020");
    assertThat(problems(feeds)).containsExactly("3 REFERENCE_UNKNOWN");
  }

  private static String source(String arithmetic) {
    return "      - {instrument: binh-thuan-2022-district, "
        + arithmetic
        + ", comparability: same}\n";
  }

  private static Indicators read(String text) {
    return Indicators.of(
        List.of(new DefinitionFile("etl/indicators/things.yml", text)), INSTRUMENTS);
  }

  /** Line and code of every problem. */
  private static List<String> problems(String text) {
    try {
      read(text);
      return List.of();
    } catch (ProblemException e) {
      return e.problems().stream().map(IndicatorReaderTest::shown).toList();
    }
  }

  private static String shown(Problem problem) {
    assertThat(problem.place().shown()).startsWith("etl/indicators/things.yml:");
    assertThat(problem.remedy().vi()).isNotBlank();
    return problem.place().shown().split(":")[1] + " " + problem.code().name();
  }
}
