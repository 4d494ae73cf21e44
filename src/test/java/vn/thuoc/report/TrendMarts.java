package vn.thuoc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.metric.Metrics;

/** Years of an indicator and of points of which a test says what they hold. */
final class TrendMarts {
  static final Map<String, String> EMAIL = Map.of("indicator", "email");

  private String label = "Cán bộ có thư điện tử";
  private final List<Map<String, Object>> trend = new ArrayList<>();
  private final List<Map<String, Object>> figures = new ArrayList<>();
  private final List<Map<String, Object>> units = new ArrayList<>();
  private final List<Map<String, Object>> unitYears = new ArrayList<>();
  private final List<Map<String, Object>> standing = new ArrayList<>();
  private final List<Map<String, Object>> cohort = new ArrayList<>();

  static Map<String, Object> row(long year) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("instrument_id", "thu");
    row.put("year", year);
    row.put("side", "self");
    return row;
  }

  private static Map<String, Object> scope(long year) {
    Map<String, Object> row = row(year);
    row.put("indicator_id", "email");
    row.put("tier", "district");
    row.put("scope_kind", "tier");
    row.put("scope_id", "district");
    return row;
  }

  /** A year of the whole tier; the row of the trend. */
  Map<String, Object> year(long year, String numerator, String denominator) {
    Map<String, Object> figure = scope(year);
    figure.put("numerator_sum", new BigDecimal(numerator));
    figure.put("denominator_sum", new BigDecimal(denominator));
    figures.add(figure);
    Map<String, Object> row = scope(year);
    row.put("label", label);
    row.put("unit_of_measure", "%");
    row.put("series_id", "1");
    row.put("breaks_before", false);
    row.put("comparability_label", "như nhau");
    row.put("value_kind", "ratio_of_sums");
    row.put("known_count", 9L);
    row.put("unit_count", 11L);
    trend.add(row);
    unit(year, "an", "Huyện An");
    return row;
  }

  void unit(long year, String id, String name) {
    Map<String, Object> row = row(year);
    row.remove("side");
    row.put("unit_id", id);
    row.put("unit_name", name);
    row.put("instrument_title", "Bộ phiếu thử");
    unitYears.add(row);
  }

  TrendMarts threeYears() {
    year(2018, "1234", "2468").put("value", new BigDecimal("50"));
    Map<String, Object> next = year(2019, "1600.5", "2000");
    next.put("value", new BigDecimal("80.025"));
    next.put("change", new BigDecimal("30.025"));
    year(2022, "90", "100").put("value", new BigDecimal("90"));
    return this;
  }

  /** The row of an indicator of one unit. */
  TrendMarts unit(Map<String, Object> row) {
    units.add(row);
    return this;
  }

  /** The row of the points of one unit. */
  TrendMarts points(Map<String, Object> row) {
    standing.add(row);
    return this;
  }

  /** A year in which a whole tier had points by an instrument. */
  TrendMarts scored(String instrument, String title, long year) {
    Map<String, Object> form = row(year);
    form.remove("side");
    form.putAll(Map.of("instrument_id", instrument, "instrument_title", title));
    form.putAll(Map.of("unit_id", "an", "unit_name", "Huyện An"));
    unitYears.add(form);
    Map<String, Object> row = row(year);
    row.putAll(Map.of("instrument_id", instrument, "line_id", "total", "scope_kind", "tier"));
    row.putAll(Map.of("scope_id", "district", "units", 2L, "score_sum", new BigDecimal("84.5")));
    row.put("matched_units", 0L);
    cohort.add(row);
    return this;
  }

  /** Calls the indicator something else. */
  TrendMarts called(String name) {
    label = name;
    return this;
  }

  Metrics metrics() {
    return new MadeUpMarts()
        .with("indicator_trend", trend)
        .with("indicator_year", figures)
        .with("indicator_unit", units)
        .with("unit_year", unitYears)
        .with("standing", standing)
        .with("matched_cohort", cohort)
        .metrics();
  }
}
