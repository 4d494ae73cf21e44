package vn.thuoc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.metric.Metrics;

/** Rows of a tier of which a test says who has which points, behind the real views. */
final class RankedTier {
  static final String INSTRUMENT = "thu-2022-district";
  static final Map<String, String> ASKED = Map.of("instrument", INSTRUMENT, "year", "2022");

  private final List<Map<String, Object>> standing = new ArrayList<>();
  private final List<Map<String, Object>> expected = new ArrayList<>();
  private final List<Map<String, Object>> groups = new ArrayList<>();
  private final List<Map<String, Object>> levels = new ArrayList<>();
  private final String side;
  private boolean simulated;

  RankedTier(String side, String... groupNames) {
    this.side = side;
    for (String name : groupNames) {
      line("g" + (groups.size() + 1), "group", name, groups.size() + 1);
    }
  }

  RankedTier simulated() {
    simulated = true;
    return this;
  }

  private static Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("instrument_id", INSTRUMENT);
    row.put("year", 2022L);
    row.put("tier", "district");
    row.put("parent_id", "tinh");
    return row;
  }

  private void line(String id, String kind, String label, long position) {
    Map<String, Object> row = row();
    row.keySet().removeAll(List.of("tier", "parent_id"));
    row.put("side", side);
    row.put("scope_kind", "tier");
    row.put("scope_id", "district");
    row.put("scope_name", "district");
    row.put("line_id", id);
    row.put("line_kind", kind);
    row.put("label", label);
    row.put("position", position);
    row.put("max_score", new BigDecimal("100"));
    row.put("score_sum", new BigDecimal("50"));
    row.put("max_score_sum", new BigDecimal("100"));
    row.put("scored", 1L);
    groups.add(row);
  }

  /** A unit that has to send its form. */
  Map<String, Object> expect(String id, String name, String status, boolean verified) {
    Map<String, Object> row = row();
    row.put("instrument_title", "Bộ phiếu thử cấp huyện 2022");
    row.put("unit_id", id);
    row.put("unit_name", name);
    row.put("status", status);
    row.put("is_verified", verified);
    row.put("unit_count", 1L);
    expected.add(row);
    return row;
  }

  /** A unit with points, a rank and the points of its groups; the row of its total. */
  Map<String, Object> rank(String id, String name, long rank, String total, String... points) {
    expect(id, name, "submitted", true);
    for (int index = 0; index < points.length; index++) {
      Map<String, Object> group = standing(id, name, "g" + (index + 1), "group");
      group.put("score", new BigDecimal(points[index]));
    }
    Map<String, Object> row = standing(id, name, "total", "total");
    row.put("score", new BigDecimal(total));
    row.put("max_score", new BigDecimal("300"));
    row.put("share", new BigDecimal(total).movePointLeft(3));
    row.put("rank", rank);
    row.put("ranked_units", 4L);
    row.put("in_both_years", false);
    return row;
  }

  private Map<String, Object> standing(String id, String name, String line, String kind) {
    Map<String, Object> row = row();
    row.put("side", side);
    row.put("unit_id", id);
    row.put("unit_name", name);
    row.put("line_id", line);
    row.put("line_kind", kind);
    row.put("position", (long) standing.size() + 1);
    standing.add(row);
    return row;
  }

  RankedTier level(String unit, String label) {
    Map<String, Object> row = row();
    row.put("side", side);
    row.put("unit_id", unit);
    row.put("level_label", label);
    row.put("unit_count", 1L);
    levels.add(row);
    return this;
  }

  Metrics metrics() {
    MadeUpMarts marts =
        new MadeUpMarts()
            .with("standing", standing)
            .with("expected_unit", expected)
            .with("distribution", groups)
            .with("level_unit", levels);
    return (simulated ? marts.simulated() : marts).metrics();
  }
}
