package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.ingest.staging.SentFile;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.Tier;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.unit.Unit;

/**
 * One release of forms put together by hand, with figures worked out by hand, and of communes that
 * answer at random, with figures worked out by a plain reference.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearMartsTest {
  private static final String COMMUNE = "an-giang-2018-commune";
  private static final String SHARE = "b3.1.3.level_3_files";
  private static final String NUMBER = "a2.14.scanners";
  private static final String YES_NO = "a3.19.it_officer";
  private static final int COMMUNES = 40;

  /** What one commune said in one year: question to its answer, absent where it left it blank. */
  private record Said(
      Unit unit, int year, LocalDate on, boolean assessed, Map<String, AnswerValue> answers) {}

  @TempDir static Path directory;
  private final Map<Path, HandMadeSubmission> forms = new LinkedHashMap<>();
  private final List<SentFile> files = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final Map<String, List<Map<String, Object>>> tables = new HashMap<>();
  private TestWarehouse warehouse;

  @BeforeAll
  void publish() {
    warehouse = new TestWarehouse(directory.resolve("data"));
    byHand();
    atRandom(new Random(20_181_122));
    warehouse.load(path -> forms.get(path).read(path), files);
    warehouse.publish(Optional.empty());
  }

  private void byHand() {
    send("huyen-thi-2020", "la-gi", "2020-11-02")
        .answer(Side.SELF, "a.4.communes", number(9))
        .answer(Side.SELF, "e.1.communes_with_lan", number(6))
        .answer(Side.SELF, "c.7.1.outgoing.all", number(100))
        .answer(Side.SELF, "c.7.1.outgoing.electronic", number(80))
        .answer(
            Side.SELF,
            "b.devices",
            rows(Map.of("row", "1", "offices", "60"), Map.of("row", "2", "offices", "40")))
        .answer(Side.SELF, "b.connections", rows(Map.of("row", "9", "offices", "50")))
        .answer(Side.SELF, "d.3.files_level_3", number(30))
        .answer(Side.SELF, "d.1.2.files", number(300));
    send("huyen-thi-2020", "phan-thiet", "2020-11-03")
        .answer(Side.SELF, "a.4.communes", number(18))
        .answer(Side.SELF, "e.1.communes_with_lan", number(12));
    send("binh-thuan-2022-district", "la-gi", "2022-12-01")
        .ratio(Side.SELF, "2.9", 9, 9)
        .ratio(Side.SELF, "4.7.d", 90, 100)
        .ratio(Side.SELF, "2.8", 75, 100)
        .answer(Side.SELF, "4.11.a", new AnswerValue.Chosen("above_15"))
        .ratio(Side.VERIFIED, "2.9", 8, 9);
    String government = "long-bien-2021-government";
    send(government, "long-bien-phong-noi-vu", "2021-12-02")
        .answer(Side.SELF, "i.2.lan_share", new AnswerValue.Chosen("below_70"));
    send(government, "long-bien-phong-noi-vu", "2021-12-10")
        .answer(Side.SELF, "i.2.lan_share", new AnswerValue.Chosen("from_70_below_100"))
        .answer(
            Side.SELF,
            "proposals.infrastructure",
            rows(
                Map.of("row", "1", "detail", "Mua máy", "roadmap", "in_2022,in_2023"),
                Map.of("row", "3", "detail", "Mua máy in")));
    send(government, "long-bien-phong-y-te", "2021-12-03")
        .answer(Side.SELF, "i.2.lan_share", new AnswerValue.Chosen("all"));
    send(government, "long-bien-ban-to-chuc", "2021-11-30")
        .answer(Side.SELF, "i.1.scanners", number(2));
    send("bo-khcn-2020", "bo-khcn-phap-che", "2020-06-15")
        .answer(
            Side.SELF,
            "v.plan",
            rows(
                Map.of(
                    "task",
                    "Nâng cấp",
                    "in_2021",
                    "yes",
                    "in_2021_2025",
                    "yes",
                    "budget",
                    "500000000",
                    "form",
                    "Thuê dịch vụ"),
                Map.of("task", "Đào tạo", "in_2021", "yes")));
  }

  private void atRandom(Random random) {
    Instrument instrument = warehouse.instruments().get(COMMUNE);
    List<Unit> communes =
        warehouse.units().of(Tier.COMMUNE, 2020).stream()
            .filter(unit -> unit.id().startsWith("an-giang-"))
            .limit(COMMUNES)
            .toList();
    for (int year : List.of(2020, 2021)) {
      for (Unit unit : communes) {
        if (random.nextInt(5) > 0) {
          LocalDate on = LocalDate.of(year, 11, 10).plusDays(random.nextInt(40));
          Said one = new Said(unit, year, on, random.nextInt(3) == 0, answers(instrument, random));
          HandMadeSubmission form = send(COMMUNE, unit.id(), on.toString()).year(year);
          one.answers().forEach((question, value) -> form.answer(Side.SELF, question, value));
          if (one.assessed()) {
            form.ratio(Side.VERIFIED, SHARE, 1, 2);
          }
          said.add(one);
        }
      }
    }
  }

  /** The better a commune is, the more it says yes, and the nearer its shares are to all. */
  private static Map<String, AnswerValue> answers(Instrument instrument, Random random) {
    Map<String, AnswerValue> answers = new LinkedHashMap<>();
    int good = random.nextInt(11);
    instrument.questions().forEach((Question question) -> answer(question, good, random, answers));
    answers.put("unit_name", new AnswerValue.Text("Xã"));
    return answers;
  }

  private static void answer(
      Question question, int good, Random random, Map<String, AnswerValue> answers) {
    boolean better = random.nextInt(10) < good;
    if (random.nextInt(12) == 0) {
      return;
    }
    if (question.type() instanceof AnswerType.Ratio) {
      int whole = random.nextInt(9);
      answers.put(
          question.id(),
          new AnswerValue.Ratio(
              BigDecimal.valueOf(better ? whole : random.nextInt(whole + 1)),
              BigDecimal.valueOf(whole)));
    } else if (question.type() instanceof AnswerType.YesNo) {
      answers.put(question.id(), new AnswerValue.YesNo(better));
    } else if (question.type() instanceof AnswerType.Count) {
      answers.put(question.id(), number(random.nextInt(6)));
    } else if (question.type() instanceof AnswerType.Percent) {
      answers.put(question.id(), number(better ? 100 : random.nextInt(101)));
    }
  }

  @Test
  void bandsStayIntervalsAndBlankIsNoZero() {
    Map<String, Object> all = indicator("lan_share", 2021, "tier", "subordinate");
    assertThat(all)
        .containsEntry("unit_count", 3L)
        .containsEntry("given_count", 2L)
        .containsEntry("known_count", 1L)
        .containsEntry("interval_count", 1L)
        .containsEntry("blank_count", 1L)
        .containsEntry("not_applicable_count", 0L)
        .containsEntry("mean_of_rates", decimal("100"))
        .containsEntry("lower_mean", decimal("85"))
        .containsEntry("upper_mean", decimal("100"))
        .doesNotContainKeys("numerator_sum", "value_sum");
    assertThat(indicator("lan_share", 2021, "block", "party"))
        .containsEntry("unit_count", 1L)
        .containsEntry("given_count", 0L)
        .containsEntry("blank_count", 1L)
        .doesNotContainKeys("mean_of_rates", "lower_mean", "median_value");
    assertThat(indicator("communes_with_lan", 2020, "parent", "binh-thuan"))
        .containsEntry("numerator_sum", decimal("18"))
        .containsEntry("denominator_sum", decimal("27"))
        .containsEntry("mean_of_rates", decimal("66.666667"));
    assertThat(
            only(
                "marts.indicator_unit",
                row ->
                    "lan_share".equals(row.get("indicator_id"))
                        && "la-gi".equals(row.get("unit_id"))
                        && Objects.equals(2020, row.get("year"))))
        .containsEntry("value", decimal("50"))
        .containsEntry("numerator", decimal("50"))
        .containsEntry("denominator", decimal("100"))
        .containsEntry("label", "Máy tính nối mạng LAN");
  }

  /** Years of two forms that never meet, joined where they say the same and only there. */
  @Test
  void aSeriesBreaksWhereItCannotBeCompared() {
    assertThat(trend("communes_with_lan"))
        .containsExactly(
            "2020 huyen-thi-2020/2020 66.666667 [66.666667, 66.666667] ratio_of_sums",
            "2022 huyen-thi-2020/2020 100 [100, 100] ratio_of_sums");
    assertThat(trend("electronic_outgoing"))
        .containsExactly(
            "2020 huyen-thi-2020/2020 80 [80, 80] ratio_of_sums",
            "2022 binh-thuan-2022-district/2022 90 [90, 90] ratio_of_sums only_proxy");
    assertThat(trend("lan_share"))
        .containsExactly(
            "2020 huyen-thi-2020/2020 50 [50, 50] ratio_of_sums",
            "2022 binh-thuan-2022-district/2022 75 [75, 75] ratio_of_sums other_comparability");
    assertThat(trend("files_level_3"))
        .containsExactly(
            "2020 huyen-thi-2020/2020 10 [10, 10] ratio_of_sums",
            "2022 binh-thuan-2022-district/2022 null [15, 100] interval value_to_interval");
    assertThat(rows("marts.indicator_trend", row -> "only_proxy".equals(row.get("break_reason"))))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat((String) row.get("break_words"))
                    .startsWith("Một trong hai phiếu chỉ hỏi điều gần với chỉ tiêu này"));
  }

  @Test
  void changesAreThoseOfOneSeries() {
    BigDecimal before = ratioOfSums(2020);
    BigDecimal after = ratioOfSums(2021);
    assertThat(
            only(
                "marts.indicator_trend",
                row ->
                    "files_level_3".equals(row.get("indicator_id"))
                        && "tier".equals(row.get("scope_kind"))
                        && "self".equals(row.get("side"))
                        && COMMUNE.equals(row.get("instrument_id"))
                        && Objects.equals(2021, row.get("year"))))
        .containsEntry("value", after)
        .containsEntry("change", after.subtract(before))
        .containsEntry("series_id", COMMUNE + "/2020")
        .containsEntry("breaks_before", false);
  }

  private BigDecimal ratioOfSums(int year) {
    List<AnswerValue.Ratio> ratios =
        said.stream()
            .filter(one -> one.year() == year)
            .flatMap(one -> Optional.ofNullable(one.answers().get(SHARE)).stream())
            .map(AnswerValue.Ratio.class::cast)
            .filter(ratio -> ratio.denominator().signum() > 0)
            .toList();
    BigDecimal numerators =
        ratios.stream().map(AnswerValue.Ratio::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal denominators =
        ratios.stream()
            .map(AnswerValue.Ratio::denominator)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return numerators.multiply(new BigDecimal(100)).divide(denominators, 6, RoundingMode.HALF_UP);
  }

  @Test
  void indicatorsOfAYearAgreeWithAPlainReference() {
    Map<String, String> expected = new TreeMap<>();
    for (String question : List.of(SHARE, NUMBER, YES_NO)) {
      Map<String, List<Optional<AnswerValue>>> scopes = new TreeMap<>();
      for (Said one : said) {
        Optional<AnswerValue> value = Optional.ofNullable(one.answers().get(question));
        for (String scope :
            List.of("tier commune", "block government", "parent " + one.unit().parentId().get())) {
          scopes
              .computeIfAbsent(one.year() + " " + question + " " + scope, s -> new ArrayList<>())
              .add(value);
        }
      }
      scopes.forEach((scope, values) -> expected.put(scope, reference(values)));
    }
    Map<String, String> questions =
        Map.of("files_level_3", SHARE, "scanners", NUMBER, "it_officer", YES_NO);
    Map<String, String> found = new TreeMap<>();
    rows(
            "marts.indicator_year",
            row -> COMMUNE.equals(row.get("instrument_id")) && "self".equals(row.get("side")))
        .stream()
        .filter(row -> questions.containsKey(row.get("indicator_id")))
        .forEach(
            row ->
                found.put(
                    row.get("year")
                        + " "
                        + questions.get(row.get("indicator_id"))
                        + " "
                        + row.get("scope_kind")
                        + " "
                        + row.get("scope_id"),
                    words(
                        row,
                        "unit_count",
                        "given_count",
                        "known_count",
                        "without_value_count",
                        "blank_count",
                        "numerator_sum",
                        "denominator_sum",
                        "value_sum",
                        "mean_of_rates",
                        "min_value",
                        "median_value",
                        "max_value",
                        "lower_mean",
                        "upper_mean")));
    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(found).isEqualTo(expected);
  }

  /** The same in the slowest way: everything in lists. */
  private static String reference(List<Optional<AnswerValue>> values) {
    List<BigDecimal> rates = new ArrayList<>();
    BigDecimal numerators = BigDecimal.ZERO;
    BigDecimal denominators = BigDecimal.ZERO;
    int given = 0;
    boolean shares = false;
    for (Optional<AnswerValue> value : values) {
      given += value.isPresent() ? 1 : 0;
      if (value.isPresent() && value.get() instanceof AnswerValue.Ratio ratio) {
        shares = true;
        if (ratio.denominator().signum() > 0) {
          numerators = numerators.add(ratio.numerator());
          denominators = denominators.add(ratio.denominator());
          rates.add(
              ratio
                  .numerator()
                  .multiply(new BigDecimal(100))
                  .divide(ratio.denominator(), 6, RoundingMode.HALF_UP));
        }
      } else if (value.isPresent() && value.get() instanceof AnswerValue.Number number) {
        rates.add(number.number());
      } else if (value.isPresent() && value.get() instanceof AnswerValue.YesNo said) {
        rates.add(said.yes() ? BigDecimal.ONE : BigDecimal.ZERO);
      }
    }
    rates.sort(Comparator.naturalOrder());
    BigDecimal sum = rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean none = rates.isEmpty();
    String mean =
        none ? "null" : plain(sum.divide(new BigDecimal(rates.size()), 6, RoundingMode.HALF_UP));
    String median =
        none
            ? "null"
            : plain(
                rates
                    .get((rates.size() - 1) / 2)
                    .add(rates.get(rates.size() / 2))
                    .divide(new BigDecimal(2), 6, RoundingMode.HALF_UP));
    return String.join(
        " ",
        "" + values.size(),
        "" + given,
        "" + rates.size(),
        "" + (given - rates.size()),
        "" + (values.size() - given),
        shares && !none ? plain(numerators) : "null",
        shares && !none ? plain(denominators) : "null",
        shares || none ? "null" : plain(sum),
        mean,
        none ? "null" : plain(rates.get(0)),
        median,
        none ? "null" : plain(rates.get(rates.size() - 1)),
        mean,
        mean);
  }

  /** Levels by trying one after the other, from the facts of every condition. */
  @Test
  void aPartIsNamedWithTheCriterionThatItBelongsTo() {
    assertThat(
            rows(
                    "dimensions.form_line",
                    row ->
                        COMMUNE.equals(row.get("instrument_id"))
                            && List.of("transaction", "transaction.1", "transaction.1.1")
                                .contains(row.get("line_id")))
                .stream()
                .map(row -> row.get("full_label")))
        .containsExactlyInAnyOrder(
            "Giao dịch",
            "Giao dịch: Dịch vụ công trực tuyến",
            "Dịch vụ công trực tuyến: Tỷ lệ DVC TT mức độ 3/ Tổng số TTHC cấp xã");
  }

  @Test
  void answersOfASurveyStandLineByLineWithTheCellsOfTheirTables() {
    String offices = "Khối Văn phòng UBND huyện và các cơ quan chuyên môn thuộc UBND huyện: ";
    assertThat(
            rows(
                "marts.form_answer",
                row ->
                    "row".equals(row.get("line_kind"))
                        && "b.devices".equals(row.get("question_id"))))
        .extracting(row -> words(row, "number", "label", "answer"))
        .contains(
            "1 Số máy tính để bàn đang sử dụng " + offices + "60",
            "2 Số máy tính xách tay, Ipad đang sử dụng " + offices + "40");
    assertThat(rows("marts.form_answer", row -> true))
        .extracting(row -> row.get("line_kind"))
        .contains("question", "option", "row")
        .isSubsetOf("question", "option", "row");
  }

  @Test
  void levelsAgreeWithAPlainReference() {
    Map<String, String> names =
        rows("dimensions.form_line", row -> COMMUNE.equals(row.get("instrument_id"))).stream()
            .collect(
                Collectors.toMap(
                    row -> (String) row.get("line_id"), row -> (String) row.get("short_label")));
    Map<String, List<Map<String, Object>>> byForm =
        rows("facts.level_condition", row -> true).stream()
            .sorted(Comparator.comparing(row -> (Integer) row.get("position")))
            .collect(Collectors.groupingBy(YearMartsTest::form));
    Map<String, String> expected = new TreeMap<>();
    byForm.forEach((form, conditions) -> expected.put(form, level(conditions, names)));
    Map<String, String> found = new TreeMap<>();
    rows("marts.level_unit", row -> true)
        .forEach(
            row ->
                found.put(
                    form(row),
                    row.get("level_id")
                        + " > "
                        + row.get("next_level_id")
                        + " "
                        + row.get("held_count")
                        + "/"
                        + row.get("condition_count")
                        + " "
                        + row.get("binding_conditions")));
    assertThat(expected).hasSize(said.size() + (int) said.stream().filter(Said::assessed).count());
    assertThat(found).isEqualTo(expected);
  }

  private static String level(List<Map<String, Object>> conditions, Map<String, String> names) {
    Map<String, List<Map<String, Object>>> byLevel =
        conditions.stream()
            .collect(
                Collectors.groupingBy(
                    row -> (String) row.get("level_id"), LinkedHashMap::new, Collectors.toList()));
    String next = null;
    for (Map.Entry<String, List<Map<String, Object>>> level : byLevel.entrySet()) {
      if (level.getValue().stream().allMatch(row -> row.get("holds").equals(true))) {
        return level.getKey() + " > " + way(next, byLevel, names);
      }
      next = level.getKey();
    }
    return "none > " + way(next, byLevel, names);
  }

  private static String way(
      String next, Map<String, List<Map<String, Object>>> byLevel, Map<String, String> names) {
    if (next == null) {
      return "null null/null null";
    }
    List<Map<String, Object>> open =
        byLevel.get(next).stream().filter(row -> row.get("holds").equals(false)).toList();
    return next
        + " "
        + (byLevel.get(next).size() - open.size())
        + "/"
        + byLevel.get(next).size()
        + " "
        + open.stream()
            .map(row -> names.get(row.get("criterion_id")))
            .collect(Collectors.joining("; "));
  }

  @Test
  void stepsMeetEveryConditionWithinReach() {
    Map<String, List<Map<String, Object>>> steps =
        rows("marts.level_step", row -> true).stream()
            .collect(Collectors.groupingBy(row -> form(row) + " " + row.get("condition_position")));
    List<Map<String, Object>> binding =
        rows("marts.level_condition", row -> row.get("binds").equals(true));
    assertThat(binding).isNotEmpty();
    for (Map<String, Object> condition : binding) {
      List<Map<String, Object>> own =
          steps.getOrDefault(form(condition) + " " + condition.get("position"), List.of());
      boolean within = ((BigDecimal) condition.get("out_of_reach")).signum() == 0;
      assertThat(
              own.isEmpty()
                  || own.stream().anyMatch(row -> row.get("condition_met").equals(true)) == within)
          .isTrue();
    }
    for (Map<String, Object> unit : rows("marts.level_unit", row -> true)) {
      List<Map<String, Object>> own = rows("marts.level_step", row -> form(row).equals(form(unit)));
      assertThat(Optional.ofNullable(unit.get("criteria_to_improve")).orElse(0L))
          .isEqualTo(own.stream().map(row -> row.get("criterion_id")).distinct().count());
    }
  }

  @Test
  void whoHasSentIsCountedAgainstWhoWasAsked() {
    assertThat(completeness("long-bien-2021-government", 2021, "subordinate", "all", "all"))
        .isEqualTo(
            "expected 12 submitted 2 late 1 unknown 0 missing 10 unexpected 1 sent 3 revised 1 verified 0");
    assertThat(completeness("long-bien-2021-government", 2021, "subordinate", "block", "party"))
        .isEqualTo(
            "expected 0 submitted 0 late 0 unknown 0 missing 0 unexpected 1 sent 1 revised 0 verified 0");
    assertThat(completeness("long-bien-2021-government", 2021, "commune", "all", "all"))
        .isEqualTo(
            "expected 14 submitted 0 late 0 unknown 0 missing 14 unexpected 0 sent 0 revised 0 verified 0");
    assertThat(completeness("binh-thuan-2022-district", 2022, "district", "parent", "binh-thuan"))
        .isEqualTo(
            "expected 10 submitted 1 late 0 unknown 1 missing 9 unexpected 0 sent 1 revised 0 verified 1");
    for (int year : List.of(2020, 2021)) {
      List<Said> own = said.stream().filter(one -> one.year() == year).toList();
      long late = own.stream().filter(one -> one.on().isAfter(LocalDate.of(year, 11, 30))).count();
      assertThat(completeness(COMMUNE, year, "commune", "all", "all"))
          .isEqualTo(
              "expected 156 submitted %d late %d unknown 0 missing %d unexpected 0 sent %d revised 0 verified %d"
                  .formatted(
                      own.size(),
                      late,
                      156 - own.size(),
                      own.size(),
                      own.stream().filter(Said::assessed).count()));
      assertThat(late).isBetween(1L, own.size() - 1L);
    }
    assertThat(
            only(
                "marts.expected_unit",
                row ->
                    "long-bien-phong-noi-vu".equals(row.get("unit_id"))
                        && "long-bien-2021-government".equals(row.get("instrument_id"))))
        .containsEntry("status", "submitted")
        .containsEntry("due_on", "2021-12-02")
        .containsEntry("first_received_on", "2021-12-02")
        .containsEntry("received_on", "2021-12-10")
        .containsEntry("revision", 2)
        .containsEntry("days_late", 0);
    assertThat(
            only("marts.expected_unit", row -> "long-bien-phong-y-te".equals(row.get("unit_id"))))
        .containsEntry("status", "late")
        .containsEntry("days_late", 1);
    assertThat(rows("marts.expected_unit", row -> "missing".equals(row.get("status"))))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("days_late")).isNull())
        .allSatisfy(row -> assertThat(row.get("instrument_title")).isNotNull());
    assertThat(only("facts.submission", row -> "bo-khcn-phap-che".equals(row.get("unit_id"))))
        .containsEntry("received_on", LocalDate.of(2020, 6, 15));
  }

  @Test
  void proposalsAndTasksCountOnceHoweverManyPeriods() {
    assertThat(rows("marts.proposal", row -> true))
        .extracting(
            row ->
                words(
                    row,
                    "row_number",
                    "subject",
                    "detail",
                    "period_id",
                    "mention_count",
                    "proposal_count"))
        .containsExactlyInAnyOrder(
            "1 Đề xuất đầu tư, nâng cấp hệ thống máy tính phục vụ công việc Mua máy in_2022 1 1",
            "1 Đề xuất đầu tư, nâng cấp hệ thống máy tính phục vụ công việc Mua máy in_2023 1 0",
            "2 Đề xuất đầu tư, nâng cấp trang thiết bị CNTT khác (nếu có) Mua máy in  1 1");
    assertThat(rows("marts.plan_item", row -> true))
        .extracting(
            row ->
                words(
                    row,
                    "detail",
                    "period_id",
                    "task_count",
                    "without_budget_count",
                    "mention_budget",
                    "task_budget"))
        .containsExactlyInAnyOrder(
            "Nâng cấp in_2021 1 0 500000000 500000000",
            "Nâng cấp in_2021_2025 0 0 500000000 null",
            "Đào tạo in_2021 1 1 null null");
  }

  @Test
  void findingsAreCountedByKind() {
    Map<String, Long> expected =
        rows("quality.finding", row -> row.get("is_latest").equals(true)).stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        row.get("unit_id")
                            + " "
                            + row.get("year")
                            + " "
                            + row.get("instrument_id")
                            + " "
                            + row.get("code")
                            + " "
                            + row.get("severity")
                            + " "
                            + row.get("origin"),
                    Collectors.counting()));
    assertThat(expected).isNotEmpty();
    assertThat(
            rows("marts.finding_summary", row -> true).stream()
                .collect(
                    Collectors.toMap(
                        row ->
                            row.get("unit_id")
                                + " "
                                + row.get("year")
                                + " "
                                + row.get("instrument_id")
                                + " "
                                + row.get("code")
                                + " "
                                + row.get("severity")
                                + " "
                                + row.get("origin"),
                        row -> (Long) row.get("finding_count"))))
        .isEqualTo(expected);
  }

  private String completeness(String instrument, int year, String tier, String kind, String scope) {
    Map<String, Object> row =
        only(
            "marts.completeness",
            one ->
                instrument.equals(one.get("instrument_id"))
                    && Objects.equals(year, one.get("year"))
                    && tier.equals(one.get("tier"))
                    && kind.equals(one.get("scope_kind"))
                    && scope.equals(one.get("scope_id")));
    return "expected %s submitted %s late %s unknown %s missing %s unexpected %s sent %s revised %s verified %s"
        .formatted(
            row.get("expected_count"),
            row.get("submitted_count"),
            row.get("late_count"),
            row.get("lateness_unknown_count"),
            row.get("not_submitted_count"),
            row.get("unexpected_count"),
            row.get("sent_count"),
            row.get("revised_count"),
            row.get("verified_count"));
  }

  private List<String> trend(String indicator) {
    return rows(
            "marts.indicator_trend",
            row ->
                indicator.equals(row.get("indicator_id"))
                    && "self".equals(row.get("side"))
                    && "binh-thuan".equals(row.get("scope_id")))
        .stream()
        .sorted(Comparator.comparing(row -> (Integer) row.get("year")))
        .map(
            row ->
                "%s %s %s [%s, %s] %s%s"
                    .formatted(
                        row.get("year"),
                        row.get("series_id"),
                        words(row, "value"),
                        words(row, "lower"),
                        words(row, "upper"),
                        row.get("value_kind"),
                        row.get("breaks_before").equals(true) ? " " + row.get("break_reason") : ""))
        .toList();
  }

  private Map<String, Object> indicator(String id, int year, String kind, String scope) {
    return only(
        "marts.indicator_year",
        row ->
            id.equals(row.get("indicator_id"))
                && Objects.equals(year, row.get("year"))
                && "self".equals(row.get("side"))
                && kind.equals(row.get("scope_kind"))
                && scope.equals(row.get("scope_id")));
  }

  private Map<String, Object> only(String table, Predicate<Map<String, Object>> wanted) {
    List<Map<String, Object>> found = rows(table, wanted);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<Map<String, Object>> rows(String table, Predicate<Map<String, Object>> wanted) {
    return tables.computeIfAbsent(table, warehouse::rows).stream().filter(wanted).toList();
  }

  private static String form(Map<String, Object> row) {
    return row.get("instrument_id")
        + " "
        + row.get("year")
        + " "
        + row.get("unit_id")
        + " "
        + row.get("side");
  }

  private static String words(Map<String, Object> row, String... columns) {
    return java.util.Arrays.stream(columns)
        .map(row::get)
        .map(value -> value instanceof BigDecimal number ? plain(number) : String.valueOf(value))
        .collect(Collectors.joining(" "));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text).setScale(6, RoundingMode.UNNECESSARY);
  }

  private static AnswerValue number(long number) {
    return new AnswerValue.Number(BigDecimal.valueOf(number));
  }

  @SafeVarargs
  private static AnswerValue rows(Map<String, String>... rows) {
    return new AnswerValue.Rows(List.of(rows));
  }

  private HandMadeSubmission send(String instrument, String unit, String day) {
    HandMadeSubmission form = new HandMadeSubmission(warehouse.instruments().get(instrument), unit);
    Path path = Path.of(files.size() + " " + unit + ".csv");
    forms.put(path, form);
    files.add(SentFile.toRead(path, LocalDate.parse(day)));
    return form;
  }
}
