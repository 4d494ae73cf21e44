package vn.thuoc.transform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.rule.PeerRatioRule;
import vn.thuoc.unit.Unit;
import vn.thuoc.warehouse.Engine;

/** Scores all submissions that stand in {@code built_submission}. */
final class ScoringStep {
  private static final PackedArrays SCORED = new PackedArrays(ScoredRows.SCHEMA);

  /**
   * How forms are gathered. By hash they would lose their order; and packed bytes of forms take ten
   * times as much room in memory, where a piece of work has to be sorted.
   */
  private static final Map<String, String> GATHERING =
      Map.of(
          "spark.sql.execution.useObjectHashAggregateExec", "false",
          "spark.sql.adaptive.advisoryPartitionSizeInBytes", "24m");

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

  /**
   * Leaves what was computed: {@code built_scored}, a row a submission, and for each of its arrays
   * a view like {@code built_scored_scores}, so that a table reads what it is made of alone.
   */
  void run() {
    Map<String, Block> blocks = blocks();
    Map<String, BigFraction> peers = peers(blocks);
    JavaRDD<InternalRow> scored =
        figures(engine.spark().table("built_submission"))
            .mapPartitions(
                new ScoringFunction(
                    definitions.instrumentTexts(), definitions.indicatorTexts(), peers, blocks));
    if (small) {
      inMemory(rows(scored, ScoredRows.SCHEMA));
    } else {
      onDisk(scored);
    }
  }

  private Map<String, Block> blocks() {
    return definitions.units().all().stream().collect(Collectors.toMap(Unit::id, Unit::block));
  }

  /**
   * The largest values among the newest forms, looked for only where an instrument compares units
   * with each other.
   */
  private Map<String, BigFraction> peers(Map<String, Block> blocks) {
    List<String> compared =
        definitions.instruments().all().stream()
            .filter(one -> one.criteria().anyMatch(c -> c.rule() instanceof PeerRatioRule))
            .map(Instrument::id)
            .toList();
    if (compared.isEmpty()) {
      return Map.of();
    }
    return PeerFunction.merge(
        figures(
                engine
                    .spark()
                    .table("built_submission")
                    .where(functions.col("is_latest"))
                    .where(functions.col("instrument_id").isin(compared.toArray())))
            .mapPartitions(new PeerFunction(definitions.instrumentTexts(), blocks))
            .collect());
  }

  /** All that scoring looks at of these submissions. */
  private JavaRDD<InternalRow> figures(Dataset<Row> wanted) {
    wanted.createOrReplaceTempView("wanted_submission");
    Dataset<Row> figures = engine.spark().sql(query("submission_figures.sql"));
    ScoredFrom.require(figures.schema());
    RuntimeConfig settings = engine.spark().conf();
    GATHERING.forEach(settings::set);
    try {
      return SparkRows.computed(figures);
    } finally {
      GATHERING.keySet().forEach(settings::unset);
    }
  }

  private Dataset<Row> rows(JavaRDD<InternalRow> rows, StructType schema) {
    return ((SparkSession) engine.spark()).internalCreateDataFrame(rows.rdd(), schema, false);
  }

  private String query(String file) {
    return definitions.scoring().file(file).text();
  }

  private void inMemory(Dataset<Row> computed) {
    Dataset<Row> scored =
        engine.spark().createDataFrame(computed.collectAsList(), computed.schema()).coalesce(1);
    see(scored, List.of());
    SCORED.arrays().forEach(array -> see(scored, List.of(array)));
  }

  /** Computed once and read many times, each time but one of its arrays. */
  private void onDisk(JavaRDD<InternalRow> computed) {
    String folder = scratch.resolve("scored").toString();
    rows(SCORED.packed(computed), SCORED.packedSchema())
        .write()
        .mode("overwrite")
        .option("compression", "snappy")
        .parquet(folder);
    Dataset<Row> packed = engine.spark().read().schema(SCORED.packedSchema()).parquet(folder);
    see(packed, List.of());
    for (String array : SCORED.arrays()) {
      Dataset<Row> one = packed.select(columns(List.of(array)));
      PackedArrays arrays = new PackedArrays(new StructType(fields(List.of(array))));
      rows(arrays.unpacked(SparkRows.computed(one)), arrays.schema())
          .createOrReplaceTempView(name(List.of(array)));
    }
  }

  private static void see(Dataset<Row> scored, List<String> arrays) {
    scored.select(columns(arrays)).createOrReplaceTempView(name(arrays));
  }

  private static String name(List<String> arrays) {
    return String.join("_", Stream.concat(Stream.of("built_scored"), arrays.stream()).toList());
  }

  private static Column[] columns(List<String> arrays) {
    return Stream.of(fields(arrays))
        .map(field -> functions.col(field.name()))
        .toArray(Column[]::new);
  }

  private static StructField[] fields(List<String> arrays) {
    return Stream.concat(SCORED.plain().stream(), arrays.stream())
        .map(name -> ScoredRows.SCHEMA.fields()[ScoredRows.SCHEMA.fieldIndex(name)])
        .toArray(StructField[]::new);
  }
}
