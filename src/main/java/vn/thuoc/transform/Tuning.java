package vn.thuoc.transform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.RuntimeConfig;
import scala.jdk.javaapi.OptionConverters;
import vn.thuoc.warehouse.Engine;

/** Settings of the engine for few rows or for many; in the end they are what they were. */
final class Tuning implements AutoCloseable {
  /** With few rows, generating code and splitting work over tasks costs more than it saves. */
  private static final Map<String, String> FEW =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.iceberg.vectorization.enabled", "false",
          "spark.sql.leafNodeDefaultParallelism", "1",
          "spark.sql.autoBroadcastJoinThreshold", "-1",
          "spark.sql.join.preferSortMergeJoin", "false");

  /** So many revisions are worked on at once that what a join or sort holds of them stays small. */
  private static final long REVISIONS_AT_ONCE = 1_000;

  private static final long FEWEST_PIECES = 4;
  private static final long MOST_PIECES = 64;

  private final RuntimeConfig settings;
  private final Map<String, Optional<String>> usual = new HashMap<>();

  Tuning(Engine engine) {
    this.settings = engine.spark().conf();
  }

  void forManyRows(long revisions) {
    long pieces = Math.min(MOST_PIECES, Math.max(FEWEST_PIECES, revisions / REVISIONS_AT_ONCE));
    set("spark.sql.shuffle.partitions", String.valueOf(pieces));
    // scored forms wait in files, and one of them is as large as a hundred rows of other tables
    set("spark.sql.parquet.columnarReaderBatchSize", "32");
  }

  void forFewRows() {
    FEW.forEach(this::set);
  }

  private void set(String key, String value) {
    usual.computeIfAbsent(key, unset -> OptionConverters.toJava(settings.getOption(key)));
    settings.set(key, value);
  }

  /** Sets everything as it was found. */
  @Override
  public void close() {
    usual.forEach(
        (key, before) ->
            before.ifPresentOrElse(value -> settings.set(key, value), () -> settings.unset(key)));
    usual.clear();
  }
}
