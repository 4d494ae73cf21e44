package vn.thuoc.bench;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether two engines give the same answer: the same rows by their keys, texts equal, and numbers
 * equal to the sixth decimal, for an engine that divides in binary cannot be held to more.
 */
final class Comparison {
  private static final BigDecimal CLOSE = new BigDecimal("0.000001");

  private Comparison() {}

  /** The first difference, in words for the one who looks for its reason; nothing when none. */
  static Optional<String> difference(
      List<String> key, List<Map<String, Object>> ours, List<Map<String, Object>> theirs) {
    Map<String, Map<String, Object>> one = byKey(key, ours);
    Map<String, Map<String, Object>> other = byKey(key, theirs);
    if (one.size() != ours.size() || other.size() != theirs.size()) {
      return Optional.of("rows with the same key");
    }
    TreeSet<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    for (String each : keys) {
      if (!one.containsKey(each) || !other.containsKey(each)) {
        return Optional.of(each + ": " + (one.containsKey(each) ? "only in ours" : "missing"));
      }
      Optional<String> difference = difference(one.get(each), other.get(each));
      if (difference.isPresent()) {
        return Optional.of(each + ": " + difference.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> difference(Map<String, Object> one, Map<String, Object> other) {
    TreeSet<String> columns = new TreeSet<>(one.keySet());
    columns.addAll(other.keySet());
    return columns.stream()
        .filter(column -> !same(one.get(column), other.get(column)))
        .map(column -> column + " " + one.get(column) + " <> " + other.get(column))
        .findFirst();
  }

  private static boolean same(Object one, Object other) {
    if (one == null || other == null) {
      return one == other;
    }
    Optional<BigDecimal> number = number(one);
    Optional<BigDecimal> otherNumber = number(other);
    if (number.isPresent() && otherNumber.isPresent()) {
      return number.get().subtract(otherNumber.get()).abs().compareTo(CLOSE) <= 0;
    }
    return one.toString().equals(other.toString());
  }

  private static Optional<BigDecimal> number(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (value instanceof BigInteger whole) {
      return Optional.of(new BigDecimal(whole));
    }
    return value instanceof Number
        ? Optional.of(new BigDecimal(value.toString()))
        : Optional.empty();
  }

  private static Map<String, Map<String, Object>> byKey(
      List<String> key, List<Map<String, Object>> rows) {
    Map<String, Map<String, Object>> byKey = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      byKey.put(
          key.stream()
              .map(column -> String.valueOf(row.get(column)))
              .collect(Collectors.joining("/")),
          row);
    }
    return byKey;
  }
}
