package vn.thuoc.transform;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuoc.transform.RandomFacts.Answer;
import vn.thuoc.transform.RandomFacts.Score;
import vn.thuoc.transform.RandomFacts.Unit;

/** The marts again, in plain loops over exact decimals: slow, and meant to be read. */
final class MartReference {
  private static final List<String> SIDES = List.of("self", "verified");
  private final RandomFacts facts;

  MartReference(RandomFacts facts) {
    this.facts = facts;
  }

  List<Map<String, Object>> standing() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String side : SIDES) {
      for (Score own : tops()) {
        if (own.side(side).score().isEmpty()) {
          continue;
        }
        List<Score> tied =
            peers(own, own.year(), side).stream()
                .filter(o -> points(o, side).compareTo(points(own, side)) == 0)
                .toList();
        List<String> others =
            tied.stream()
                .filter(o -> o != own)
                .sorted(
                    Comparator.comparing((Score o) -> o.unit().name())
                        .thenComparing(o -> o.unit().id()))
                .map(o -> o.unit().name())
                .toList();
        Optional<Score> before =
            peers(own, own.year() - 1, side).stream()
                .filter(o -> o.unit().equals(own.unit()))
                .findFirst();
        Map<String, Object> row = key(own, side);
        row.put("unit_id", own.unit().id());
        row.put("score", points(own, side));
        share(own, side).ifPresent(share -> row.put("share", share));
        row.put("rank", rank(own, side));
        row.put("ranked_units", peers(own, own.year(), side).size());
        row.put("tied_units", tied.size());
        row.put(
            "tied_with",
            others.isEmpty()
                ? null
                : others.stream().limit(5).collect(Collectors.joining(", "))
                    + (others.size() > 5 ? " và " + (others.size() - 5) + " đơn vị khác" : ""));
        row.put("in_both_years", before.isPresent());
        before.ifPresent(
            then -> {
              row.put("previous_score", points(then, side));
              row.put("score_change", points(own, side).subtract(points(then, side)));
              row.put(
                  "share_change",
                  share(own, side).orElseThrow().subtract(share(then, side).orElseThrow()));
              row.put("previous_rank", rank(then, side));
              row.put("rank_change", rank(then, side) - rank(own, side));
            });
        rows.add(row);
      }
    }
    return rows;
  }

  List<Map<String, Object>> matchedCohort() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String side : SIDES) {
      List<Score> scored = tops().stream().filter(s -> s.side(side).score().isPresent()).toList();
      groups(scored, side)
          .forEach(
              (row, here) -> {
                List<BigDecimal> now = new ArrayList<>();
                List<BigDecimal> before = new ArrayList<>();
                for (Score own : here) {
                  peers(own, own.year() - 1, side).stream()
                      .filter(o -> o.unit().equals(own.unit()))
                      .forEach(
                          then -> {
                            now.add(points(own, side));
                            before.add(points(then, side));
                          });
                }
                List<BigDecimal> all = here.stream().map(s -> points(s, side)).toList();
                row.put("units", here.size());
                row.put("matched_units", now.size());
                row.put("mean", over(sum(all), here.size()));
                row.put("matched_mean_before", over(sum(before), now.size()));
                row.put("matched_mean", over(sum(now), now.size()));
                row.put("matched_change", over(sum(now).subtract(sum(before)), now.size()));
                int[] sign = new int[3];
                IntStream.range(0, now.size())
                    .forEach(i -> sign[now.get(i).compareTo(before.get(i)) + 1]++);
                row.put("climbed", sign[2]);
                row.put("fallen", sign[0]);
                row.put("unchanged", sign[1]);
                rows.add(row);
              });
    }
    return rows;
  }

  List<Map<String, Object>> distribution() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String side : SIDES) {
      groups(facts.scores, side)
          .forEach(
              (row, here) -> {
                List<Score> scored =
                    here.stream().filter(s -> s.side(side).score().isPresent()).toList();
                List<BigDecimal> sorted =
                    scored.stream().map(s -> points(s, side)).sorted().toList();
                for (String state : List.of("blank", "not_applicable", "rejected")) {
                  row.put(state, count(here, s -> s.side(side).state().equals(Optional.of(state))));
                }
                boolean nothing =
                    sorted.isEmpty()
                        && row.get("not_applicable").equals(0)
                        && row.get("rejected").equals(0);
                if (side.equals("verified") && nothing) {
                  return;
                }
                int n = sorted.size();
                row.put("units", here.size());
                row.put("scored", n);
                row.put(
                    "max_score", here.stream().map(Score::max).max(BigDecimal::compareTo).get());
                if (n > 0) {
                  row.put("score_sum", sum(sorted));
                  row.put("mean", over(sum(sorted), n));
                  row.put("standard_deviation", deviation(sorted));
                  row.put("lowest", sorted.get(0));
                  row.put("highest", sorted.get(n - 1));
                  row.put("p10", percentile(sorted, "0.1"));
                  row.put("p25", percentile(sorted, "0.25"));
                  row.put("median", percentile(sorted, "0.5"));
                  row.put("p75", percentile(sorted, "0.75"));
                  row.put("p90", percentile(sorted, "0.9"));
                }
                Predicate<Score> blank = s -> s.side(side).state().equals(Optional.of("blank"));
                Predicate<Score> zero = s -> points(s, side).signum() == 0;
                row.put("zero_count", count(scored, zero.and(blank.negate())));
                row.put("blank_zero_count", count(scored, zero.and(blank)));
                int full = count(scored, s -> points(s, side).compareTo(s.max()) >= 0);
                row.put("max_count", full);
                row.put("share_max", over(BigDecimal.valueOf(full), n));
                for (int bin = 1; bin <= 10; bin++) {
                  int wanted = bin;
                  row.put("bin_" + bin, count(scored, s -> bin(s, side) == wanted));
                }
                rows.add(row);
              });
    }
    return rows;
  }

  List<Map<String, Object>> sideGap() {
    List<Map<String, Object>> rows = new ArrayList<>();
    groups(facts.scores.stream().filter(MartReference::both).toList(), "self")
        .forEach(
            (row, here) -> {
              List<BigDecimal> gaps = here.stream().map(MartReference::gap).toList();
              row.remove("side");
              row.put("units", here.size());
              row.put("self_sum", sum(here.stream().map(s -> points(s, "self")).toList()));
              row.put("verified_sum", sum(here.stream().map(s -> points(s, "verified")).toList()));
              row.put("mean_gap", over(sum(gaps), here.size()));
              row.put("standard_deviation", deviation(gaps));
              row.put(
                  "largest_over_report",
                  gaps.stream().map(BigDecimal::negate).reduce(BigDecimal.ZERO, BigDecimal::max));
              row.put("lowered", count(here, s -> gap(s).signum() < 0));
              row.put("raised", count(here, s -> gap(s).signum() > 0));
              row.put("unchanged", count(here, s -> gap(s).signum() == 0));
              rows.add(row);
            });
    return rows;
  }

  List<Map<String, Object>> unitGap() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Score own : tops().stream().filter(MartReference::both).toList()) {
      List<Score> leaves =
          facts.scores.stream()
              .filter(s -> s.instrument().equals(own.instrument()) && s.year() == own.year())
              .filter(s -> s.unit().equals(own.unit()) && s.line().leaf() && both(s))
              .filter(
                  s -> own.line().id().equals("total") || s.line().group().equals(own.line().id()))
              .toList();
      Map<String, Object> row = key(own, "self");
      row.remove("side");
      row.put("unit_id", own.unit().id());
      row.put("gap", gap(own));
      row.put("gap_share", gap(own).divide(own.max(), 6, RoundingMode.HALF_UP));
      row.put("lowered_criteria", count(leaves, s -> gap(s).signum() < 0));
      row.put("raised_criteria", count(leaves, s -> gap(s).signum() > 0));
      leaves.stream()
          .filter(s -> gap(s).signum() < 0)
          .min(Comparator.comparing(MartReference::gap).thenComparing(s -> s.line().position()))
          .ifPresent(
              worst -> {
                row.put("most_lowered_id", worst.line().id());
                row.put("most_lowered_points", gap(worst).negate());
              });
      if (gap(own).signum() < 0) {
        row.put(
            "over_report_rank",
            1
                + count(
                    tops(),
                    o -> both(o) && alike(o, own, own.year()) && gap(o).compareTo(gap(own)) < 0));
      }
      rows.add(row);
    }
    return rows;
  }

  List<Map<String, Object>> answerShare() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<Map<String, Object>, List<Answer>> asked = new HashMap<>();
    for (Answer answer : facts.answers) {
      for (String scope : List.of("tier commune", "block " + answer.unit().block())) {
        asked
            .computeIfAbsent(
                Map.of(
                    "instrument_id", answer.instrument(),
                    "year", answer.year(),
                    "question_id", answer.question(),
                    "side", answer.side(),
                    "scope", scope),
                k -> new ArrayList<>())
            .add(answer);
      }
    }
    asked.forEach(
        (key, here) -> {
          if (key.get("side").equals("verified")
              && here.stream().allMatch(a -> a.state().equals("blank"))) {
            return;
          }
          List<String> type = RandomFacts.QUESTIONS.get((String) key.get("question_id"));
          List<String> options =
              type.get(0).equals("yes_no") ? List.of("yes", "no") : type.subList(1, type.size());
          Stream.concat(options.stream(), RandomFacts.STATES.stream().skip(1))
              .forEach(
                  id -> {
                    int chosen = count(here, a -> a.state().equals(id) || a.options().contains(id));
                    Map<String, Object> row = new HashMap<>(key);
                    row.put("answer_id", id);
                    row.put("units", chosen);
                    row.put("asked_units", here.size());
                    row.put("share", over(BigDecimal.valueOf(chosen), here.size()));
                    rows.add(row);
                  });
        });
    return rows;
  }

  private List<Score> tops() {
    return facts.scores.stream().filter(s -> !s.line().kind().equals("criterion")).toList();
  }

  private List<Score> peers(Score own, int year, String side) {
    return tops().stream()
        .filter(o -> alike(o, own, year) && o.side(side).score().isPresent())
        .toList();
  }

  private static boolean alike(Score other, Score own, int year) {
    return other.instrument().equals(own.instrument())
        && other.year() == year
        && other.line().equals(own.line());
  }

  private int rank(Score own, String side) {
    return 1
        + count(
            peers(own, own.year(), side), o -> points(o, side).compareTo(points(own, side)) > 0);
  }

  private Optional<BigDecimal> share(Score own, String side) {
    BigDecimal bonus =
        tops().stream()
            .filter(s -> own.line().kind().equals("total") && s.line().kind().equals("bonus"))
            .filter(s -> s.instrument().equals(own.instrument()) && s.year() == own.year())
            .filter(s -> s.unit().equals(own.unit()))
            .flatMap(s -> s.side(side).score().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        points(own, side).subtract(bonus).divide(own.max(), 6, RoundingMode.HALF_UP));
  }

  /** Rows of one instrument, year, line and scope, under the columns that name them. */
  private static Map<Map<String, Object>, List<Score>> groups(List<Score> scores, String side) {
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

  private static Map<String, Object> key(Score score, String side) {
    Map<String, Object> key = new TreeMap<>();
    key.put("instrument_id", score.instrument());
    key.put("year", score.year());
    key.put("line_id", score.line().id());
    key.put("side", side);
    return key;
  }

  private static boolean both(Score score) {
    return score.self().score().isPresent() && score.verified().score().isPresent();
  }

  private static BigDecimal gap(Score score) {
    return points(score, "verified").subtract(points(score, "self"));
  }

  private static BigDecimal points(Score score, String side) {
    return score.side(side).score().orElseThrow();
  }

  private static int bin(Score score, String side) {
    BigDecimal tenths = points(score, side).multiply(BigDecimal.TEN);
    return Math.min(9, tenths.divideToIntegralValue(score.max()).intValue()) + 1;
  }

  private static <T> int count(List<T> all, Predicate<T> which) {
    return (int) all.stream().filter(which).count();
  }

  private static BigDecimal sum(List<BigDecimal> all) {
    return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Rounded half up at six decimals; nothing over nothing. */
  private static BigDecimal over(BigDecimal sum, int count) {
    return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal deviation(List<BigDecimal> all) {
    BigDecimal n = BigDecimal.valueOf(all.size());
    BigDecimal squares = sum(all.stream().map(v -> v.multiply(v)).toList());
    BigDecimal spread = n.multiply(squares).subtract(sum(all).multiply(sum(all)));
    return spread.sqrt(new MathContext(40)).divide(n, 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal percentile(List<BigDecimal> sorted, String share) {
    BigDecimal place = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1));
    BigDecimal low = sorted.get(place.intValue());
    BigDecimal high = sorted.get(Math.min(place.intValue() + 1, sorted.size() - 1));
    BigDecimal part = place.subtract(BigDecimal.valueOf(place.intValue()));
    return low.add(high.subtract(low).multiply(part)).setScale(6, RoundingMode.HALF_UP);
  }
}
