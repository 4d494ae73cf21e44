package vn.thuoc.dashboard.download;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.dashboard.ComponentTable;
import vn.thuoc.dashboard.DashboardDefinitions;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricDefinitions;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.ReleaseStamp;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Tables of rows that no release has. */
final class MadeUpTable {
  static final Wording WORDS = words();

  private final List<MetricColumn> columns = new ArrayList<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private boolean simulated;
  private Language language = Language.VI;

  /** A column whose id, label and definition can be told from each other. */
  MadeUpTable column(String id, MetricFormat format) {
    columns.add(
        new MetricColumn(
            id,
            new Words("Cột " + id, "Column " + id),
            MetricColumn.Role.DIMENSION,
            format,
            new Words("Nghĩa của " + id + ".", "Meaning of " + id + ".")));
    return this;
  }

  /** A row with a value for each column; null is absent. */
  MadeUpTable row(Object... values) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        row.put(columns.get(i).id(), values[i]);
      }
    }
    rows.add(row);
    return this;
  }

  MadeUpTable simulated() {
    simulated = true;
    return this;
  }

  MadeUpTable in(Language wanted) {
    language = wanted;
    return this;
  }

  ComponentTable table() {
    return table(rows);
  }

  ComponentTable table(List<Map<String, Object>> given) {
    return new ComponentTable(
        "trang",
        "Đơn vị",
        "muc",
        "Kết quả",
        language,
        new ReleaseStamp(
            7,
            "Quý I",
            Instant.parse("2027-03-31T18:05:09Z"),
            LocalDate.of(2027, 3, 30),
            simulated),
        List.of(
            new ComponentTable.Narrowing("Huyện", "La Gi", true),
            new ComponentTable.Narrowing("Năm", "", true),
            new ComponentTable.Narrowing("Mức", "Lỗi", false)),
        columns,
        given);
  }

  private static Wording words() {
    DefinitionFolder shipped = DefinitionFolder.onClassPath("dashboards");
    Problems problems = new Problems();
    MetricDefinitions metrics = MetricDefinitions.read(shipped.under("metrics"), problems);
    return DashboardDefinitions.read(shipped, metrics, problems).words();
  }
}
