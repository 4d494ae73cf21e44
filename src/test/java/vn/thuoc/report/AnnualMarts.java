package vn.thuoc.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thuoc.metric.Metrics;

/** The marts of a made-up province: its districts, their criteria and points, over some years. */
final class AnnualMarts {
  static final Map<String, String> ASKED = Map.of("parent", "tinh-mau", "year", "2022");
  private static final int GROUPS = 5;
  private static final String INSTRUMENT = "tinh-mau-district";

  private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();
  private final int units;
  private final int criteriaOfGroup;
  private int firstYear = 2020;
  private int missingYear;
  private boolean verified = true;
  private boolean scores = true;
  private String nameEnding = "";
  private boolean simulated;

  AnnualMarts(int units, int criteriaOfGroup) {
    this.units = units;
    this.criteriaOfGroup = criteriaOfGroup;
  }

  AnnualMarts since(int year) {
    firstYear = year;
    return this;
  }

  /** Nobody has sent anything for a year in between. */
  AnnualMarts without(int year) {
    missingYear = year;
    return this;
  }

  AnnualMarts unverified() {
    verified = false;
    return this;
  }

  AnnualMarts unscored() {
    scores = false;
    return this;
  }

  AnnualMarts named(String ending) {
    nameEnding = ending;
    return this;
  }

  AnnualMarts simulated() {
    simulated = true;
    return this;
  }

  Metrics metrics() {
    for (int year = firstYear; year <= 2022; year++) {
      if (year != missingYear) {
        add(year);
      }
    }
    MadeUpMarts marts = new MadeUpMarts();
    rows.forEach(marts::with);
    return (simulated ? marts.simulated() : marts).metrics();
  }

  /** Names of the districts. */
  String name(int unit) {
    return "Huyện Mẫu " + String.format("%03d", unit) + nameEnding;
  }

  /** The points of a district, an integer from 0 to 10 for each criterion. */
  static BigDecimal points(int year, int unit, int criterion, String side) {
    int given = (unit * 7 + criterion * 3 + year) % 11;
    return BigDecimal.valueOf(side.equals("self") ? given : Math.max(0, given - criterion % 2));
  }

  BigDecimal total(int year, int unit, String side) {
    return sum(year, unit, side, 0, GROUPS * criteriaOfGroup);
  }

  private static BigDecimal sum(int year, int unit, String side, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(criterion -> points(year, unit, criterion, side))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<String> sides() {
    return verified ? List.of("self", "verified") : List.of("self");
  }

  private void add(int year) {
    Map<String, Object> coverage = scope(year);
    coverage.remove("scope_name");
    coverage.putAll(
        Map.of("tier", "district", "expected_count", units + 1L, "submitted_count", (long) units));
    coverage.putAll(
        Map.of("late_count", 1L, "lateness_unknown_count", 0L, "not_submitted_count", 1L));
    coverage.putAll(
        Map.of("unexpected_count", 0L, "sent_count", (long) units, "revised_count", 0L));
    coverage.put("verified_count", verified && scores ? (long) units : 0L);
    coverage.put("instrument_title", "Bộ tiêu chí mẫu cấp huyện");
    put("completeness", coverage);
    expected(year, units + 1, "missing");
    for (int unit = 1; unit <= units; unit++) {
      expected(year, unit, unit == 2 ? "late" : "submitted");
      form(year, unit);
    }
    if (scores) {
      sides().forEach(side -> side(year, side));
    }
  }

  private void expected(int year, int unit, String status) {
    Map<String, Object> row = unit(year, unit);
    row.put("parent_id", "tinh-mau");
    row.putAll(Map.of("status", status, "unit_count", 1L, "is_verified", verified && scores));
    row.putAll(Map.of("instrument_title", "Bộ tiêu chí mẫu cấp huyện", "due_on", "2022-11-30"));
    put("expected_unit", row);
  }

  private void form(int year, int unit) {
    Map<String, Object> form = unit(year, unit);
    form.put("max_score", BigDecimal.valueOf(10L * GROUPS * criteriaOfGroup));
    form.putAll(Map.of("error_count", 0L, "warning_count", 2L, "information_count", 0L));
    Map<String, Object> found = unit(year, unit);
    found.putAll(Map.of("severity", "warning", "severity_order", 2L, "origin", "scoring"));
    found.putAll(Map.of("code", "FIGURES_DISAGREE", "finding_count", 2L));
    put("finding_summary", found);
    if (scores) {
      sides().forEach(side -> form.put(side + "_score", total(year, unit, side)));
      lines(year, unit);
    }
    put("unit_year", form);
  }

  private void lines(int year, int unit) {
    for (int group = 0; group < GROUPS; group++) {
      int from = group * criteriaOfGroup;
      line(year, unit, "g" + group, "group", from, from + criteriaOfGroup);
      Map<String, Object> points = unit(year, unit);
      points.putAll(Map.of("position", (long) group, "group_id", "g" + group));
      points.putAll(Map.of("group_number", "" + (group + 1), "group_short_name", "Nhóm " + group));
      points.put("group_kind", "group");
      points.put("max_score", BigDecimal.valueOf(10L * criteriaOfGroup));
      for (String side : sides()) {
        BigDecimal sum = sum(year, unit, side, from, from + criteriaOfGroup);
        points.put(side + "_score", sum);
        points.put(side + "_share", share(sum, criteriaOfGroup));
      }
      put("unit_group", points);
      for (int each = from; each < from + criteriaOfGroup; each++) {
        line(year, unit, "c" + each, "criterion", each, each + 1);
        rows.get("criterion_line")
            .get(rows.get("criterion_line").size() - 1)
            .put("parent_line_id", "g" + group);
      }
    }
  }

  private void line(int year, int unit, String id, String kind, int from, int to) {
    Map<String, Object> line = unit(year, unit);
    line.remove("unit_name");
    line.putAll(
        Map.of("line_id", id, "line_kind", kind, "position", from * 2L + (to - from == 1 ? 1 : 0)));
    line.putAll(Map.of("number", id.substring(1), "label", label(id)));
    line.put("max_score", BigDecimal.valueOf(10L * (to - from)));
    sides().forEach(side -> line.put(side + "_score", sum(year, unit, side, from, to)));
    put("criterion_line", line);
  }

  private static String label(String id) {
    return id.startsWith("g") ? "Nhóm " + id.substring(1) : "Tiêu chí mẫu số " + id.substring(1);
  }

  private void side(int year, String side) {
    int all = GROUPS * criteriaOfGroup;
    distribution(year, side, "total", "total", 0, all);
    for (int group = 0; group < GROUPS; group++) {
      int from = group * criteriaOfGroup;
      distribution(year, side, "g" + group, "group", from, from + criteriaOfGroup);
      for (int each = from; each < from + criteriaOfGroup; each++) {
        distribution(year, side, "c" + each, "criterion", each, each + 1);
      }
      for (int unit = 1; unit <= units; unit++) {
        standing(year, side, unit, "g" + group, "group", from, from + criteriaOfGroup);
      }
    }
    for (int unit = 1; unit <= units; unit++) {
      standing(year, side, unit, "total", "total", 0, all);
    }
    Map<String, Object> cohort = scope(year);
    cohort.putAll(Map.of("line_id", "total", "line_kind", "total", "side", side, "label", "Tổng"));
    cohort.putAll(Map.of("units", (long) units, "score_sum", sums(year, side, 0, all)));
    cohort.put("matched_units", year == firstYear ? 0L : (long) units);
    put("matched_cohort", cohort);
  }

  private BigDecimal sums(int year, String side, int from, int to) {
    return IntStream.rangeClosed(1, units)
        .mapToObj(unit -> sum(year, unit, side, from, to))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void distribution(int year, String side, String id, String kind, int from, int to) {
    Map<String, Object> row = scope(year);
    row.putAll(Map.of("line_id", id, "line_kind", kind, "side", side, "label", label(id)));
    row.putAll(Map.of("number", id.substring(1), "is_leaf", kind.equals("criterion")));
    row.putAll(Map.of("position", (long) from, "units", (long) units, "scored", (long) units));
    row.put("full_label", "Nhóm " + from / criteriaOfGroup + ": " + label(id));
    row.put("max_score", BigDecimal.valueOf(10L * (to - from)));
    row.put("score_sum", sums(year, side, from, to));
    row.put("max_score_sum", BigDecimal.valueOf(10L * (to - from) * units));
    row.put("median_share", new BigDecimal("0.5"));
    put("distribution", row);
  }

  private void standing(int year, String side, int unit, String id, String kind, int from, int to) {
    Map<String, Object> row = unit(year, unit);
    BigDecimal score = sum(year, unit, side, from, to);
    row.put("parent_id", "tinh-mau");
    row.putAll(Map.of("line_id", id, "line_kind", kind, "side", side, "label", label(id)));
    row.putAll(Map.of("position", (long) from, "score", score, "ranked_units", (long) units));
    row.put("share", share(score, to - from));
    row.put(
        "rank",
        1L
            + IntStream.rangeClosed(1, units)
                .filter(other -> sum(year, other, side, from, to).compareTo(score) > 0)
                .count());
    put("standing", row);
  }

  private static BigDecimal share(BigDecimal score, int criteria) {
    return score.divide(BigDecimal.valueOf(10L * criteria), MathContext.DECIMAL32);
  }

  private Map<String, Object> scope(int year) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.putAll(Map.of("year", (long) year, "instrument_id", INSTRUMENT, "scope_kind", "parent"));
    row.putAll(Map.of("scope_id", "tinh-mau", "scope_name", "Tỉnh Mẫu"));
    return row;
  }

  private Map<String, Object> unit(int year, int unit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.putAll(Map.of("year", (long) year, "instrument_id", INSTRUMENT, "tier", "district"));
    row.putAll(Map.of("unit_id", "huyen-" + unit, "unit_name", name(unit)));
    return row;
  }

  private void put(String mart, Map<String, Object> row) {
    rows.computeIfAbsent(mart, any -> new ArrayList<>()).add(row);
  }
}
