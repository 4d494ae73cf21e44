package vn.thuoc.transform;

import static vn.thuoc.transform.ReferenceFigures.count;
import static vn.thuoc.transform.ReferenceFigures.deviation;
import static vn.thuoc.transform.ReferenceFigures.groups;
import static vn.thuoc.transform.ReferenceFigures.over;
import static vn.thuoc.transform.ReferenceFigures.percentile;
import static vn.thuoc.transform.ReferenceFigures.points;
import static vn.thuoc.transform.ReferenceFigures.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thuoc.transform.RandomFacts.Answer;
import vn.thuoc.transform.RandomFacts.Score;

/** Distributions and shares of answers again, slowly and in plain loops. */
final class DistributionReference {
  private static final List<String> SIDES = List.of("self", "verified");
  private final RandomFacts facts;

  DistributionReference(RandomFacts facts) {
    this.facts = facts;
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
                row.put(
                    "unscored",
                    count(
                        here,
                        s ->
                            s.side(side).state().equals(Optional.of("given"))
                                && s.side(side).score().isEmpty()));
                row.put("incomplete", count(scored, s -> s.side(side).unscored() > 0));
                boolean nothing =
                    sorted.isEmpty()
                        && row.get("not_applicable").equals(0)
                        && row.get("rejected").equals(0)
                        && row.get("unscored").equals(0);
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

  private static int bin(Score score, String side) {
    BigDecimal tenths = points(score, side).multiply(BigDecimal.TEN);
    return Math.min(9, tenths.divideToIntegralValue(score.max()).intValue()) + 1;
  }
}
