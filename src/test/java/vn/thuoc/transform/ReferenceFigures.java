package vn.thuoc.transform;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thuoc.transform.RandomFacts.Score;
import vn.thuoc.transform.RandomFacts.Unit;

/** Sums, means and percentiles over exact decimals, in plain loops. */
final class ReferenceFigures {
  private ReferenceFigures() {}

  static List<Score> tops(RandomFacts facts) {
    return facts.scores.stream().filter(s -> !s.line().kind().equals("criterion")).toList();
  }

  static boolean alike(Score other, Score own, int year) {
    return other.instrument().equals(own.instrument())
        && other.year() == year
        && other.line().equals(own.line());
  }

  /** Rows of one instrument, year, line and scope, under the columns that name them. */
  static Map<Map<String, Object>, List<Score>> groups(List<Score> scores, String side) {
    Map<String, List<Score>> byName = new TreeMap<>();
    Map<String, Map<String, Object>> keys = new HashMap<>();
    for (Score score : scores) {
      Unit unit = score.unit();
      Stream<String> scopes =
          Stream.concat(
              Stream.of("tier commune", "block " + unit.block()),
              unit.parent().map(p -> "parent " + p).stream());
      scopes.forEach(
          scope -> {
            Map<String, Object> key = key(score, side);
            key.put("scope", scope);
            keys.put(key.toString(), key);
            byName.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(score);
          });
    }
    Map<Map<String, Object>, List<Score>> groups = new java.util.IdentityHashMap<>();
    byName.forEach((name, here) -> groups.put(keys.get(name), here));
    return groups;
  }

  static Map<String, Object> key(Score score, String side) {
    Map<String, Object> key = new TreeMap<>();
    key.put("instrument_id", score.instrument());
    key.put("year", score.year());
    key.put("line_id", score.line().id());
    key.put("side", side);
    return key;
  }

  static boolean both(Score score) {
    return score.self().compared().isPresent() && score.verified().compared().isPresent();
  }

  static BigDecimal gap(Score score) {
    return compared(score, "verified").subtract(compared(score, "self"));
  }

  static BigDecimal compared(Score score, String side) {
    return score.side(side).compared().orElseThrow();
  }

  static BigDecimal points(Score score, String side) {
    return score.side(side).score().orElseThrow();
  }

  static <T> int count(List<T> all, Predicate<T> which) {
    return (int) all.stream().filter(which).count();
  }

  static BigDecimal sum(List<BigDecimal> all) {
    return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Rounded half up at six decimals; nothing over nothing. */
  static BigDecimal over(BigDecimal sum, int count) {
    return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_UP);
  }

  static BigDecimal deviation(List<BigDecimal> all) {
    BigDecimal n = BigDecimal.valueOf(all.size());
    BigDecimal squares = sum(all.stream().map(v -> v.multiply(v)).toList());
    BigDecimal spread = n.multiply(squares).subtract(sum(all).multiply(sum(all)));
    return spread.sqrt(new MathContext(40)).divide(n, 6, RoundingMode.HALF_UP);
  }

  static BigDecimal percentile(List<BigDecimal> sorted, String share) {
    BigDecimal place = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1));
    BigDecimal low = sorted.get(place.intValue());
    BigDecimal high = sorted.get(Math.min(place.intValue() + 1, sorted.size() - 1));
    BigDecimal part = place.subtract(BigDecimal.valueOf(place.intValue()));
    return low.add(high.subtract(low).multiply(part)).setScale(6, RoundingMode.HALF_UP);
  }
}
