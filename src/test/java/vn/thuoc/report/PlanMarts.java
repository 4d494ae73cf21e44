package vn.thuoc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.metric.Metrics;

/** Rows of a district of which a test says what its units propose, plan and are weak at. */
final class PlanMarts {
  static final Map<String, String> ASKED = Map.of("parent", "quan", "year", "2021");

  private final MadeUpMarts marts = new MadeUpMarts();
  private final List<Map<String, Object>> proposals = new ArrayList<>();
  private final List<Map<String, Object>> tasks = new ArrayList<>();
  private final List<Map<String, Object>> points = new ArrayList<>();

  private final String unitName;

  PlanMarts() {
    this("Phường Một");
  }

  /** All that is proposed and registered is of a unit of this name. */
  PlanMarts(String unitName) {
    this.unitName = unitName;
    Map<String, Object> expected = row();
    expected.put("unit_name", unitName);
    expected.put("status", "submitted");
    expected.put("unit_count", 1L);
    marts.with("expected_unit", List.of(expected));
    Map<String, Object> form = scope();
    form.put("instrument_title", "Khảo sát năm 2021");
    form.put("expected_count", 3L);
    form.put("submitted_count", 2L);
    form.put("not_submitted_count", 1L);
    form.put("sent_count", 2L);
    form.put("verified_count", 0L);
    marts.with("completeness", List.of(form));
  }

  private static Map<String, Object> scope() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("year", 2021L);
    row.put("instrument_id", "khao-sat");
    row.put("scope_kind", "parent");
    row.put("scope_id", "quan");
    return row;
  }

  private static Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("year", 2021L);
    row.put("tier", "commune");
    row.put("parent_id", "quan");
    row.put("unit_id", "mot");
    row.put("instrument_id", "khao-sat");
    return row;
  }

  private Map<String, Object> entry(int number, String detail, String period) {
    Map<String, Object> entry = row();
    entry.put("unit_name", unitName);
    entry.put("side", "self");
    entry.put("question_id", "q");
    entry.put("row_number", (long) number);
    entry.put("detail", detail);
    if (!period.isEmpty()) {
      entry.put("period_id", "p" + period);
      entry.put("period_label", period);
    }
    entry.put("mention_count", 1L);
    return entry;
  }

  PlanMarts propose(int number, String detail, String... periods) {
    for (int index = 0; index < periods.length; index++) {
      Map<String, Object> proposal = entry(number, detail, periods[index]);
      proposal.put("subject", "Nâng cấp máy tính");
      proposal.put("proposal_count", index == 0 ? 1L : 0L);
      proposals.add(proposal);
    }
    return this;
  }

  PlanMarts register(int number, String unit, String budget, String... periods) {
    for (int index = 0; index < periods.length; index++) {
      Map<String, Object> task = entry(number, "Dự án số " + number, periods[index]);
      task.put("budget_unit", unit);
      task.put("task_count", index == 0 ? 1L : 0L);
      task.put("without_budget_count", index == 0 && budget.isEmpty() ? 1L : 0L);
      if (!budget.isEmpty()) {
        task.put("mention_budget", new BigDecimal(budget));
        if (index == 0) {
          task.put("task_budget", new BigDecimal(budget));
        }
      }
      tasks.add(task);
    }
    return this;
  }

  PlanMarts weak(String label, String side, String sum, String target) {
    Map<String, Object> line = scope();
    line.put("position", (long) points.size() + 1);
    line.put("line_id", "c" + points.size());
    line.put("line_kind", "criterion");
    line.put("is_leaf", true);
    line.put("number", "1." + points.size());
    line.put("label", label);
    line.put("side", side);
    line.put("scope_name", "Quận Thử");
    line.put("max_score", new BigDecimal("10"));
    line.put("units", 2L);
    line.put("scored", 2L);
    line.put("score_sum", new BigDecimal(sum));
    line.put("max_score_sum", new BigDecimal("20"));
    line.put("zero_count", 1L);
    line.put("p75", new BigDecimal(target));
    points.add(line);
    return this;
  }

  PlanMarts simulated() {
    marts.simulated();
    return this;
  }

  Metrics metrics() {
    return marts
        .with("proposal", proposals)
        .with("plan_item", tasks)
        .with("distribution", points)
        .metrics();
  }
}
