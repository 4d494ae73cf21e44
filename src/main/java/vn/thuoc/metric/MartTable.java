package vn.thuoc.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one mart, held in memory and never changed. */
public final class MartTable {
  private final List<String> columns;
  private final Map<String, Integer> indexes;
  private final List<Object[]> rows;

  private MartTable(List<String> columns, Map<String, Integer> indexes, List<Object[]> rows) {
    this.columns = columns;
    this.indexes = indexes;
    this.rows = rows;
  }

  /** Starts a table with these columns. */
  public static Builder of(List<String> columns) {
    return new Builder(columns);
  }

  public List<String> columns() {
    return columns;
  }

  public int size() {
    return rows.size();
  }

  /** One value; empty when the row has none in that column. */
  public Optional<Object> value(int row, String column) {
    Integer index = indexes.get(column);
    return index == null ? Optional.empty() : Optional.ofNullable(rows.get(row)[index]);
  }

  boolean has(String column) {
    return indexes.containsKey(column);
  }

  int index(String column) {
    return indexes.get(column);
  }

  /** The rows, to be read only; an absent value is null in here. */
  List<Object[]> rows() {
    return rows;
  }

  /** Takes rows one by one and then makes the table. For one thread, for one table. */
  public static final class Builder {
    private final List<String> columns;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Object[]> rows = new ArrayList<>();

    private Builder(List<String> columns) {
      this.columns = List.copyOf(columns);
      for (String column : this.columns) {
        if (indexes.put(column, indexes.size()) != null) {
          throw new IllegalArgumentException("column twice: " + column);
        }
      }
    }

    /**
     * Adds a row; what is absent has no key.
     *
     * @throws IllegalArgumentException for a column that the table does not have, or a value that
     *     is neither String, Long, BigDecimal nor Boolean
     */
    public Builder add(Map<String, Object> row) {
      Object[] values = new Object[columns.size()];
      row.forEach((column, value) -> values[known(column)] = checked(column, value));
      rows.add(values);
      return this;
    }

    public MartTable build() {
      return new MartTable(columns, Map.copyOf(indexes), List.copyOf(rows));
    }

    private int known(String column) {
      Integer index = indexes.get(column);
      if (index == null) {
        throw new IllegalArgumentException("no such column: " + column);
      }
      return index;
    }

    private static Object checked(String column, Object value) {
      if (value instanceof String
          || value instanceof Long
          || value instanceof BigDecimal
          || value instanceof Boolean) {
        return value;
      }
      throw new IllegalArgumentException("column " + column + " holds " + value);
    }
  }
}
