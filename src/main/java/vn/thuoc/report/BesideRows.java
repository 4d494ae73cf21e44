package vn.thuoc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * Lays columns of earlier answers beside the rows of a later one, and leaves out rows that an
 * earlier answer has. A figure is only moved, never computed.
 */
final class BesideRows {
  private final ReportDefinition report;
  private final Map<String, MetricResult> earlier;

  /**
   * @param earlier the answers to the report's earlier questions, by id of their data
   */
  BesideRows(ReportDefinition report, Map<String, MetricResult> earlier) {
    this.report = report;
    this.earlier = earlier;
  }

  /**
   * The answer with what the question wants beside it.
   *
   * @throws ProblemException when more rows come than there are places for, or rows of one key say
   *     different things
   */
  MetricResult of(ReportData data, MetricResult result) {
    if (data.places() > 0 && result.rows().size() > data.places()) {
      throw new ProblemException(tooMany(data, result.rows().size()));
    }
    MetricResult left = data.except().map(except -> without(result, except)).orElse(result);
    for (ReportData.Beside beside : data.beside()) {
      left = with(left, beside);
    }
    return left;
  }

  private MetricResult without(MetricResult result, ReportData.Except except) {
    Set<List<Object>> known = new HashSet<>();
    earlier.get(except.data()).rows().forEach(row -> known.add(key(row, except.key())));
    List<Map<String, Object>> rows =
        result.rows().stream().filter(row -> !known.contains(key(row, except.key()))).toList();
    return new MetricResult(result.columns(), rows, rows.size());
  }

  private MetricResult with(MetricResult result, ReportData.Beside beside) {
    Map<List<Object>, Map<String, Object>> found = byKey(beside);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : result.rows()) {
      Map<String, Object> wider = new LinkedHashMap<>(row);
      wider.putAll(found.getOrDefault(key(row, beside.key()), Map.of()));
      rows.add(wider);
    }
    List<MetricColumn> columns = new ArrayList<>(result.columns());
    columns.addAll(columns(beside));
    return new MetricResult(columns, rows, result.total());
  }

  /** What is laid beside the rows of each key. */
  private Map<List<Object>, Map<String, Object>> byKey(ReportData.Beside beside) {
    Map<Object, Integer> places = places(beside);
    Map<List<Object>, Map<String, Object>> found = new HashMap<>();
    for (Map<String, Object> row : earlier.get(beside.data()).rows()) {
      int place = beside.across().map(each -> place(row, each, places)).orElse(0);
      Map<String, Object> cells =
          found.computeIfAbsent(key(row, beside.key()), any -> new HashMap<>());
      for (String column : beside.columns()) {
        Object value = row.get(column);
        String named = place == 0 ? column : ReportData.Across.column(column, place);
        Object before = value == null ? null : cells.put(named, value);
        if (before != null && !before.equals(value)) {
          throw new ProblemException(differ(beside, key(row, beside.key()), column));
        }
      }
    }
    return found;
  }

  private int place(
      Map<String, Object> row, ReportData.Across across, Map<Object, Integer> places) {
    Integer place = places.get(row.get(across.column()));
    if (place == null) {
      throw new ProblemException(noPlace(across, row.get(across.column())));
    }
    return place;
  }

  private Map<Object, Integer> places(ReportData.Beside beside) {
    Map<Object, Integer> places = new HashMap<>();
    beside
        .across()
        .ifPresent(
            across ->
                earlier
                    .get(across.of())
                    .rows()
                    .forEach(row -> places.putIfAbsent(row.get(across.at()), places.size() + 1)));
    return places;
  }

  private List<MetricColumn> columns(ReportData.Beside beside) {
    Map<String, MetricColumn> meanings = new HashMap<>();
    earlier.get(beside.data()).columns().forEach(column -> meanings.put(column.id(), column));
    List<MetricColumn> columns = new ArrayList<>();
    for (String id : beside.added()) {
      MetricColumn meant =
          beside.across().isPresent()
              ? meanings.get(id.substring(0, id.lastIndexOf('.')))
              : meanings.get(id);
      columns.add(
          new MetricColumn(id, meant.label(), meant.role(), meant.format(), meant.definition()));
    }
    return columns;
  }

  private static List<Object> key(Map<String, Object> row, List<String> columns) {
    List<Object> key = new ArrayList<>();
    columns.forEach(column -> key.add(Objects.requireNonNullElse(row.get(column), "")));
    return key;
  }

  private Problem tooMany(ReportData data, int rows) {
    return Problem.error(
        ReportError.SEVERAL_ROWS,
        report.place(),
        new Words(
            "Dữ liệu «"
                + data.id()
                + "» có "
                + rows
                + " dòng, mẫu chỉ có "
                + data.places()
                + " chỗ.",
            "Data '"
                + data.id()
                + "' has "
                + rows
                + " rows, the template has "
                + data.places()
                + " places."),
        new Words(
            "Thêm chỗ (places) vào định nghĩa và cột vào mẫu báo cáo.",
            "Add places to the definition and columns to the template of the report."));
  }

  private Problem noPlace(ReportData.Across across, Object value) {
    return Problem.error(
        ReportError.REFERENCE_UNKNOWN,
        report.place(),
        new Words(
            "Dữ liệu «" + across.of() + "» không có chỗ cho «" + value + "».",
            "Data '" + across.of() + "' has no place for '" + value + "'."),
        new Words(
            "Cho hai dữ liệu cùng điều kiện lọc trong định nghĩa báo cáo.",
            "Give both data the same filters in the definition of the report."));
  }

  private Problem differ(ReportData.Beside beside, List<Object> key, String column) {
    return Problem.error(
        ReportError.SEVERAL_ROWS,
        report.place(),
        new Words(
            "Dữ liệu «"
                + beside.data()
                + "» có nhiều giá trị «"
                + column
                + "» cho cùng "
                + key
                + ".",
            "Data '"
                + beside.data()
                + "' has several values of '"
                + column
                + "' for one "
                + key
                + "."),
        new Words(
            "Thêm điều kiện lọc, hoặc thêm cột vào khóa (key) trong định nghĩa báo cáo.",
            "Add a filter, or a column to the key, in the definition of the report."));
  }
}
