package vn.thuoc.report.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MartSource;
import vn.thuoc.metric.MartTable;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReadModel;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Problems;
import vn.thuoc.report.PaperFormat;
import vn.thuoc.report.Reports;

/** Units of two tiers in a release that somebody may order scorecards of. */
final class MadeUpOrders {
  static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");

  private static final MetricDefinitions VIEWS = views();

  private MadeUpOrders() {}

  /** Six districts and one commune in 2022, one district in 2021. */
  static Metrics release(long id) {
    return ReadModel.of(VIEWS, new Source(id));
  }

  static Reports reports(Metrics metrics) {
    return new Reports(metrics, DASHBOARDS);
  }

  /** The scorecards of all districts in 2022. */
  static PaperOrder districts(PaperFormat... formats) {
    return new PaperOrder(
        "scorecard",
        Map.of("year", "2022", "tier", "district"),
        List.of(formats),
        Optional.of("unit"));
  }

  private static MetricDefinitions views() {
    Problems problems = new Problems();
    MetricDefinitions views = MetricDefinitions.read(DASHBOARDS.under("metrics"), problems);
    problems.orThrow();
    return views;
  }

  private static List<Map<String, Object>> units() {
    List<Map<String, Object>> units = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      units.add(unit(name, 2022L, "district"));
    }
    units.add(unit("xa", 2022L, "commune"));
    units.add(unit("a", 2021L, "district"));
    return units;
  }

  private static Map<String, Object> unit(String id, long year, String tier) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("year", year);
    unit.put("tier", tier);
    unit.put("unit_id", id);
    unit.put("unit_name", "Huyện " + id.toUpperCase(java.util.Locale.ROOT));
    unit.put("instrument_id", tier + "-2022");
    return unit;
  }

  private record Source(long id) implements MartSource {
    @Override
    public ReleaseStamp release() {
      return new ReleaseStamp(
          id, "kỳ " + id, Instant.parse("2023-03-15T02:00:00Z"), LocalDate.of(2023, 3, 10), false);
    }

    @Override
    public MartTable read(String mart, List<String> wanted) {
      MartTable.Builder table = MartTable.of(columns(mart));
      if (mart.equals("unit_year")) {
        units().forEach(table::add);
      }
      return table.build();
    }

    @Override
    public List<String> columns(String mart) {
      return VIEWS.views().stream()
          .filter(view -> view.mart().equals(mart))
          .flatMap(view -> view.columns().stream())
          .map(MetricColumn::id)
          .filter(column -> !column.equals("score_difference"))
          .distinct()
          .toList();
    }
  }
}
