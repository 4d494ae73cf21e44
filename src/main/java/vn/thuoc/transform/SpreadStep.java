package vn.thuoc.transform;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import vn.thuoc.definition.DefinitionFolder;

/**
 * Looks at what the units of a tier, of a block and below a parent have on each line of a form, and
 * of each indicator. Percentiles need all values of a group in their order. So the facts are gone
 * through once, what neighbours have is put together where they lie, and only that is moved.
 */
final class SpreadStep {
  /** The whole tier, a block, a parent: {@code warehouse/scoring/scope.sql} names them. */
  private static final int TIER = 0;

  private static final int BLOCK = 1;
  private static final int PARENT = 2;

  /** The number of the block or parent of units that have none, or none that is looked at. */
  private static final int NONE = 0;

  /** What all queries begin with. */
  private static final int SUBJECT = 0;

  private static final int YEAR = 1;
  private static final int BLOCK_NO = 2;
  private static final int PARENT_NO = 3;

  /** So many groups have room in memory; what is said of more is put together in the end. */
  private static final int MOST_GROUPS = 30_000;

  private static final String OF = "subject_no INT, year INT, is_self BOOLEAN, ";
  private static final StructType PARTS =
      StructType.fromDDL(OF + "block_no INT, parent_no INT, spread BINARY");

  private final SparkSession spark;
  private final DefinitionFolder queries;

  /**
   * @param queries {@code warehouse/scoring}
   */
  SpreadStep(org.apache.spark.sql.SparkSession spark, DefinitionFolder queries) {
    this.spark = (SparkSession) spark;
    this.queries = queries;
  }

  /** What is looked at, by its number, on one side of the forms of a year. */
  private record Subject(int number, int year, boolean self) {}

  /** Units that are looked at together: of a block and below a parent, or of a scope. */
  private record Group(Subject subject, int one, int other) {}

  /**
   * Leaves {@code built_points_spread} and {@code built_indicator_spread}, a row a subject, year,
   * side and scope, and views that say what their numbers stand for.
   */
  void run() {
    ofPoints();
    ofIndicators();
  }

  void ofPoints() {
    Stream.of("placed_unit", "scope", "numbered_line").forEach(this::see);
    spread(new LinePoints());
  }

  void ofIndicators() {
    Stream.of("placed_unit", "scope", "numbered_source").forEach(this::see);
    spread(new SourceValues());
  }

  private void see(String query) {
    spark.sql(text(query)).createOrReplaceTempView("built_" + query);
  }

  private String text(String query) {
    return queries.file(query + ".sql").text();
  }

  private <S extends Spread> void spread(SpreadOf<S> what) {
    Dataset<Row> facts = spark.sql(text(what.query()));
    if (!List.of(facts.columns()).equals(what.read())) {
      throw new IllegalStateException(what.query() + ".sql must select " + what.read());
    }
    Dataset<Row> parts =
        rows(SparkRows.computed(facts).mapPartitions(some -> parts(some, what)), PARTS)
            .repartition(functions.col("subject_no"), functions.col("year"))
            .sortWithinPartitions("subject_no", "year", "is_self");
    StructType whole = StructType.fromDDL(OF + "scope_code INT, scope_no INT, " + what.said());
    rows(SparkRows.computed(parts).mapPartitions(some -> whole(some, what)), whole)
        .createOrReplaceTempView(what.view());
  }

  private Dataset<Row> rows(JavaRDD<InternalRow> rows, StructType schema) {
    return spark.internalCreateDataFrame(rows.rdd(), schema, false);
  }

  /** What the units of each block below each parent have, as far as they are among these facts. */
  private static <S extends Spread> Iterator<InternalRow> parts(
      Iterator<InternalRow> facts, SpreadOf<S> what) {
    return new Folding<Group, S>(facts, what::nothing) {
      @Override
      void add(InternalRow fact) {
        what.add(
            fact,
            self ->
                of(
                    new Group(
                        new Subject(fact.getInt(SUBJECT), fact.getInt(YEAR), self),
                        fact.getInt(BLOCK_NO),
                        fact.getInt(PARENT_NO))));
      }

      @Override
      boolean endsBefore(InternalRow fact) {
        return size() > MOST_GROUPS;
      }

      @Override
      InternalRow said(Group group, S spread) {
        return row(group, spread.bytes());
      }
    }.rows();
  }

  /** What the units of each scope have; parts of a subject come one after the other. */
  private static <S extends Spread> Iterator<InternalRow> whole(
      Iterator<InternalRow> parts, SpreadOf<S> what) {
    return new Folding<Group, S>(parts, what::nothing) {
      private Subject last;

      @Override
      void add(InternalRow part) {
        last = subject(part);
        scopes(last, part.getInt(3), part.getInt(4))
            .forEach(scope -> of(scope).add(ByteBuffer.wrap(part.getBinary(5))));
      }

      @Override
      boolean endsBefore(InternalRow part) {
        return !subject(part).equals(last);
      }

      @Override
      InternalRow said(Group scope, S spread) {
        return row(scope, spread.values());
      }
    }.rows();
  }

  private static Subject subject(InternalRow part) {
    return new Subject(part.getInt(0), part.getInt(1), part.getBoolean(2));
  }

  private static Stream<Group> scopes(Subject subject, int block, int parent) {
    return Stream.of(
            new Group(subject, TIER, NONE),
            new Group(subject, BLOCK, block),
            new Group(subject, PARENT, parent))
        .filter(scope -> scope.one() == TIER || scope.other() != NONE);
  }

  private static InternalRow row(Group group, Object... values) {
    Subject subject = group.subject();
    return SparkRows.of(
        Stream.concat(
                Stream.of(
                    subject.number(), subject.year(), subject.self(), group.one(), group.other()),
                Stream.of(values))
            .toArray());
  }
}
