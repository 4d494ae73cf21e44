package vn.thuoc.instrument.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;
import vn.thuoc.problem.Language;

/** What is written about instruments, against what their documents print. */
class DescriptionTest {
  private static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));
  private static final Describer DESCRIBER = new Describer(Language.VI);

  static Stream<Instrument> instruments() {
    return INSTRUMENTS.all().stream();
  }

  private static InstrumentDescription binhThuan() {
    return DESCRIBER.describe(INSTRUMENTS.get("binh-thuan-2022-district"));
  }

  @Test
  void theFiguresOfTheDocumentAreThere() {
    InstrumentDescription described = binhThuan();

    assertThat(described.counts().criteria()).isEqualTo(109);
    assertThat(described.counts().groups()).isEqualTo(5);
    assertThat(described.counts().defects()).isEqualTo(15);
    InstrumentDescription.Maximum maximum = described.maximum().orElseThrow();
    assertThat(maximum.maxScore()).isEqualByComparingTo("500");
    assertThat(maximum.printedMaxScore().orElseThrow()).isEqualByComparingTo("0");
    assertThat(maximum.bonus()).isEqualByComparingTo("2");
    assertThat(described.criteria())
        .extracting(group -> group.maxScore().toPlainString())
        .containsExactly("35", "70", "45", "320", "30", "2");
  }

  @Test
  void aCriterionSaysItsRuleItsMaximumAndItsFaults() {
    CriterionDescription criterion = criterion(binhThuan(), "2.10");

    assertThat(criterion.ruleWords())
        .isEqualTo("Tỷ lệ × 3, không vượt quá 3, cắt còn 2 chữ số thập phân.");
    assertThat(criterion.ruleLabel()).isEqualTo("Tỷ lệ x 3");
    assertThat(criterion.defects()).containsExactly("number_2_10");
    assertThat(criterion.question().orElseThrow().answer().type()).isEqualTo("ratio");
    DefectDescription defect = binhThuan().defects().get(0);
    assertThat(defect.at().words()).startsWith("Tiêu chí 2.10 «Tỷ lệ: Số lượng máy tính ở cấp xã");
    assertThat(defect.kind().label()).isEqualTo("số thứ tự in sai");
    assertThat(criterion(binhThuan(), "6").printedMaxScore().orElseThrow())
        .isEqualByComparingTo("0");
  }

  @Test
  void bandsSayWhichEndBelongsToThem() {
    AnswerDescription answer = criterion(binhThuan(), "1.1.b").question().orElseThrow().answer();

    assertThat(answer.options())
        .extracting(OptionDescription::band)
        .containsExactly("trên 80%", "từ 70% đến 80%", "từ 50% đến dưới 70%", "dưới 50%");
  }

  @Test
  void aCriterionNamesTheQuestionsOfTheFormThatFeedIt() {
    InstrumentDescription described = DESCRIBER.describe(INSTRUMENTS.get("an-giang-2018-district"));

    SourceDescription source = criterion(described, "infrastructure.2.2").source().orElseThrow();
    assertThat(source.figures())
        .extracting(SourceDescription.Figure::question)
        .containsExactly("a2.2.2.connected", "a2.2.2.units");
    assertThat(source.words()).startsWith("Tử số: ").contains("; mẫu số: ");
    QuestionDescription question =
        described.sections().stream()
            .flatMap(DescriptionTest::questions)
            .filter(found -> found.id().equals("a2.2.2.connected"))
            .findFirst()
            .orElseThrow();
    assertThat(question.usedBy()).extracting(PlaceDescription::id).contains("infrastructure.2.2");
  }

  @Test
  void levelsSayEveryConditionInPoints() {
    ScaleDescription.Levels levels =
        DESCRIBER.describe(INSTRUMENTS.get("an-giang-2018-district")).levels().orElseThrow();

    assertThat(levels.steps())
        .extracting(ScaleDescription.Level::label)
        .containsExactly("Mức I", "Mức II", "Mức III", "Mức IV");
    assertThat(levels.steps().get(0).conditions())
        .hasSize(9)
        .extracting(ScaleDescription.Condition::words)
        .contains("từ 450/500 điểm", "từ 900/1.000 điểm", "từ 90% điểm tối đa (270/300)");
    assertThat(levels.belowLabel()).isEqualTo("Không xếp hạng");
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void nothingOfAnInstrumentIsLostInAnyFormat(Instrument instrument) throws IOException {
    InstrumentDescription described = DESCRIBER.describe(instrument);
    String text = squeezed(InstrumentText.write(described, Language.VI, 80));
    String markdown = squeezed(InstrumentMarkdown.write(described, Language.EN));
    JsonNode json = JsonMapper.builder().build().readTree(InstrumentJson.write(described));

    List<String> ids =
        Stream.of(
                instrument.questions().map(Question::id),
                instrument.sections().map(Section::id),
                instrument.criteria().map(Criterion::id),
                instrument.defects().stream().map(defect -> defect.id()))
            .flatMap(all -> all)
            .distinct()
            .toList();
    List<String> sentences =
        Stream.of(
                instrument.questions().map(Question::label),
                instrument.sections().map(Section::label),
                instrument.criteria().map(Criterion::label),
                instrument.defects().stream().map(defect -> defect.document()),
                instrument.defects().stream().map(defect -> defect.reading()),
                instrument.defects().stream().map(defect -> defect.reason()))
            .flatMap(all -> all)
            .toList();

    assertThat(json.findValuesAsText("id")).containsAll(ids);
    assertThat(ids).allMatch(id -> text.contains(id));
    assertThat(ids)
        .allMatch(
            id ->
                markdown.contains("`" + id + "`")
                    || markdown.contains("\\[" + escaped(id) + "\\]"));
    assertThat(sentences).allMatch(sentence -> text.contains(squeezed(sentence)));
    assertThat(sentences).allMatch(sentence -> markdown.contains(squeezed(escaped(sentence))));
    assertThat(json.toString().length()).isGreaterThan(sentences.toString().length());
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void textKeepsToTheWidthOfTheTerminal(Instrument instrument) {
    String text = InstrumentText.write(DESCRIBER.describe(instrument), Language.VI, 72);

    assertThat(
            text.lines()
                .filter(line -> line.contains(" "))
                .filter(line -> line.strip().contains(" ")))
        .allMatch(line -> TextColumn.length(line) <= 72 || line.strip().split(" ").length <= 3);
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void everyTableOfTheMarkdownHasAllItsCells(Instrument instrument) {
    String markdown = InstrumentMarkdown.write(DESCRIBER.describe(instrument), Language.VI);

    assertThat(markdown.lines().filter(line -> line.startsWith("|")))
        .isNotEmpty()
        .allMatch(line -> List.of(5, 6).contains(bars(line)));
  }

  @Test
  void keysOfTheJsonAlwaysStandThere() throws IOException {
    for (Instrument instrument : INSTRUMENTS.all()) {
      JsonNode json =
          JsonMapper.builder()
              .build()
              .readTree(
                  new String(
                      InstrumentJson.write(DESCRIBER.describe(instrument)),
                      StandardCharsets.UTF_8));
      assertThat(json.fieldNames())
          .toIterable()
          .containsExactly(
              "id",
              "title",
              "short_title",
              "issuer",
              "document",
              "tiers",
              "years",
              "sides",
              "period",
              "counts",
              "maximum",
              "defects",
              "general",
              "sections",
              "criteria",
              "scoring",
              "ratings",
              "levels",
              "checks");
      assertThat(json.get("general").get(0).fieldNames())
          .toIterable()
          .containsExactly(
              "id",
              "number",
              "label",
              "note",
              "required",
              "answer",
              "period",
              "condition",
              "used_by",
              "defects");
    }
  }

  @Test
  void headingsSpeakEnglishWhenAsked() {
    String text =
        InstrumentText.write(
            new Describer(Language.EN).describe(INSTRUMENTS.get("binh-thuan-2022-district")),
            Language.EN,
            100);

    assertThat(text)
        .contains(
            "The document contradicts itself or is misprinted in 15 places",
            "Maximum: 500 (printed 0)",
            "Sides: self-assessed, verified",
            "HẠ TẦNG KỸ THUẬT CNTT");
  }

  private static CriterionDescription criterion(InstrumentDescription described, String id) {
    return described.allCriteria().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Stream<QuestionDescription> questions(SectionDescription section) {
    return Stream.concat(
        section.questions().stream(),
        section.sections().stream().flatMap(DescriptionTest::questions));
  }

  /** Without white space, the bars beside details and the breaks that a narrow page makes. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u2003│]+", "");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]#|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static int bars(String row) {
    return row.replaceAll("\\\\.", "").replaceAll("[^|]", "").length();
  }
}
