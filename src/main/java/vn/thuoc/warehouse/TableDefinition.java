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
 * @param sql the query that builds it; none where rows come from files or definitions
 */
public record TableDefinition(
    String name,
    String grain,
    List<TableColumn> columns,
    List<String> keys,
    List<String> partitionBy,
    List<String> orderedBy,
    Optional<String> sql) {
  public TableDefinition {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    partitionBy = List.copyOf(partitionBy);
    orderedBy = List.copyOf(orderedBy);
  }

  public String namespace() {
    return name.substring(0, name.indexOf('.'));
  }

  public String shortName() {
    return name.substring(name.indexOf('.') + 1);
  }

  public boolean hasColumn(String column) {
    return columns.stream().anyMatch(c -> c.name().equals(column));
  }

  /**
   * Whether a release pins it. Staging and audit tables only grow and are not part of a release.
   */
  public boolean released() {
    return !namespace().equals("staging") && !namespace().equals("audit");
  }
}
