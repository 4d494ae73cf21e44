package vn.thuoc.warehouse;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark session over one warehouse. Belongs to computing processes; a serving process never makes
 * one. Tables are seen as {@code thuoc.facts.score} and so on.
 */
public final class Engine implements AutoCloseable {
  /** The name of the catalog in SQL. */
  public static final String CATALOG = "thuoc";

  private final SparkSession spark;
  private final WarehouseLocation location;

  private Engine(SparkSession spark, WarehouseLocation location) {
    this.spark = spark;
    this.location = location;
  }

  /** Starts a session; {@code master} is Spark's own term, {@code local[*]} for this machine. */
  public static Engine start(WarehouseLocation location, String master) {
    location.create();
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("thuoc")
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.default.parallelism", "4")
            // Joins by submission and line find both sides together by submission already.
            .config("spark.sql.requireAllClusterKeysForCoPartition", "false")
            // Every join and sort takes at least one page; the default of 64 MB fills the heap with
            // nothing.
            .config("spark.buffer.pageSize", "2m")
            // Without its native part, which is left out, lz4 is several times as slow.
            .config("spark.io.compression.codec", "zstd")
            // A process that publishes again wants what it compiled for the queries; the default is
            // 100.
            .config("spark.sql.codegen.cache.maxEntries", "3000")
            .config("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh")
            .config("spark.sql.catalogImplementation", "in-memory")
            .config("spark.sql.warehouse.dir", location.directory().resolve("spark").toString())
            .config("spark.sql.ansi.enabled", "true")
            .config(
                "spark.sql.extensions",
                "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
            .config("spark.sql.catalog." + CATALOG, "org.apache.iceberg.spark.SparkCatalog")
            .config(
                "spark.sql.catalog." + CATALOG + ".catalog-impl",
                "org.apache.iceberg.jdbc.JdbcCatalog")
            .config("spark.sql.defaultCatalog", CATALOG);
    for (Map.Entry<String, String> property : location.catalogProperties().entrySet()) {
      builder.config("spark.sql.catalog." + CATALOG + "." + property.getKey(), property.getValue());
    }
    return new Engine(builder.getOrCreate(), location);
  }

  public SparkSession spark() {
    return spark;
  }

  /** A table of namespace {@code staging}, as it stands now. */
  public Dataset<Row> staged(String table) {
    return spark.table(CATALOG + ".staging." + table);
  }

  public WarehouseLocation location() {
    return location;
  }

  /**
   * Does the same work on every item, on all cores of the session.
   *
   * @param pieces into how many pieces the items are cut, each worked on by one core
   * @return the results in the order of the items, whichever ended first
   */
  public <T extends Serializable, R extends Serializable> List<R> spread(
      List<T> items, int pieces, Spread<T, R> work) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return context.parallelize(items, pieces).map(work::apply).collect();
  }

  @Override
  public void close() {
    spark.stop();
  }
}
