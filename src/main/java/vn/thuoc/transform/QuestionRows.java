package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuoc.instrument.Defect;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Period;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Section;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.instrument.answer.TableFact;

/** The rows that describe what one instrument asks. */
final class QuestionRows {
  private final Instrument instrument;

  QuestionRows(Instrument instrument) {
    this.instrument = instrument;
  }

  /** One row per question, in the order of the form. */
  List<Map<String, Object>> questions() {
    List<Map<String, Object>> rows = new ArrayList<>();
    instrument
        .general()
        .forEach(q -> rows.add(question(rows.size() + 1, q, "general", Optional.empty())));
    instrument.form().forEach(section -> questions(rows, section, instrument.period()));
    instrument
        .criteria()
        .flatMap(criterion -> criterion.question().stream())
        .forEach(q -> rows.add(question(rows.size() + 1, q, "criterion", instrument.period())));
    return rows;
  }

  private void questions(
      List<Map<String, Object>> rows, Section section, Optional<Period> inherited) {
    Optional<Period> period = section.period().or(() -> inherited);
    for (Question question : section.questions()) {
      Map<String, Object> row = question(rows.size() + 1, question, "form", period);
      row.put("section_id", section.id());
      row.put("section_number", section.number());
      row.put("section_label", section.label());
      rows.add(row);
    }
    section.sections().forEach(below -> questions(rows, below, period));
  }

  private Map<String, Object> question(
      int position, Question question, String part, Optional<Period> inherited) {
    Map<String, Object> row = new HashMap<>();
    row.put("instrument_id", instrument.id());
    row.put("position", position);
    row.put("question_id", question.id());
    row.put("part", part);
    row.put("label", question.label());
    row.put("answer_type", question.type().term());
    row.put("number", question.number());
    row.put("required", question.required());
    DefinedRows.put(row, "unit_of_measure", unitOfMeasure(question.type()));
    Optional<Period> period = question.period().or(() -> inherited);
    DefinedRows.put(row, "period_from", period.flatMap(Period::from));
    DefinedRows.put(row, "period_to", period.map(Period::to));
    DefinedRows.put(
        row,
        "asked_only_if",
        question.onlyIf().map(c -> c.question() + " = " + String.join(", ", c.is())));
    return row;
  }

  /** One row per column of a table, and what facts take it for. */
  List<Map<String, Object>> columns() {
    List<Map<String, Object>> rows = new ArrayList<>();
    tables()
        .forEach(
            question -> {
              AnswerType.Table table = (AnswerType.Table) question.type();
              int position = 1;
              for (AnswerType.Column column : table.columns()) {
                Map<String, Object> row = of(question);
                row.put("column_id", column.id());
                row.put("position", position++);
                row.put("label", column.label());
                row.put("answer_type", column.type().term());
                DefinedRows.put(row, "unit_of_measure", unitOfMeasure(column.type()));
                DefinedRows.put(row, "fact", table.fact().map(fact -> fact.kind().term()));
                DefinedRows.put(
                    row, "fact_role", table.fact().flatMap((TableFact f) -> f.role(column.id())));
                rows.add(row);
              }
            });
    return rows;
  }

  /** One row per printed row of a table. */
  List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    tables()
        .forEach(
            question -> {
              int position = 1;
              for (AnswerType.Row printed : ((AnswerType.Table) question.type()).rows()) {
                Map<String, Object> row = of(question);
                row.put("row_id", printed.id());
                row.put("position", position++);
                row.put("number", printed.number());
                row.put("label", printed.label());
                rows.add(row);
              }
            });
    return rows;
  }

  /** One row per option of a choice, in printed order; those of a table's column name it. */
  List<Map<String, Object>> options() {
    List<Map<String, Object>> rows = new ArrayList<>();
    instrument
        .questions()
        .forEach(
            question -> {
              options(rows, question, "", question.type());
              if (question.type() instanceof AnswerType.Table table) {
                table.columns().forEach(c -> options(rows, question, c.id(), c.type()));
              }
            });
    return rows;
  }

  private void options(
      List<Map<String, Object>> rows, Question question, String column, AnswerType type) {
    int position = 1;
    for (Option option : type.options()) {
      Map<String, Object> row = of(question);
      row.put("column_id", column);
      row.put("option_id", option.id());
      row.put("position", position++);
      row.put("label", option.text());
      DefinedRows.put(row, "points", option.points());
      rows.add(row);
    }
  }

  /** One row per fault of the document. */
  List<Map<String, Object>> defects() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Defect defect : instrument.defects()) {
      Map<String, Object> row = new HashMap<>();
      row.put("instrument_id", instrument.id());
      row.put("position", rows.size() + 1);
      row.put("defect_id", defect.id());
      row.put("kind", defect.kind().term());
      row.put("place", defect.at());
      row.put("document", defect.document());
      row.put("reading", defect.reading());
      row.put("reason", defect.reason());
      rows.add(row);
    }
    return rows;
  }

  private Stream<Question> tables() {
    return instrument.questions().filter(q -> q.type() instanceof AnswerType.Table);
  }

  private Map<String, Object> of(Question question) {
    Map<String, Object> row = new HashMap<>();
    row.put("instrument_id", instrument.id());
    row.put("question_id", question.id());
    return row;
  }

  private static Optional<String> unitOfMeasure(AnswerType type) {
    if (type instanceof AnswerType.Count count) {
      return Optional.of(count.unitOfMeasure()).filter(u -> !u.isEmpty());
    }
    return type instanceof AnswerType.Measure measure
        ? Optional.of(measure.unitOfMeasure())
        : Optional.empty();
  }
}
