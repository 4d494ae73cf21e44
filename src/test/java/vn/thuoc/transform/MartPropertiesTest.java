package vn.thuoc.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseLocation;

/** The marts of scores and answers agree exactly with a plain reference on random facts. */
class MartPropertiesTest {
  private static final TableDefinitions TABLES =
      TableDefinitions.read(DefinitionFolder.onClassPath("warehouse"));
  private static Engine engine;

  @BeforeContainer
  static void start() {
    engine = Engine.start(new WarehouseLocation(Path.of("target", "mart-properties")), "local[2]");
    engine.spark().conf().set("spark.sql.codegen.wholeStage", "false");
    engine.spark().conf().set("spark.sql.shuffle.partitions", "1");
    engine.spark().conf().set("spark.sql.adaptive.enabled", "false");
    engine.spark().conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
  }

  @AfterContainer
  static void stop() {
    engine.close();
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void agreeWithTheReference(@ForAll long seed) {
    RandomFacts facts = new RandomFacts(seed);
    new RandomFactViews(facts).create(engine.spark());
    new SpreadStep(engine.spark(), DefinitionFolder.onClassPath("warehouse").under("scoring"))
        .ofPoints();
    StandingReference standing = new StandingReference(facts);
    DistributionReference distribution = new DistributionReference(facts);
    GapReference gap = new GapReference(facts);
    Map<String, List<Map<String, Object>>> expected = new LinkedHashMap<>();
    expected.put("standing", standing.standing());
    expected.put("matched_cohort", standing.matchedCohort());
    expected.put("distribution", distribution.distribution());
    expected.put("answer_share", distribution.answerShare());
    expected.put("side_gap", gap.sideGap());
    expected.put("unit_gap", gap.unitGap());
    expected.forEach(
        (mart, rows) -> {
          assertThat(rows).isNotEmpty();
          TreeSet<String> columns = new TreeSet<>();
          rows.forEach(row -> columns.addAll(row.keySet()));
          assertThat(computed(mart, columns))
              .as(mart)
              .containsExactlyInAnyOrderElementsOf(
                  rows.stream().map(row -> line(row, columns)).toList());
        });
  }

  private static List<String> computed(String mart, TreeSet<String> columns) {
    List<String> lines = new ArrayList<>();
    String sql = TABLES.get("marts." + mart).sql().orElseThrow();
    Dataset<Row> rows = engine.spark().sql(sql);
    // what is computed is there for marts that read it
    rows.createOrReplaceTempView("built_mart_" + mart);
    for (Row row : rows.collectAsList()) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (String column : row.schema().fieldNames()) {
        values.put(column, row.getAs(column));
      }
      values.put("scope", values.get("scope_kind") + " " + values.get("scope_id"));
      lines.add(line(values, columns));
    }
    return lines;
  }

  private static String line(Map<String, Object> row, TreeSet<String> columns) {
    return columns.stream()
        .map(column -> column + "=" + shown(row.get(column)))
        .collect(Collectors.joining(" "));
  }

  private static String shown(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros().toPlainString();
    }
    return value == null || value.equals("") ? "-" : value.toString();
  }
}
