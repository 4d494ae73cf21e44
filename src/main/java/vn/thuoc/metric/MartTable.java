package vn.thuoc.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one mart, held in memory column by column and never changed. */
public final class MartTable {
  private final List<String> names;
  private final Map<String, Integer> indexes;
  private final Column[] columns;
  private final int size;

  private MartTable(List<String> names, Map<String, Integer> indexes, Column[] columns, int size) {
    this.names = names;
    this.indexes = indexes;
    this.columns = columns;
    this.size = size;
  }

  /** Starts a table with these columns. */
  public static Builder of(List<String> columns) {
    return new Builder(columns);
  }

  public List<String> columns() {
    return names;
  }

  public int size() {
    return size;
  }

  /** One value; empty when the row has none in that column. */
  public Optional<Object> value(int row, String column) {
    return Optional.ofNullable(indexes.get(column))
        .map(index -> columns[index].value(columns[index].numbers().get(row)));
  }

  /** About how many bytes of memory it takes. */
  public long bytes() {
    return Arrays.stream(columns).mapToLong(Column::bytes).sum();
  }

  boolean has(String column) {
    return indexes.containsKey(column);
  }

  Column column(String name) {
    return columns[indexes.get(name)];
  }

  /** Takes rows one by one and then makes the table. For one thread, for one table. */
  public static final class Builder {
    /** Decimals of the warehouse's measures. */
    private static final int SCALE = 6;

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Column.Builder> columns = new ArrayList<>();
    private int size;

    private Builder(List<String> names) {
      this.names = List.copyOf(names);
      for (String name : this.names) {
        if (indexes.put(name, indexes.size()) != null) {
          throw new IllegalArgumentException("column twice: " + name);
        }
      }
      // Columns keep one text where they have equal ones: names of units then and today.
      Map<String, String> texts = new HashMap<>();
      for (String name : this.names) {
        columns.add(
            new Column.Builder(name, SCALE, text -> texts.computeIfAbsent(text, first -> first)));
      }
    }

    /**
     * Adds a row; what is absent has no key.
     *
     * @throws IllegalArgumentException for a column that the table does not have, a value that is
     *     neither String, Long, BigDecimal nor Boolean, or two kinds of values in one column
     */
    public Builder add(Map<String, Object> row) {
      Object[] values = new Object[names.size()];
      row.forEach((column, value) -> values[known(column)] = value);
      return add(values);
    }

    /**
     * Adds a row of values in the order of the columns, null where one is absent. The array is not
     * kept.
     *
     * @throws IllegalArgumentException as for a row by names
     */
    public Builder add(Object[] row) {
      for (int i = 0; i < row.length; i++) {
        columns.get(i).add(row[i]);
      }
      size++;
      return this;
    }

    public MartTable build() {
      return new MartTable(
          names,
          Map.copyOf(indexes),
          columns.stream().map(Column.Builder::build).toArray(Column[]::new),
          size);
    }

    private int known(String column) {
      Integer index = indexes.get(column);
      if (index == null) {
        throw new IllegalArgumentException("no such column: " + column);
      }
      return index;
    }
  }
}
