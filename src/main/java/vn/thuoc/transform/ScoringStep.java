package vn.thuoc.transform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.unit.Unit;
import vn.thuoc.warehouse.Engine;

/** Scores all submissions that stand in {@code built_submission}. */
final class ScoringStep {
  private final ReleaseDefinitions definitions;
  private final Engine engine;
  private final boolean small;
  private final Path scratch;

  /**
   * @param small whether so few rows are scored that they are best kept in memory
   * @param scratch a folder for what is only needed until the release is built
   */
  ScoringStep(ReleaseDefinitions definitions, Engine engine, boolean small, Path scratch) {
    this.definitions = definitions;
    this.engine = engine;
    this.small = small;
    this.scratch = scratch;
  }

  /** Leaves what was computed as {@code built_scored}. */
  void run() {
    engine.spark().sql(query("line_entry.sql")).createOrReplaceTempView("built_line_entry");
    Dataset<Row> figures = engine.spark().sql(query("submission_figures.sql"));
    Map<String, Block> blocks = blocks();
    Dataset<Row> scored =
        figures.mapPartitions(
            new ScoringFunction(
                definitions.instrumentTexts(),
                definitions.indicatorTexts(),
                peers(figures, blocks),
                blocks),
            Encoders.row(ScoredRows.SCHEMA));
    (small ? inMemory(scored) : onDisk(scored)).createOrReplaceTempView("built_scored");
  }

  private Map<String, Block> blocks() {
    return definitions.units().all().stream().collect(Collectors.toMap(Unit::id, Unit::block));
  }

  /**
   * The largest values among the newest forms, looked for only where an instrument compares units
   * with each other.
   */
  private Map<String, BigFraction> peers(Dataset<Row> figures, Map<String, Block> blocks) {
    List<String> compared =
        definitions.instruments().all().stream()
            .filter(one -> one.criteria().anyMatch(c -> c.rule() instanceof PeerRatioRule))
            .map(Instrument::id)
            .toList();
    if (compared.isEmpty()) {
      return Map.of();
    }
    return PeerFunction.merge(
        figures
            .where(functions.col("is_latest"))
            .where(functions.col("instrument_id").isin(compared.toArray()))
            .mapPartitions(
                new PeerFunction(definitions.instrumentTexts(), blocks),
                Encoders.row(PeerFunction.SCHEMA))
            .collectAsList());
  }

  private String query(String file) {
    return definitions.scoring().file(file).text();
  }

  private Dataset<Row> inMemory(Dataset<Row> rows) {
    return engine.spark().createDataFrame(rows.collectAsList(), rows.schema()).coalesce(1);
  }

  /** Computed once and read many times, each time but a few columns of it. */
  private Dataset<Row> onDisk(Dataset<Row> rows) {
    String folder = scratch.resolve("scored").toString();
    rows.write().mode("overwrite").option("compression", "lz4").parquet(folder);
    return engine.spark().read().schema(rows.schema()).parquet(folder);
  }
}
