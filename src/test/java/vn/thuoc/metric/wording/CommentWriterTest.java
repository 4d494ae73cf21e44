package vn.thuoc.metric.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

class CommentWriterTest {
  private static final Wording WORDS =
      Wording.read(DefinitionFolder.onClassPath("dashboards").under("i18n"), new Problems());
  private static final List<MetricColumn> COLUMNS =
      List.of(
          column("label", MetricFormat.TEXT),
          column("side", MetricFormat.TEXT),
          column("day", MetricFormat.DATE),
          column("late", MetricFormat.FLAG),
          column("units", MetricFormat.WHOLE),
          column("score", MetricFormat.SCORE),
          column("share", MetricFormat.PERCENT),
          column("rate", MetricFormat.DECIMAL));
  private static final List<Map<String, Object>> ROWS =
      List.of(
          Map.of("label", "Hạ tầng", "score", number("-3.68"), "units", 12345L),
          Map.of("label", "Nhân lực", "share", number("0.9281"), "day", "2022-11-05"),
          Map.of("label", "Ứng dụng", "score", number("1.5"), "side", "verified", "late", true),
          Map.of("label", "Chính sách", "score", number("1.50"), "units", 7L),
          Map.of("label", "An toàn", "score", number("-3.680"), "rate", number("2.125")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{rows}|5",
        "{total}|1.234",
        "{+rows}|+5",
        "{first.label}|Hạ tầng",
        "{last.label}|An toàn",
        "{first.score}|−3,68",
        "{+first.score}|−3,68",
        "{first.units}|12.345",
        "{last.rate}|2,125",
        "{most:score.label}|Ứng dụng",
        "{most:score.score}|1,5",
        "{+most:score.score}|+1,5",
        "{most:score.side}|Thẩm định",
        "{most:score.late}|Có",
        "{least:score.label}|Hạ tầng",
        "{least:score.units}|12.345",
        "{most:share.label}|Nhân lực",
        "{most:share.share}|92,8 %",
        "{+least:share.share}|+92,8 %",
        "{most:share.day}|05/11/2022",
        "{+most:share.day}|05/11/2022",
        "{+most:share.label}|Nhân lực",
        "{most:units.label}|Hạ tầng",
        "{least:units.label}|Chính sách",
        "{least:units.score}|1,5"
      })
  void everyReferenceIsFilledIn(String sentence, String expected) {
    assertThat(written("«" + sentence + "»", ROWS)).containsExactly("«" + expected + "»");
  }

  @Test
  void aMinusIsAMinusAndNoHyphen() {
    assertThat(written("{first.score}", ROWS)).containsExactly("\u22123,68");
    assertThat(written("{first.share}", List.of(Map.of("share", number("-0.1254")))))
        .containsExactly("\u221212,5 %");
    assertThat(written("{first.label}", List.of(Map.of("label", "-3 điểm"))))
        .as("a name stays as it is")
        .containsExactly("-3 điểm");
  }

  @Test
  void whatIsWrittenAsZeroHasNoSign() {
    assertThat(written("{+first.score}", List.of(Map.of("score", number("0")))))
        .containsExactly("0");
    assertThat(written("{+first.score}", List.of(Map.of("score", number("0.004")))))
        .containsExactly("0");
    assertThat(written("{+first.share}", List.of(Map.of("share", number("-0.0001")))))
        .containsExactly("0,0 %");
    assertThat(written("{+first.share}", List.of(Map.of("share", number("0.001")))))
        .containsExactly("+0,1 %");
  }

  @Test
  void codedValuesAndFlagsAreWordsOfTheLanguage() {
    Comment comment = comment("{first.side} {first.late} {last.late}", Optional.empty());
    List<Map<String, Object>> rows =
        List.of(Map.of("side", "self", "late", true), Map.of("late", false));
    MetricResult result = new MetricResult(COLUMNS, rows, 2);
    assertThat(new CommentWriter(result, WORDS, Language.VI).write(comment))
        .containsExactly("Tự chấm Có Không");
    assertThat(new CommentWriter(result, WORDS, Language.EN).write(comment))
        .containsExactly("Self-assessed Yes No");
  }

  @Test
  void aSentenceThatSpeaksOfSomethingAbsentIsLeftOut() {
    assertThat(written("{first.label}: {first.share}", ROWS)).isEmpty();
    assertThat(written("{most:units.share}", ROWS)).isEmpty();
    assertThat(written("{most:share.rate}", ROWS)).isEmpty();
    assertThat(written("{first.nothing}", ROWS)).isEmpty();
    assertThat(written("{first.label}", List.of())).isEmpty();
    assertThat(written("{least:score.label}", List.of(Map.of("label", "a")))).isEmpty();
    assertThat(written("{rows}", List.of())).containsExactly("0");
  }

  @Test
  void theOtherSentencesStand() {
    Comment comment =
        new Comment(
            List.of(
                sentence("{rows} dòng.", Optional.empty()),
                sentence("{first.share}.", Optional.empty()),
                sentence("{last.label}.", Optional.empty())));
    assertThat(writer(ROWS).write(comment)).containsExactly("5 dòng.", "An toàn.");
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 1, true",
    "0, 1, false",
    "-0.01, 1, false",
    "-0.01, -1, true",
    "0.00, -1, false",
    "0.01, -1, false",
    "0.00, 0, true",
    "0.01, 0, false",
    "-0.01, 0, false"
  })
  void aGuardHoldsOnItsSideOfZeroOnly(String score, int sign, boolean stands) {
    Comment comment = comment("Có.", Optional.of(new Comment.Guard("last.score", 0, sign)));
    List<Map<String, Object>> rows = List.of(Map.of("score", new BigDecimal(score)));
    assertThat(writer(rows).write(comment)).isEqualTo(stands ? List.of("Có.") : List.of());
  }

  @Test
  void aGuardOverSomethingAbsentHoldsForNoSign() {
    for (int sign = -1; sign <= 1; sign++) {
      Comment absent = comment("Có.", Optional.of(new Comment.Guard("first.share", 0, sign)));
      assertThat(writer(ROWS).write(absent)).isEmpty();
      Comment text = comment("Có.", Optional.of(new Comment.Guard("first.label", 0, sign)));
      assertThat(writer(ROWS).write(text)).isEmpty();
    }
    Comment none = comment("Không có dòng.", Optional.of(new Comment.Guard("rows", 0, 0)));
    assertThat(writer(List.of()).write(none)).containsExactly("Không có dòng.");
    Comment most = comment("Tăng.", Optional.of(new Comment.Guard("most:score.score", 0, 1)));
    assertThat(writer(ROWS).write(most)).containsExactly("Tăng.");
  }

  @ParameterizedTest
  @CsvSource({"0, false, false", "1, true, false", "2, false, true"})
  void oneRowIsToldApartFromSeveral(int count, boolean one, boolean several) {
    List<Map<String, Object>> rows = ROWS.subList(0, count);
    Comment only = comment("Một.", Optional.of(new Comment.Guard("rows", 1, 0)));
    assertThat(writer(rows).write(only)).isEqualTo(one ? List.of("Một.") : List.of());
    Comment many = comment("Nhiều.", Optional.of(new Comment.Guard("rows", 1, 1)));
    assertThat(writer(rows).write(many)).isEqualTo(several ? List.of("Nhiều.") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"{rows}", "{first.score}", "{", "}{", "$1 \\1 ${first.label}", "\\$0\\\\"})
  void whatStandsInTheRowsIsNeverReadAsAReference(String name) {
    assertThat(
            written("A {first.label} B {last.label}.", List.of(Map.of("label", name, "score", 1L))))
        .containsExactly("A " + name + " B " + name + ".");
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void aCommentOverRandomRowsIsWrittenOrLeftOut(@ForAll long seed) {
    Random random = new Random(seed);
    List<Map<String, Object>> rows = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      rows.add(row(random));
    }
    for (int i = 0; i < 8; i++) {
      String first = reference(random);
      String second = reference(random);
      List<String> alone = written("{" + first + "}", rows);
      List<String> other = written("{" + second + "}", rows);
      List<String> both = written("$1 {" + first + "} \\ {" + second + "}", rows);
      if (alone.isEmpty() || other.isEmpty()) {
        assertThat(both).as("%s, %s of %s", first, second, rows).isEmpty();
      } else {
        assertThat(both)
            .as("%s, %s of %s", first, second, rows)
            .containsExactly("$1 " + alone.get(0) + " \\ " + other.get(0));
        assertThat(both.get(0)).doesNotContain("{").doesNotContain("}");
      }
      Comment guarded =
          comment("{rows}", Optional.of(new Comment.Guard(first, 0, random.nextInt(3) - 1)));
      assertThat(writer(rows).write(guarded)).isSubsetOf(List.of(String.valueOf(size)));
    }
  }

  private static Map<String, Object> row(Random random) {
    Map<String, Object> row = new HashMap<>();
    for (MetricColumn column : COLUMNS) {
      if (random.nextInt(3) > 0) {
        row.put(column.id(), value(column.format(), random));
      }
    }
    return row;
  }

  private static Object value(MetricFormat format, Random random) {
    return switch (format) {
      case TEXT ->
          List.of("self", "verified", "Đức Linh", "$0", "\\", "-1", "").get(random.nextInt(7));
      case DATE -> random.nextBoolean() ? "2022-11-05" : "chưa rõ";
      case FLAG -> random.nextBoolean();
      case WHOLE -> (long) random.nextInt(20_000) - 10_000;
      default -> BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, random.nextInt(7));
    };
  }

  private static String reference(Random random) {
    String row = List.of("rows", "total", "first", "last", "most", "least").get(random.nextInt(6));
    String sign = random.nextBoolean() ? "+" : "";
    return sign
        + switch (row) {
          case "rows", "total" -> row;
          case "first", "last" -> row + "." + column(random);
          default -> row + ":" + column(random) + "." + column(random);
        };
  }

  private static String column(Random random) {
    return random.nextInt(12) == 0 ? "nothing" : COLUMNS.get(random.nextInt(8)).id();
  }

  private static List<String> written(String sentence, List<Map<String, Object>> rows) {
    return writer(rows).write(comment(sentence, Optional.empty()));
  }

  private static CommentWriter writer(List<Map<String, Object>> rows) {
    return new CommentWriter(new MetricResult(COLUMNS, rows, 1234), WORDS, Language.VI);
  }

  private static Comment comment(String text, Optional<Comment.Guard> guard) {
    return new Comment(List.of(sentence(text, guard)));
  }

  private static Comment.Sentence sentence(String text, Optional<Comment.Guard> guard) {
    return new Comment.Sentence(new Words(text, text), guard);
  }

  private static MetricColumn column(String id, MetricFormat format) {
    MetricColumn.Role role =
        format == MetricFormat.TEXT ? MetricColumn.Role.DIMENSION : MetricColumn.Role.MEASURE;
    return new MetricColumn(id, new Words(id, id), role, format, new Words(id, id));
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
