package vn.thuoc.transform;

import static vn.thuoc.transform.ReferenceFigures.alike;
import static vn.thuoc.transform.ReferenceFigures.count;
import static vn.thuoc.transform.ReferenceFigures.groups;
import static vn.thuoc.transform.ReferenceFigures.key;
import static vn.thuoc.transform.ReferenceFigures.over;
import static vn.thuoc.transform.ReferenceFigures.points;
import static vn.thuoc.transform.ReferenceFigures.sum;
import static vn.thuoc.transform.ReferenceFigures.tops;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thuoc.transform.RandomFacts.Score;

/** Ranks and changes again, slowly and in plain loops. */
final class StandingReference {
  private static final List<String> SIDES = List.of("self", "verified");
  private final RandomFacts facts;

  StandingReference(RandomFacts facts) {
    this.facts = facts;
  }

  List<Map<String, Object>> standing() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String side : SIDES) {
      for (Score own : tops(facts)) {
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
        row.put("unscored", own.side(side).unscored());
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
      List<Score> scored =
          tops(facts).stream().filter(s -> s.side(side).score().isPresent()).toList();
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

  private List<Score> peers(Score own, int year, String side) {
    return tops(facts).stream()
        .filter(o -> alike(o, own, year) && o.side(side).score().isPresent())
        .toList();
  }

  private int rank(Score own, String side) {
    return 1
        + count(
            peers(own, own.year(), side), o -> points(o, side).compareTo(points(own, side)) > 0);
  }

  private Optional<BigDecimal> share(Score own, String side) {
    BigDecimal bonus =
        tops(facts).stream()
            .filter(s -> own.line().kind().equals("total") && s.line().kind().equals("bonus"))
            .filter(s -> s.instrument().equals(own.instrument()) && s.year() == own.year())
            .filter(s -> s.unit().equals(own.unit()))
            .flatMap(s -> s.side(side).score().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        points(own, side).subtract(bonus).divide(own.max(), 6, RoundingMode.HALF_UP));
  }
}
