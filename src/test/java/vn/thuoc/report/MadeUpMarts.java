package vn.thuoc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MartSource;
import vn.thuoc.metric.MartTable;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.Metrics;
import vn.thuoc.metric.ReadModel;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.problem.Problems;

/** Rows written by a test behind the real views and the real read model. */
final class MadeUpMarts {
  private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();
  private boolean simulated;

  /** Sets the rows of a mart; one that is never named has none. */
  MadeUpMarts with(String mart, List<Map<String, Object>> given) {
    rows.put(mart, given);
    return this;
  }

  MadeUpMarts simulated() {
    simulated = true;
    return this;
  }

  Metrics metrics() {
    Problems problems = new Problems();
    MetricDefinitions definitions =
        MetricDefinitions.read(
            DefinitionFolder.onClassPath("dashboards").under("metrics"), problems);
    problems.orThrow();
    return ReadModel.of(definitions, new Source(definitions));
  }

  private final class Source implements MartSource {
    private final MetricDefinitions definitions;

    Source(MetricDefinitions definitions) {
      this.definitions = definitions;
    }

    @Override
    public ReleaseStamp release() {
      return new ReleaseStamp(
          7,
          "Kỳ công bố tháng 3/2023",
          Instant.parse("2023-03-15T02:00:00Z"),
          LocalDate.of(2023, 3, 10),
          simulated);
    }

    @Override
    public MartTable read(String mart, List<String> wanted) {
      MartTable.Builder table = MartTable.of(columns(mart));
      rows.getOrDefault(mart, List.of()).forEach(table::add);
      return table.build();
    }

    @Override
    public List<String> columns(String mart) {
      return definitions.views().stream()
          .filter(view -> view.mart().equals(mart))
          .flatMap(view -> view.columns().stream())
          .map(MetricColumn::id)
          .filter(id -> !id.equals("score_difference"))
          .distinct()
          .toList();
    }
  }
}
