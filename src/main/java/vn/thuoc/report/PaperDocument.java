package vn.thuoc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.report.document.DocumentData;

/**
 * What the tags of a document stand for: within rows their columns, those of the innermost row
 * first, and everywhere what {@link TemplateParameters} gives.
 */
final class PaperDocument implements DocumentData {
  /** Within rows, the number of the row, from 1. */
  static final String NUMBER = "row";

  private final Paper paper;
  private final Map<String, Object> values;
  private final Map<List<String>, Map<List<String>, List<Map<String, Object>>>> index;
  private final List<Row> around;

  /**
   * @param values what the paper says of itself
   */
  PaperDocument(Paper paper, Map<String, Object> values) {
    this(paper, values, new HashMap<>(), List.of());
  }

  private PaperDocument(
      Paper paper,
      Map<String, Object> values,
      Map<List<String>, Map<List<String>, List<Map<String, Object>>>> index,
      List<Row> around) {
    this.paper = paper;
    this.values = values;
    this.index = index;
    this.around = around;
  }

  /** A row that a tag stands in, innermost first. */
  private record Row(Answer answer, Map<String, Object> values, int number) {
    boolean has(String name) {
      return answer.columns().containsKey(AnswerRows.column(name));
    }
  }

  @Override
  public String text(String name) {
    if (name.equals(NUMBER) && !around.isEmpty()) {
      return String.valueOf(around.get(0).number());
    }
    Optional<Row> row = row(name);
    if (row.isPresent()) {
      return AnswerRows.text(row.get().answer(), row.get().values(), name);
    }
    Optional<Row> only = only(name);
    if (only.isPresent()) {
      return AnswerRows.text(only.get().answer(), only.get().values(), column(name));
    }
    Object value = values.get(name);
    return value == null ? "" : String.valueOf(value);
  }

  @Override
  public boolean holds(String name) {
    if (paper.answers().containsKey(name)) {
      return !paper.answers().get(name).rows().isEmpty();
    }
    Object value =
        row(name)
            .map(row -> row.values().get(AnswerRows.column(name)))
            .orElseGet(
                () ->
                    only(name)
                        .map(row -> row.values().get(AnswerRows.column(column(name))))
                        .orElseGet(() -> values.get(name)));
    return value != null && !Boolean.FALSE.equals(value) && !String.valueOf(value).isBlank();
  }

  @Override
  public List<DocumentData> rows(String name, List<String> same) {
    Answer answer = paper.answers().get(name);
    List<DocumentData> rows = new ArrayList<>();
    for (Map<String, Object> row : matching(name, answer, same)) {
      List<Row> inside = new ArrayList<>();
      inside.add(new Row(answer, row, rows.size() + 1));
      inside.addAll(around);
      rows.add(new PaperDocument(paper, values, index, inside));
    }
    return rows;
  }

  private List<Map<String, Object>> matching(String name, Answer answer, List<String> same) {
    if (same.isEmpty()) {
      return answer.rows();
    }
    List<String> indexed = new ArrayList<>(same);
    indexed.add(name);
    Map<List<String>, List<Map<String, Object>>> byKey =
        index.computeIfAbsent(indexed, any -> byKey(answer, same));
    return byKey.getOrDefault(same.stream().map(this::text).toList(), List.of());
  }

  private static Map<List<String>, List<Map<String, Object>>> byKey(
      Answer answer, List<String> same) {
    Map<List<String>, List<Map<String, Object>>> byKey = new HashMap<>();
    for (Map<String, Object> row : answer.rows()) {
      List<String> key = same.stream().map(column -> answer.written(row, column)).toList();
      byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
    }
    return byKey;
  }

  private Optional<Row> row(String name) {
    return around.stream().filter(row -> row.has(name)).findFirst();
  }

  /** The single row of data of which exactly one row is wanted. */
  private Optional<Row> only(String name) {
    return paper.report().data().stream()
        .filter(data -> data.rows() == ReportData.Rows.ONE)
        .filter(data -> name.startsWith(data.id() + "."))
        .filter(data -> data.columns().contains(AnswerRows.column(column(name))))
        .findFirst()
        .map(data -> paper.answers().get(data.id()))
        .map(answer -> new Row(answer, answer.rows().get(0), 1));
  }

  private static String column(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
