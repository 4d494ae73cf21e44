package vn.thuoc.transform;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.warehouse.ScopeKey;
import vn.thuoc.warehouse.ScopeKey.Scope;
import vn.thuoc.warehouse.Slice;

/**
 * The scopes that are computed, and {@code built_scoped_unit}, which tells queries the block and
 * the parent of a unit as far as they are among them. Units all belong to their tier, and to all.
 */
final class ScopedUnits {
  private static final String VIEW = "built_scoped_unit";
  private static final StructType FORM = StructType.fromDDL("instrument_id STRING, unit_id STRING");

  private final Set<Scope> scopes;

  private ScopedUnits(Set<Scope> scopes) {
    this.scopes = Set.copyOf(scopes);
  }

  /** Lets all scopes be computed. */
  static void all(SparkSession spark) {
    spark.table("built_unit").createOrReplaceTempView(VIEW);
  }

  /**
   * Lets the scopes be computed that changed forms are in.
   *
   * @param queries {@code warehouse/scoring}
   */
  static ScopedUnits of(SparkSession spark, DefinitionFolder queries, Changes changes) {
    List<Row> forms =
        changes.keys().stream()
            .map(key -> RowFactory.create(key.slice().instrumentId(), key.unitId()))
            .distinct()
            .toList();
    see(spark.createDataFrame(forms, FORM), "built_changed_form");
    Set<Scope> scopes =
        see(spark.sql(queries.file("changed_scope.sql").text()), "built_changed_scope").stream()
            .map(row -> new Scope(row.getString(0), row.getString(1)))
            .collect(Collectors.toSet());
    see(spark.sql(queries.file("scoped_unit.sql").text()), VIEW);
    return new ScopedUnits(scopes);
  }

  /** The rows are read so often that they are kept in memory and in one piece. */
  private static List<Row> see(Dataset<Row> few, String name) {
    List<Row> rows = few.collectAsList();
    few.sparkSession()
        .createDataFrame(rows, few.schema())
        .coalesce(1)
        .createOrReplaceTempView(name);
    return rows;
  }

  /** What is said of the scopes in these slices. */
  Set<ScopeKey> in(Set<Slice> slices) {
    return slices.stream()
        .flatMap(slice -> scopes.stream().map(scope -> new ScopeKey(slice, scope)))
        .collect(Collectors.toSet());
  }

  /** Rows of the scopes, in tables that have them. */
  Column rows() {
    return scopes.stream()
        .collect(
            Collectors.groupingBy(Scope::kind, Collectors.mapping(Scope::id, Collectors.toSet())))
        .entrySet()
        .stream()
        .map(
            kind ->
                functions
                    .col("scope_kind")
                    .equalTo(kind.getKey())
                    .and(functions.col("scope_id").isin(kind.getValue().toArray())))
        .reduce(functions.lit(false), Column::or);
  }
}
