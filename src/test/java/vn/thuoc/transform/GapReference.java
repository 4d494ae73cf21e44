package vn.thuoc.transform;

import static vn.thuoc.transform.ReferenceFigures.alike;
import static vn.thuoc.transform.ReferenceFigures.both;
import static vn.thuoc.transform.ReferenceFigures.compared;
import static vn.thuoc.transform.ReferenceFigures.count;
import static vn.thuoc.transform.ReferenceFigures.deviation;
import static vn.thuoc.transform.ReferenceFigures.gap;
import static vn.thuoc.transform.ReferenceFigures.groups;
import static vn.thuoc.transform.ReferenceFigures.key;
import static vn.thuoc.transform.ReferenceFigures.over;
import static vn.thuoc.transform.ReferenceFigures.sum;
import static vn.thuoc.transform.ReferenceFigures.tops;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.thuoc.transform.RandomFacts.Score;

/** Gaps between the sides again, slowly and in plain loops. */
final class GapReference {
  private final RandomFacts facts;

  GapReference(RandomFacts facts) {
    this.facts = facts;
  }

  List<Map<String, Object>> sideGap() {
    List<Map<String, Object>> rows = new ArrayList<>();
    groups(facts.scores.stream().filter(ReferenceFigures::both).toList(), "self")
        .forEach(
            (row, here) -> {
              List<BigDecimal> gaps = here.stream().map(ReferenceFigures::gap).toList();
              row.remove("side");
              row.put("units", here.size());
              row.put("self_sum", sum(here.stream().map(s -> compared(s, "self")).toList()));
              row.put(
                  "verified_sum", sum(here.stream().map(s -> compared(s, "verified")).toList()));
              row.put("mean_gap", over(sum(gaps), here.size()));
              row.put("standard_deviation", deviation(gaps));
              row.put(
                  "largest_over_report",
                  gaps.stream().map(BigDecimal::negate).reduce(BigDecimal.ZERO, BigDecimal::max));
              row.put("lowered", count(here, s -> gap(s).signum() < 0));
              row.put("raised", count(here, s -> gap(s).signum() > 0));
              row.put("unchanged", count(here, s -> gap(s).signum() == 0));
              row.put("partly_compared", count(here, s -> s.oneSided() > 0));
              rows.add(row);
            });
    return rows;
  }

  List<Map<String, Object>> unitGap() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Score own : tops(facts).stream().filter(ReferenceFigures::both).toList()) {
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
      row.put("one_sided", own.oneSided());
      row.put("self_score", compared(own, "self"));
      row.put("verified_score", compared(own, "verified"));
      row.put("gap", gap(own));
      row.put("gap_share", gap(own).divide(own.max(), 6, RoundingMode.HALF_UP));
      row.put("lowered_criteria", count(leaves, s -> gap(s).signum() < 0));
      row.put("raised_criteria", count(leaves, s -> gap(s).signum() > 0));
      leaves.stream()
          .filter(s -> gap(s).signum() < 0)
          .min(Comparator.comparing(ReferenceFigures::gap).thenComparing(s -> s.line().position()))
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
                    tops(facts),
                    o -> both(o) && alike(o, own, own.year()) && gap(o).compareTo(gap(own)) < 0));
      }
      rows.add(row);
    }
    return rows;
  }
}
