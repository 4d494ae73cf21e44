package vn.thuoc.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/** Answers from packed columns against those of looking at every row. */
class ColumnsPropertyTest {
  private static final List<String> DIMENSIONS =
      List.of("unit_id", "tier", "year", "simulated", "share");
  private static final List<String> MEASURES = List.of("score", "count", "mean", "less", "rate");
  private static final MetricView VIEW = view();

  @Property(tries = 80, shrinking = ShrinkingMode.OFF)
  void columnsAnswerAsRowsDo(@ForAll long seed) {
    Random random = new Random(seed);
    List<Map<String, Object>> rows = rows(random, random.nextInt(8) == 0 ? 9000 : 300);
    MartTable table = table(rows);
    RowByRow plain = new RowByRow(VIEW, rows);
    for (int i = 0; i < 12; i++) {
      MetricQuery query = query(random);
      if (plain.refused(query)) {
        assertThatThrownBy(() -> new Question(VIEW, query, table).answer())
            .isInstanceOf(ProblemException.class);
      } else {
        MetricResult answer = new Question(VIEW, query, table).answer();
        assertThat(answer.rows()).as(query.toString()).isEqualTo(plain.answer(query));
        assertThat(answer.total()).isEqualTo(plain.all(query).size());
      }
    }
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void packedNumbersAreTheNumbers(@ForAll long seed) {
    Random random = new Random(seed);
    int bits = random.nextInt(63);
    long step = 1 + random.nextInt(1000);
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(10_000); i++) {
      long number = random.nextInt(9) == 0 ? PackedNumbers.ABSENT : random.nextLong() >> bits;
      numbers.add(number == PackedNumbers.ABSENT ? number : number / step * step);
    }
    PackedNumbers.Builder builder = new PackedNumbers.Builder();
    numbers.forEach(builder::add);
    PackedNumbers packed = builder.build();
    int[] rows = random.ints(0, numbers.size()).limit(3000).sorted().toArray();
    long[] gathered = new long[rows.length];
    packed.gather(rows, 0, rows.length, gathered);
    for (int i = 0; i < rows.length; i++) {
      assertThat(packed.get(rows[i])).isEqualTo(numbers.get(rows[i]));
      assertThat(gathered[i]).isEqualTo(numbers.get(rows[i]));
    }
  }

  @Test
  void pointsWithTwoDecimalsTakeTwoBytesARow() {
    PackedNumbers.Builder points = new PackedNumbers.Builder();
    PackedNumbers.Builder years = new PackedNumbers.Builder();
    for (int row = 0; row < 40_960; row++) {
      points.add((row * 7 % 50_000) * 10_000L);
      years.add(2022);
    }
    assertThat(points.build().bytes()).isBetween(2 * 40_960L, 2 * 40_960L + 10 * 100);
    assertThat(years.build().bytes()).isLessThan(1000);
  }

  @Test
  void sumsBeyondSixtyFourBitsAreExact() {
    BigDecimal huge = new BigDecimal("2000000000000.123456");
    List<Map<String, Object>> rows =
        Collections.nCopies(5, Map.of("unit_id", "a", "score", huge, "count", Long.MAX_VALUE));
    Map<String, Object> row =
        new Question(
                VIEW, ask(List.of("score", "count"), List.of("unit_id"), Map.of()), table(rows))
            .answer()
            .rows()
            .get(0);
    assertThat(row.get("score")).isEqualTo(new BigDecimal("10000000000000.61728"));
    assertThat(row.get("count")).isEqualTo(new BigDecimal("46116860184273879035"));
  }

  @Test
  void rangesHoldTheirEnds() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (long year = 2018; year <= 2022; year++) {
      rows.add(Map.of("year", year, "share", new BigDecimal("0." + (year - 2013))));
    }
    assertThat(years(rows, "year", "2019..2021")).containsExactly(2019L, 2020L, 2021L);
    assertThat(years(rows, "year", "2021..")).containsExactly(2021L, 2022L);
    assertThat(years(rows, "year", "..2018", "2022")).containsExactly(2018L, 2022L);
    assertThat(years(rows, "year", "2021..2019")).isEmpty();
    assertThat(years(rows, "year", "..")).isEmpty();
    assertThat(years(rows, "share", "0.65..0.8")).containsExactly(2020L, 2021L);
  }

  @Test
  void aMartWithoutRowsAnswersEveryFilterWithNone() {
    for (String dimension : DIMENSIONS) {
      for (String text : List.of("2019", "2020..", "0.1..0.6", "true", "district")) {
        assertThat(years(List.of(), dimension, text)).as("%s = %s", dimension, text).isEmpty();
      }
    }
  }

  @Test
  void aRatioOverZeroIsAbsent() {
    List<Map<String, Object>> rows =
        List.of(Map.of("unit_id", "a", "score", BigDecimal.ONE, "count", 0L));
    assertThat(
            new Question(VIEW, ask(List.of("rate"), List.of("unit_id"), Map.of()), table(rows))
                .answer()
                .rows())
        .containsExactly(Map.of("unit_id", "a"));
  }

  private static List<Object> years(
      List<Map<String, Object>> rows, String dimension, String... texts) {
    MetricQuery query = ask(List.of(), List.of("year"), Map.of(dimension, List.of(texts)));
    return new Question(VIEW, query, table(rows))
        .answer().rows().stream().map(row -> row.get("year")).toList();
  }

  private static MetricQuery ask(
      List<String> measures, List<String> by, Map<String, List<String>> filter) {
    return new MetricQuery("points", measures, by, filter, List.of(), OptionalInt.empty());
  }

  private static MetricQuery query(Random random) {
    List<String> by = some(random, DIMENSIONS, 4);
    boolean additive = random.nextInt(3) > 0;
    List<String> measures =
        some(random, additive ? List.of("score", "count", "less", "rate") : MEASURES, 4);
    List<String> asked = new ArrayList<>(by);
    asked.addAll(measures);
    Map<String, List<String>> filter = new HashMap<>();
    for (String dimension : some(random, DIMENSIONS, 2)) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        texts.add(text(random, dimension));
      }
      filter.put(dimension, texts);
    }
    List<MetricQuery.Sort> sort =
        some(random, asked, 3).stream()
            .map(column -> new MetricQuery.Sort(column, random.nextBoolean()))
            .toList();
    OptionalInt limit =
        random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(20)) : OptionalInt.empty();
    return new MetricQuery("points", measures, by, filter, sort, limit, random.nextInt(4));
  }

  private static List<String> some(Random random, List<String> from, int most) {
    List<String> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, random.nextInt(Math.min(most, from.size()) + 1));
  }

  private static String text(Random random, String dimension) {
    return switch (dimension) {
      case "unit_id" -> unit(random.nextInt(130));
      case "tier" -> List.of("district", "commune", "none").get(random.nextInt(3));
      case "year" -> List.of("2019", "2020..", "2018..2019", "..2017").get(random.nextInt(4));
      case "simulated" -> random.nextBoolean() ? "true" : "false";
      default -> List.of("0.5", "0.250", "0.1..0.6", "1", "7").get(random.nextInt(5));
    };
  }

  private static List<Map<String, Object>> rows(Random random, int most) {
    int count = random.nextInt(most);
    boolean wide = random.nextInt(4) == 0;
    boolean ordered = random.nextBoolean();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> row = new HashMap<>();
      int unit = ordered ? i * 120 / count : random.nextInt(120);
      put(random, row, "unit_id", unit(unit));
      put(random, row, "tier", random.nextBoolean() ? "district" : "commune");
      put(random, row, "year", 2018L + (ordered ? i * 5 / count : random.nextInt(5)));
      put(random, row, "simulated", random.nextBoolean());
      put(random, row, "share", BigDecimal.valueOf(random.nextInt(8), 1 + random.nextInt(2)));
      put(random, row, "score", decimal(random, wide));
      put(random, row, "count", (long) random.nextInt(40));
      put(random, row, "mean", decimal(random, wide));
      rows.add(row);
    }
    return rows;
  }

  private static BigDecimal decimal(Random random, boolean wide) {
    if (wide && random.nextInt(20) == 0) {
      return new BigDecimal(random.nextBoolean() ? "1e20" : "0.123456789").negate();
    }
    return BigDecimal.valueOf(random.nextInt(100_000) - 20_000, random.nextInt(7));
  }

  private static void put(Random random, Map<String, Object> row, String column, Object value) {
    if (random.nextInt(10) > 0) {
      row.put(column, value);
    }
  }

  private static String unit(int number) {
    return List.of("Đức Linh", "Dương Minh", "ấp", "Ân", "an").get(number % 5) + " " + number / 5;
  }

  private static MartTable table(List<Map<String, Object>> rows) {
    MartTable.Builder table = MartTable.of(VIEW.martColumns());
    rows.forEach(table::add);
    return table.build();
  }

  private static MetricView view() {
    Words words = new Words("Điểm", "Points");
    List<MetricColumn> dimensions =
        DIMENSIONS.stream().map(id -> column(id, MetricColumn.Role.DIMENSION)).toList();
    List<MetricMeasure> measures =
        List.of(
            measure("score", Additivity.SUM),
            measure("count", Additivity.SUM),
            measure("mean", Additivity.NONE),
            new MetricMeasure(
                column("less", MetricColumn.Role.MEASURE),
                Additivity.NONE,
                List.of(),
                Optional.of(new MetricMeasure.Difference("score", "count")),
                Optional.empty()),
            new MetricMeasure(
                column("rate", MetricColumn.Role.MEASURE),
                Additivity.NONE,
                List.of(),
                Optional.empty(),
                Optional.of(new MetricMeasure.Ratio("score", "count"))));
    return new MetricView(
        "points", "points", words, words, List.of(), dimensions, measures, Held.MEMORY, List.of());
  }

  private static MetricMeasure measure(String id, Additivity additivity) {
    return new MetricMeasure(
        column(id, MetricColumn.Role.MEASURE),
        additivity,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static MetricColumn column(String id, MetricColumn.Role role) {
    Words words = new Words(id, id);
    return new MetricColumn(id, words, role, MetricFormat.TEXT, words);
  }
}
