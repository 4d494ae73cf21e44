package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import vn.thuoc.transform.RandomFacts.Line;
import vn.thuoc.transform.RandomFacts.Score;

/** Random facts under the names by which marts see what was built before them. */
final class RandomFactViews {
  private final RandomFacts facts;

  RandomFactViews(RandomFacts facts) {
    this.facts = facts;
  }

  /** Makes them what queries see, with an older revision that must count nowhere. */
  void create(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (boolean latest : new boolean[] {true, false}) {
      for (Score score :
          latest ? facts.scores : facts.scores.subList(0, RandomFacts.LINES.size())) {
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
                score.verified().score().orElse(null),
                score.self().unscored(),
                score.verified().unscored(),
                score.self().compared().orElse(null),
                score.verified().compared().orElse(null),
                score.oneSided()));
      }
    }
    view(
        spark,
        "built_score",
        "instrument_id STRING, year INT, tier STRING, unit_id STRING, is_latest BOOLEAN,"
            + " group_id STRING, criterion_id STRING, criterion_kind STRING, position INT,"
            + " is_leaf BOOLEAN, max_score DECIMAL(28,6), self_state STRING,"
            + " self_score DECIMAL(28,6), verified_state STRING, verified_score DECIMAL(28,6),"
            + " self_unscored INT, verified_unscored INT, self_compared DECIMAL(28,6),"
            + " verified_compared DECIMAL(28,6), one_sided INT",
        rows);
    List<Row> all = new ArrayList<>();
    facts.units.forEach(
        u -> all.add(RowFactory.create(u.id(), u.name(), u.block(), u.parent().orElse(null))));
    all.add(RowFactory.create("p1", "Huyện Một", "government", null));
    all.add(RowFactory.create("p2", "Huyện Hai", "government", null));
    view(
        spark,
        "built_unit",
        "unit_id STRING, distinct_name STRING, block STRING, parent_id STRING",
        all);
    ScopedUnits.all(spark);
    unitMarts(spark);
    view(
        spark,
        "built_instrument",
        "instrument_id STRING, instrument_short_title STRING, tier STRING",
        List.of(
            RowFactory.create("first", "Phiếu một", "commune"),
            RowFactory.create("second", "Phiếu hai", "commune")));
    List<Row> lines = new ArrayList<>();
    List<Row> questions = new ArrayList<>();
    List<Row> options = new ArrayList<>();
    for (String instrument : List.of("first", "second")) {
      for (Line line : RandomFacts.LINES) {
        lines.add(
            RowFactory.create(
                instrument,
                line.position(),
                line.id(),
                line.kind(),
                0,
                line.kind().equals("criterion"),
                line.group(),
                null,
                "Dòng " + line.id(),
                "Dòng " + line.id()));
      }
      RandomFacts.QUESTIONS.forEach(
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
            + " is_leaf BOOLEAN, group_id STRING, number STRING, short_label STRING,"
            + " full_label STRING",
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
        facts.answers.stream()
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

  /** The points of units on groups and totals, as marts say them. */
  private static void unitMarts(SparkSession spark) {
    String points =
        "SELECT instrument_id, year, tier, unit_id, group_id, criterion_kind AS group_kind,"
            + " max_score, self_score, self_unscored, verified_score, verified_unscored"
            + " FROM built_score WHERE is_latest AND criterion_kind ";
    spark.sql(points + "IN ('group', 'bonus')").createOrReplaceTempView("built_mart_unit_group");
    spark.sql(points + "= 'total'").createOrReplaceTempView("built_mart_unit_year");
  }

  private static void view(SparkSession spark, String name, String columns, List<Row> rows) {
    spark
        .createDataFrame(rows, StructType.fromDDL(columns))
        .coalesce(1)
        .createOrReplaceTempView(name);
  }
}
