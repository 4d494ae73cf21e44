package vn.thuoc.warehouse;

import java.util.List;
import java.util.Optional;

/**
 * One table of the warehouse, from its {@code .yml} and, where SQL builds it, its {@code .sql}
 * twin.
 *
 * @param name namespace and name: {@code facts.score}
 * @param grain what one row is
 * @param columns in order
 * @param keys columns that together occur once
 * @param partitionBy columns that files are split by
 * @param orderedBy columns that rows are laid out by within a file
 * @param computed from what its rows come, where SQL builds it
 * @param after other marts that its query reads
 * @param sql the query that builds it; none where rows come from files or definitions
 * @param view whether nothing is stored: the query is answered over what was loaded, of which a
 *     release names its own part, whenever somebody reads it
 * @param lookedUp whether the rows of one unit are read alone, so that files are cut in small parts
 */
public record TableDefinition(
    String name,
    String grain,
    List<TableColumn> columns,
    List<String> keys,
    List<String> partitionBy,
    List<String> orderedBy,
    Computed computed,
    List<String> after,
    Optional<String> sql,
    boolean view,
    boolean lookedUp) {
  static final List<String> SLICE = List.of("instrument_id", "year");

  /**
   * What the rows of a table depend on, and so how much is computed anew when some forms change.
   */
  public enum Computed {
    /** The rows of a submission come from its own facts and from definitions. */
    SUBMISSION,
    /** The rows of an instrument and year come from the forms of that year. */
    SLICE,
    /**
     * The rows of an instrument and year come from the forms of that year and of the year before.
     */
    COMPARED_SLICE,
    /** The rows of an instrument, year and scope come from the forms of its units of that year. */
    SCOPE,
    /** The same, and from their forms of the year before. */
    COMPARED_SCOPE,
    /** The rows of a scope come from what marts say of it in any year, by any instrument. */
    SCOPE_HISTORY,
    /** The rows come from anything that was built; always all of them are computed. */
    WHOLE
  }

  public TableDefinition {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    partitionBy = List.copyOf(partitionBy);
    orderedBy = List.copyOf(orderedBy);
    after = List.copyOf(after);
  }

  public String namespace() {
    return name.substring(0, name.indexOf('.'));
  }

  public String shortName() {
    return name.substring(name.indexOf('.') + 1);
  }

  /** The columns whose values say which rows are computed together. */
  public List<String> computedBy() {
    return switch (computed) {
      case SUBMISSION -> List.of("instrument_id", "year", "unit_id");
      case SLICE, COMPARED_SLICE -> SLICE;
      case SCOPE, COMPARED_SCOPE, SCOPE_HISTORY ->
          List.of("instrument_id", "year", "scope_kind", "scope_id");
      case WHOLE -> List.of();
    };
  }

  public boolean hasColumn(String column) {
    return columns.stream().anyMatch(c -> c.name().equals(column));
  }

  /** Whether it is part of a release. Staging and audit tables only grow and are not. */
  public boolean released() {
    return !namespace().equals("staging") && !namespace().equals("audit");
  }

  /** Whether a release pins a snapshot of it. */
  public boolean pinned() {
    return released() && !view;
  }
}
