package vn.thuoc.transform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Small random facts with many ties, gaps and absent values, for marts and their reference. */
final class RandomFacts {
  static final List<String> STATES = List.of("given", "blank", "not_applicable", "rejected");

  /** A unit; those without a parent belong to no scope of that kind. */
  record Unit(String id, String name, String block, Optional<String> parent) {}

  /** A line of the form. */
  record Line(String id, String kind, String group, boolean leaf, int position) {}

  /** One side of one line of one submission. */
  record Side(Optional<String> state, Optional<BigDecimal> score) {}

  /** One line of one submission. */
  record Score(
      String instrument, int year, Unit unit, Line line, BigDecimal max, Side self, Side verified) {
    Side side(String name) {
      return name.equals("self") ? self : verified;
    }
  }

  /** One answer to one question. */
  record Answer(
      String instrument,
      int year,
      Unit unit,
      String question,
      String side,
      String state,
      List<String> options) {}

  static final List<Line> LINES =
      List.of(
          new Line("g", "group", "g", false, 1),
          new Line("g.1", "criterion", "g", true, 2),
          new Line("g.2", "criterion", "g", false, 3),
          new Line("g.2.a", "criterion", "g", true, 4),
          new Line("b", "bonus", "b", false, 5),
          new Line("b.1", "criterion", "b", true, 6),
          new Line("total", "total", "total", false, 7));

  /** Question to its type and printed options; a plain box has none. */
  static final Map<String, List<String>> QUESTIONS =
      Map.of(
          "q.yes", List.of("yes_no"),
          "q.one", List.of("choice", "high", "low"),
          "q.many", List.of("several_choices", "a", "b", "c"));

  final List<Unit> units = new ArrayList<>();
  final List<Score> scores = new ArrayList<>();
  final List<Answer> answers = new ArrayList<>();
  private final Random random;

  RandomFacts(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 14; i++) {
      units.add(
          new Unit(
              "u" + i,
              "Xã " + (char) ('A' + random.nextInt(5)),
              random.nextInt(3) == 0 ? "party" : "government",
              Optional.of("p" + random.nextInt(3)).filter(p -> !p.equals("p0"))));
    }
    for (String instrument : List.of("first", "second")) {
      for (int year : new int[] {2019, 2020, 2022}) {
        for (Unit unit : units) {
          if (random.nextInt(5) > 0) {
            submission(instrument, year, unit);
          }
        }
      }
    }
  }

  private void submission(String instrument, int year, Unit unit) {
    boolean verified = !instrument.equals("second") && random.nextInt(4) > 0;
    for (Line line : LINES) {
      BigDecimal max = BigDecimal.valueOf(unit.block().equals("party") ? 7 : 10);
      Side self = side(line, max, true);
      scores.add(new Score(instrument, year, unit, line, max, self, side(line, max, verified)));
    }
    for (Map.Entry<String, List<String>> question : QUESTIONS.entrySet()) {
      for (String side : List.of("self", "verified")) {
        String state = side.equals("self") || verified ? state() : "blank";
        answers.add(
            new Answer(
                instrument,
                year,
                unit,
                question.getKey(),
                side,
                state,
                state.equals("given") ? chosen(question.getValue()) : List.of()));
      }
    }
  }

  private Side side(Line line, BigDecimal max, boolean begun) {
    if (!begun) {
      return new Side(Optional.of("blank").filter(s -> line.leaf()), Optional.empty());
    }
    String state = line.leaf() ? state() : random.nextInt(6) == 0 ? "rejected" : "given";
    Optional<BigDecimal> score =
        switch (state) {
          case "given" ->
              random.nextInt(12) == 0
                  ? Optional.empty()
                  : Optional.of(
                      max.multiply(BigDecimal.valueOf(random.nextInt(8)))
                          .divide(BigDecimal.valueOf(7), 6, java.math.RoundingMode.DOWN));
          case "blank" -> Optional.of(BigDecimal.ZERO);
          default -> Optional.empty();
        };
    return new Side(Optional.of(state).filter(s -> line.leaf()), score);
  }

  private String state() {
    int drawn = random.nextInt(10);
    return drawn > 2 ? "given" : STATES.get(drawn + 1);
  }

  private List<String> chosen(List<String> question) {
    if (question.get(0).equals("yes_no")) {
      return List.of(random.nextBoolean() ? "yes" : "no");
    }
    List<String> options = question.subList(1, question.size());
    return question.get(0).equals("choice")
        ? List.of(options.get(random.nextInt(options.size())))
        : options.subList(0, 1 + random.nextInt(options.size()));
  }

  /** Makes them what queries see, with an older revision that must count nowhere. */
  void createViews(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (boolean latest : new boolean[] {true, false}) {
      for (Score score : latest ? scores : scores.subList(0, LINES.size())) {
        rows.add(
            RowFactory.create(
                score.instrument(),
                score.year(),
                "commune",
                score.unit().id(),
                latest,
                score.line().group(),
                score.line().id(),
                score.line().kind(),
                score.line().position(),
                score.line().leaf(),
                score.max(),
                score.self().state().orElse(null),
                score.self().score().orElse(null),
                score.verified().state().orElse(null),
                score.verified().score().orElse(null)));
      }
    }
    view(
        spark,
        "built_score",
        "instrument_id STRING, year INT, tier STRING, unit_id STRING, is_latest BOOLEAN,"
            + " group_id STRING, criterion_id STRING, criterion_kind STRING, position INT,"
            + " is_leaf BOOLEAN, max_score DECIMAL(28,6), self_state STRING,"
            + " self_score DECIMAL(28,6), verified_state STRING, verified_score DECIMAL(28,6)",
        rows);
    List<Row> all = new ArrayList<>();
    units.forEach(
        u -> all.add(RowFactory.create(u.id(), u.name(), u.block(), u.parent().orElse(null))));
    all.add(RowFactory.create("p1", "Huyện Một", "government", null));
    all.add(RowFactory.create("p2", "Huyện Hai", "government", null));
    view(
        spark,
        "built_unit",
        "unit_id STRING, unit_name STRING, block STRING, parent_id STRING",
        all);
    view(
        spark,
        "built_instrument",
        "instrument_id STRING, tier STRING",
        List.of(RowFactory.create("first", "commune"), RowFactory.create("second", "commune")));
    List<Row> lines = new ArrayList<>();
    List<Row> questions = new ArrayList<>();
    List<Row> options = new ArrayList<>();
    for (String instrument : List.of("first", "second")) {
      for (Line line : LINES) {
        lines.add(
            RowFactory.create(
                instrument,
                line.position(),
                line.id(),
                line.kind(),
                0,
                line.group(),
                null,
                "Dòng " + line.id()));
      }
      QUESTIONS.forEach(
          (id, type) -> {
            questions.add(RowFactory.create(instrument, 1, id, "Câu " + id, type.get(0)));
            for (int i = 1; i < type.size(); i++) {
              options.add(RowFactory.create(instrument, id, "", type.get(i), i, "Chọn", null));
            }
          });
    }
    view(
        spark,
        "built_form_line",
        "instrument_id STRING, position INT, line_id STRING, line_kind STRING, depth INT,"
            + " group_id STRING, number STRING, short_label STRING",
        lines);
    view(
        spark,
        "built_question",
        "instrument_id STRING, position INT, question_id STRING, label STRING, answer_type STRING",
        questions);
    view(
        spark,
        "built_question_option",
        "instrument_id STRING, question_id STRING, column_id STRING, option_id STRING,"
            + " position INT, label STRING, points DECIMAL(28,6)",
        options);
    view(
        spark,
        "built_answer",
        "instrument_id STRING, year INT, tier STRING, unit_id STRING, is_latest BOOLEAN,"
            + " question_id STRING, side STRING, row_number INT, column_id STRING, state STRING,"
            + " option_id STRING",
        answers.stream()
            .map(
                a ->
                    RowFactory.create(
                        a.instrument(),
                        a.year(),
                        "commune",
                        a.unit().id(),
                        true,
                        a.question(),
                        a.side(),
                        0,
                        "",
                        a.state(),
                        a.options().isEmpty() ? null : String.join(",", a.options())))
            .toList());
  }

  private static void view(SparkSession spark, String name, String columns, List<Row> rows) {
    spark
        .createDataFrame(rows, StructType.fromDDL(columns))
        .coalesce(1)
        .createOrReplaceTempView(name);
  }
}
