package vn.thuoc.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rows of a mart that share the values of the dimensions asked for. */
final class RowGroup {
  private final List<Object[]> rows = new ArrayList<>();

  void add(Object[] row) {
    rows.add(row);
  }

  int size() {
    return rows.size();
  }

  Object[] first() {
    return rows.get(0);
  }

  /** Whether all rows have the same value in the column. */
  boolean agreesOn(int index) {
    return rows.stream().allMatch(row -> Objects.equals(row[index], first()[index]));
  }

  /** The sum of what is there; empty when no row has a value, for nothing given is not zero. */
  Optional<Object> sum(int index) {
    if (size() == 1) {
      return Optional.ofNullable(first()[index]);
    }
    Optional<BigDecimal> sum =
        rows.stream()
            .map(row -> row[index])
            .filter(value -> value != null)
            .map(Values::decimal)
            .reduce(BigDecimal::add);
    boolean whole = rows.stream().noneMatch(row -> row[index] instanceof BigDecimal);
    return sum.map(value -> whole ? (Object) value.longValueExact() : value);
  }
}
