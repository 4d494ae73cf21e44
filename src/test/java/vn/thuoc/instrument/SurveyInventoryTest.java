package vn.thuoc.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.answer.TableFact;

/** Holds the four surveys that give no points against what their documents print. */
class SurveyInventoryTest {
  private static final Instruments INSTRUMENTS =
      Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments"));
  private static final LocalDate NEW_YEAR_2020 = LocalDate.of(2020, 1, 1);

  @ParameterizedTest
  @ValueSource(strings = {"long-bien-2021-government", "long-bien-2021-party"})
  void longBienAsksItsQuestions(String id) {
    Instrument instrument = INSTRUMENTS.get(id);

    assertThat(questionsBySection(instrument))
        .containsExactly(
            Map.entry("i", 16L),
            Map.entry("ii", 22L),
            Map.entry("iii", 7L),
            Map.entry("v", 2L),
            Map.entry("proposals", 4L));
    assertThat(instrument.general()).hasSize(5);
    assertThat(conditional(instrument)).containsExactly("ii.4.other_signature.providers");
    assertThat(instrument.scored()).isFalse();
    assertThat(instrument.sides()).containsExactly(Side.SELF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"long-bien-2021-government", "long-bien-2021-party"})
  void longBienRepeatsItsBlocks(String id) {
    assertThat(shape(id, "ii.1.software")).isEqualTo("BLOCKS 0 x 7");
    assertThat(shape(id, "ii.2.3.software")).isEqualTo("BLOCKS 0 x 8");
    assertThat(shape(id, "ii.3.software")).isEqualTo("BLOCKS 0 x 11");
  }

  @ParameterizedTest
  @CsvSource({
    "proposals.infrastructure, 4",
    "proposals.applications, 2",
    "proposals.databases, 3",
    "proposals.people, 3"
  })
  void longBienTakesProposalsWithTheirRoadmap(String question, int rows) {
    for (String id : List.of("long-bien-2021-government", "long-bien-2021-party")) {
      AnswerType.Table table = table(id, question);
      assertThat(shape(id, question)).isEqualTo("ROWS " + rows + " x 2");
      assertThat(table.fact().orElseThrow().kind()).isEqualTo(TableFact.Kind.PROPOSAL);
      assertThat(table.column("roadmap").orElseThrow().type().options())
          .extracting(Option::text)
          .containsExactly("2022", "2023", "2024-2025", "Sau 2025");
    }
  }

  @Test
  void longBienIsTickedBeforeItIsSent() {
    for (String id : List.of("long-bien-2021-government", "long-bien-2021-party")) {
      assertThat(defectsAt(id, Defect.Kind.TICKED_IN_BLANK_FORM))
          .containsExactly("i.2.lan_share", "i.2.internet_share");
    }
  }

  @Test
  void bothFormsOfLongBienAskTheSame() {
    assertThat(INSTRUMENTS.get("long-bien-2021-party").questions().toList())
        .isEqualTo(INSTRUMENTS.get("long-bien-2021-government").questions().toList());
  }

  @Test
  void huyenThiAsksItsQuestions() {
    Instrument instrument = INSTRUMENTS.get("huyen-thi-2020");

    // A.1, the unit's name, stands among the four questions of the head.
    assertThat(instrument.general()).hasSize(4);
    assertThat(questionsBySection(instrument))
        .containsExactly(
            Map.entry("a", 4L),
            Map.entry("b", 8L),
            Map.entry("c", 26L),
            Map.entry("d", 15L),
            Map.entry("e", 20L),
            Map.entry("f", 7L),
            Map.entry("g", 11L),
            Map.entry("h", 3L),
            Map.entry("i", 11L),
            Map.entry("filled_in_by", 3L));
    assertThat(conditional(instrument))
        .containsExactly(
            "b.13.backup_devices",
            "b.13.backup_devices.other",
            "i.3.1.document_software.reference",
            "i.3.2.one_stop.reference",
            "i.3.3.website.reference");
  }

  @ParameterizedTest
  @CsvSource({
    "a.5.staff, ROWS 4 x 1",
    "b.devices, ROWS 7 x 2",
    "b.connections, ROWS 5 x 2",
    "g.2.degrees, ROWS 2 x 6",
    "h.1.hardware, ROWS 2 x 4",
    "h.2.training, ROWS 2 x 4",
    "h.3.software, ROWS 2 x 4"
  })
  void huyenThiHasItsMatrices(String question, String shape) {
    assertThat(shape("huyen-thi-2020", question)).isEqualTo(shape);
  }

  @Test
  void huyenThiReadsThePeriodsLeftOverAnew() {
    Map<String, String> printed = printedPeriods("huyen-thi-2020");

    assertThat(printed)
        .containsOnly(
            Map.entry("c.8.signed_share", "1/10/2017-1/10/2018"),
            Map.entry("d.1.2.files", "1/10/2017-1/10/2018"),
            Map.entry("d.1.2.files_one_stop", "1/10/2017-1/10/2018"),
            Map.entry("d.3.files_level_3", "1/10/2017-1/10/2018"),
            Map.entry("g.3.courses", "trong năm 2018"),
            Map.entry("g.4.local_training", "trong năm 2018"),
            Map.entry("h.1.hardware", "cả năm 2017"),
            Map.entry("h.2.training", "cả năm 2017"),
            Map.entry("h.3.software", "cả năm 2017"),
            Map.entry("i.1.2.meetings", "trong năm 2018"));
    assertThat(defectsAt("huyen-thi-2020", Defect.Kind.PERIOD_LEFT_OVER))
        .containsExactlyInAnyOrderElementsOf(printed.keySet());
    assertThat(period("huyen-thi-2020", "d.3.files_level_3").from())
        .contains(LocalDate.of(2019, 10, 1));
    assertThat(period("huyen-thi-2020", "h.1.hardware").from()).contains(LocalDate.of(2019, 1, 1));
    assertThat(period("huyen-thi-2020", "g.3.courses").from()).contains(NEW_YEAR_2020);
  }

  @Test
  void theMinistryAsksItsQuestions() {
    Instrument instrument = INSTRUMENTS.get("bo-khcn-2020");

    // VII.2, the unit's name, is the one question of the head.
    assertThat(instrument.general()).extracting(Question::id).containsExactly("unit_name");
    assertThat(questionsBySection(instrument))
        .containsExactly(
            Map.entry("i", 38L),
            Map.entry("ii", 10L),
            Map.entry("iii", 1L),
            Map.entry("iv", 18L),
            Map.entry("v", 1L),
            Map.entry("vi", 1L),
            Map.entry("vii", 5L),
            Map.entry("table_1a.1", 1L));
    assertThat(conditional(instrument)).hasSize(14);
    assertThat(printedPeriods("bo-khcn-2020").keySet())
        .containsExactly("i.4.2.meetings", "iv.2.1.it_staff_trained", "iv.2.2.other_staff_trained");
  }

  @ParameterizedTest
  @CsvSource({
    "ii.7.regulations, ROWS 2 x 4",
    "iii.policies, ROWS 7 x 2",
    "v.plan, ROWS 0 x 5",
    "table_1a.1.applications, ROWS 0 x 5"
  })
  void theMinistryHasItsTables(String question, String shape) {
    assertThat(shape("bo-khcn-2020", question)).isEqualTo(shape);
  }

  @Test
  void theMinistryPlansTasks() {
    TableFact fact = table("bo-khcn-2020", "v.plan").fact().orElseThrow();

    assertThat(fact.kind()).isEqualTo(TableFact.Kind.PLAN_ITEM);
    assertThat(fact.roadmap()).containsExactly("in_2021", "in_2021_2025");
    assertThat(fact.budget()).contains("budget");
    assertThat(fact.formOfInvestment()).contains("form");
  }

  private static Map<String, Long> questionsBySection(Instrument instrument) {
    return instrument.form().stream()
        .collect(
            Collectors.toMap(
                Section::id,
                top -> top.walk().mapToLong(section -> section.questions().size()).sum(),
                Long::sum,
                LinkedHashMap::new));
  }

  private static List<String> conditional(Instrument instrument) {
    return instrument.questions().filter(q -> q.onlyIf().isPresent()).map(Question::id).toList();
  }

  private static Map<String, String> printedPeriods(String id) {
    return INSTRUMENTS
        .get(id)
        .questions()
        .filter(q -> q.period().flatMap(Period::printed).isPresent())
        .collect(
            Collectors.toMap(
                Question::id,
                q -> q.period().flatMap(Period::printed).orElseThrow(),
                String::concat,
                LinkedHashMap::new));
  }

  private static List<String> defectsAt(String id, Defect.Kind kind) {
    return INSTRUMENTS.get(id).defects().stream()
        .filter(defect -> defect.kind() == kind)
        .map(Defect::at)
        .toList();
  }

  private static Period period(String id, String question) {
    return Optional.of(question(id, question)).flatMap(Question::period).orElseThrow();
  }

  private static AnswerType.Table table(String id, String question) {
    return (AnswerType.Table) question(id, question).type();
  }

  private static String shape(String id, String question) {
    AnswerType.Table table = table(id, question);
    return table.shape() + " " + table.rows().size() + " x " + table.columns().size();
  }

  private static Question question(String id, String question) {
    return INSTRUMENTS
        .get(id)
        .questions()
        .filter(found -> found.id().equals(question))
        .findFirst()
        .orElseThrow();
  }
}
