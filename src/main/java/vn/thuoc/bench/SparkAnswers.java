package vn.thuoc.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.transform.ReleaseSql;
import vn.thuoc.warehouse.Engine;
import vn.thuoc.warehouse.Release;
import vn.thuoc.warehouse.ReleaseReader;
import vn.thuoc.warehouse.TableDefinition;
import vn.thuoc.warehouse.TableDefinitions;
import vn.thuoc.warehouse.WarehouseCatalog;

/** Spark on the facts of the newest release: one session, every question several times. */
final class SparkAnswers {
  private static final int TIMES = 3;

  private SparkAnswers() {}

  static EngineAnswers run(Job job) throws Exception {
    Release release;
    try (WarehouseCatalog catalog = WarehouseCatalog.open(job.location())) {
      release = new ReleaseReader(catalog).find(Optional.empty());
    }
    try (Engine engine = Engine.start(job.location(), "local[*]")) {
      makeViews(engine, release);
      Map<String, String> chosen = new LinkedHashMap<>();
      for (BenchQuestions.Choice choice : job.choices()) {
        chosen.put(choice.id(), chosen(engine, choice));
      }
      List<EngineAnswers.Answered> answers = new ArrayList<>();
      for (Job.Asked asked : job.questions()) {
        String sql = Chosen.in(asked.sql(), chosen);
        answers.add(Repeated.ask(asked.id(), TIMES, () -> rows(engine, sql)));
      }
      return new EngineAnswers("Spark", chosen, answers);
    }
  }

  /** Of all tables that a query names, if only in a remark; they stay for the session. */
  private static void makeViews(Engine engine, Release release) {
    TableDefinitions tables = TableDefinitions.read(DefinitionFolder.onClassPath("warehouse"));
    String names =
        tables.all().stream()
            .filter(TableDefinition::released)
            .map(TableDefinition::name)
            .collect(Collectors.joining(" "));
    new ReleaseSql(engine, release, tables).run("SELECT 1 AS one -- " + names);
  }

  private static String chosen(Engine engine, BenchQuestions.Choice choice) {
    return rows(engine, choice.sql()).stream()
        .map(row -> row.get("value"))
        .findFirst()
        .map(String::valueOf)
        .orElse("none");
  }

  private static List<Map<String, Object>> rows(Engine engine, String sql) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : engine.spark().sql(sql).collectAsList()) {
      Map<String, Object> values = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        if (!row.isNullAt(i)) {
          values.put(row.schema().fieldNames()[i], row.get(i));
        }
      }
      rows.add(values);
    }
    return rows;
  }
}
