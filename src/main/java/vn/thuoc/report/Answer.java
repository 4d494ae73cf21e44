package vn.thuoc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thuoc.metric.MetricColumn;
import vn.thuoc.metric.MetricFormat;
import vn.thuoc.metric.MetricResult;
import vn.thuoc.metric.VietnameseMoneyWords;
import vn.thuoc.metric.VietnameseNumbers;
import vn.thuoc.metric.wording.Wording;
import vn.thuoc.problem.Language;

/**
 * The answer to one question of a report, with text made fit for paper.
 *
 * @param columns what the columns mean
 * @param rows one map a row; what is absent has no key
 * @param exact the same rows as the metrics gave them, signs without a drawing included
 * @param wording what people read for coded values
 */
record Answer(
    Map<String, MetricColumn> columns,
    List<Map<String, Object>> rows,
    List<Map<String, Object>> exact,
    Wording wording) {
  /** The column that says what an amount of money in the same row counts. */
  private static final String MONEY_UNIT = "budget_unit";

  static Answer of(ReportData data, MetricResult result, PaperText text, Wording wording) {
    Map<String, MetricColumn> columns = new LinkedHashMap<>();
    result.columns().forEach(column -> columns.put(column.id(), column));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : result.rows()) {
      Map<String, Object> printable = new LinkedHashMap<>();
      row.forEach(
          (column, value) ->
              printable.put(column, value instanceof String words ? text.printable(words) : value));
      rows.add(printable);
    }
    data.tree().ifPresent(tree -> flagParents(rows, tree));
    return new Answer(columns, rows, result.rows(), wording);
  }

  /** The different values of a column, in the order of the rows. */
  List<String> values(String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  private static void flagParents(List<Map<String, Object>> rows, ReportData.Tree tree) {
    Set<Object> parents = new HashSet<>();
    rows.forEach(row -> parents.add(row.get(tree.parent())));
    rows.forEach(row -> row.put(tree.flag(), parents.contains(row.get(tree.row()))));
  }

  /** The values of a row, those that are codes as people read them. */
  Map<String, Object> inWords(Map<String, Object> row) {
    Map<String, Object> words = new LinkedHashMap<>(row);
    words.replaceAll(
        (column, value) ->
            value instanceof String code ? wording.value(column, code, Language.VI) : value);
    return words;
  }

  /** What people read for a coded value; nothing when it is absent. */
  String words(Map<String, Object> row, String column) {
    String written = written(row, column);
    return written.isEmpty() ? "" : wording.value(column, written, Language.VI);
  }

  /** An amount of money in words; nothing when it is absent. */
  String money(Map<String, Object> row, String column) {
    Object amount = row.get(column);
    if (amount == null) {
      return "";
    }
    return VietnameseMoneyWords.write(
        new BigDecimal(String.valueOf(amount)),
        String.valueOf(row.getOrDefault(MONEY_UNIT, "đồng")));
  }

  /** A value as people read it; nothing when it is absent. */
  String written(Map<String, Object> row, String column) {
    Object value = row.get(column);
    if (value == null) {
      return "";
    }
    MetricColumn meaning = columns.get(column);
    return VietnameseNumbers.write(value, meaning == null ? MetricFormat.TEXT : meaning.format());
  }
}
