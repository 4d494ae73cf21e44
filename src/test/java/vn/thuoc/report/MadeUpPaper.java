package vn.thuoc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricView;
import vn.thuoc.metric.Metrics;
import vn.thuoc.problem.Problems;

/**
 * Rows for any report, made up from its definition: one for each of its data, with the values that
 * its filters let through. So a report that is added tomorrow can be printed in a test of today.
 */
final class MadeUpPaper {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");
  private static final String NUMBER = "position|year|.*order|depth|revision|row_number";

  private final ReportDefinition report;
  private final Map<String, MetricView> views = new LinkedHashMap<>();

  MadeUpPaper(String id) {
    Problems problems = new Problems();
    report = ReportCatalogue.read(DASHBOARDS.under("reports"), problems).get(id);
    MetricDefinitions.read(DASHBOARDS.under("metrics"), problems)
        .views()
        .forEach(view -> views.put(view.id(), view));
    problems.orThrow();
  }

  byte[] print(PaperFormat format) {
    return new Reports(metrics(), DASHBOARDS).print(report.id(), asked(), format);
  }

  private Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    for (ReportParameter parameter : report.parameters()) {
      MetricView view = views.get(parameter.view());
      asked.put(
          parameter.id(),
          String.valueOf(value(view.dimension(parameter.dimension()).orElseThrow())));
    }
    return asked;
  }

  private Metrics metrics() {
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    for (ReportParameter parameter : report.parameters()) {
      add(rows, views.get(parameter.view()), Map.of());
    }
    for (ReportData data : report.data()) {
      Map<String, String> fixed = new LinkedHashMap<>();
      for (ReportData.Filter filter : data.filters()) {
        if (filter.source() instanceof ReportData.Source.Fixed values) {
          fixed.put(filter.dimension(), values.values().get(0));
        }
      }
      add(rows, views.get(data.view()), fixed);
    }
    MadeUpMarts marts = new MadeUpMarts().simulated();
    rows.forEach(marts::with);
    return marts.metrics();
  }

  private void add(
      Map<String, List<Map<String, Object>>> rows, MetricView view, Map<String, String> fixed) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (MetricColumn column : view.columns()) {
      row.put(column.id(), value(column));
    }
    row.keySet().removeIf(id -> isDerived(view, id));
    fixed.forEach((id, value) -> row.put(id, like(row.get(id), value)));
    List<Map<String, Object>> known = rows.computeIfAbsent(view.mart(), id -> new ArrayList<>());
    boolean serves =
        known.stream()
            .anyMatch(
                each -> fixed.keySet().stream().allMatch(id -> row.get(id).equals(each.get(id))));
    if (!serves) {
      known.removeIf(each -> fixed.isEmpty());
      known.add(row);
    }
  }

  /** A value of a definition in the type that the column has. */
  private static Object like(Object present, String value) {
    if (present instanceof Long) {
      return Long.valueOf(value);
    }
    return present instanceof Boolean ? Boolean.valueOf(value) : value;
  }

  private static boolean isDerived(MetricView view, String id) {
    return view.measures().stream()
        .filter(measure -> measure.id().equals(id))
        .anyMatch(measure -> measure.difference().isPresent() || measure.ratio().isPresent());
  }

  private Object value(MetricColumn column) {
    if (column.id().matches(NUMBER)) {
      return 2022L;
    }
    return switch (column.format()) {
      case WHOLE -> 27432L;
      case SCORE, DECIMAL, ROUNDED -> new BigDecimal("464.06");
      case PERCENT -> new BigDecimal("0.926125");
      case FLAG -> Boolean.TRUE;
      case DATE -> "2022-11-20";
      case MOMENT -> "2022-11-20T08:15:00";
      case TEXT -> column.label().vi() + " «Đỗ Ỷ»";
    };
  }
}
