package vn.thuoc.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.unit.Unit;
import vn.thuoc.unit.Units;

/** The rows of the dimensions that definitions give. */
final class DefinedRows {
  private final Instruments instruments;
  private final Units units;

  DefinedRows(Instruments instruments, Units units) {
    this.instruments = instruments;
    this.units = units;
  }

  /** Table to rows. */
  Map<String, List<Map<String, Object>>> rows() {
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    rows.put("dimensions.unit", units.all().stream().map(DefinedRows::unit).toList());
    rows.put(
        "dimensions.instrument", instruments.all().stream().map(DefinedRows::instrument).toList());
    rows.put(
        "dimensions.form_line",
        instruments.all().stream().flatMap(i -> lines(i).stream()).toList());
    rows.put(
        "dimensions.question",
        instruments.all().stream().flatMap(i -> questions(i).stream()).toList());
    return rows;
  }

  private static Map<String, Object> unit(Unit unit) {
    Map<String, Object> row = new HashMap<>();
    row.put("unit_id", unit.id());
    row.put("unit_name", unit.name());
    row.put("tier", unit.tier().term());
    row.put("block", unit.block().term());
    put(row, "parent_id", unit.parentId());
    put(row, "exists_from", unit.existsFrom());
    put(row, "exists_to", unit.existsTo());
    return row;
  }

  private static Map<String, Object> instrument(Instrument instrument) {
    Map<String, Object> row = new HashMap<>();
    row.put("instrument_id", instrument.id());
    row.put("instrument_title", instrument.title());
    row.put("instrument_short_title", instrument.shortTitle());
    row.put("issuer", instrument.issuer());
    row.put("tier", instrument.tier().term());
    row.put("max_score", instrument.max());
    row.put("decimals", instrument.rounding().decimals());
    return row;
  }

  private static List<Map<String, Object>> lines(Instrument instrument) {
    Map<String, Criterion> criteria = new HashMap<>();
    instrument.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FormLine line : instrument.lines()) {
      Map<String, Object> row = new HashMap<>();
      row.put("instrument_id", instrument.id());
      row.put("position", rows.size() + 1);
      row.put("line_id", line.id());
      put(row, "parent_line_id", line.parentId());
      row.put("line_kind", line.kind().term());
      row.put("depth", line.depth());
      row.put("group_id", line.groupId());
      row.put("criterion_id", line.criterionId());
      put(row, "option_id", line.optionId());
      put(row, "number", Optional.of(line.number()).filter(n -> !n.isEmpty()));
      row.put("label", line.label());
      row.put("short_label", line.label());
      put(row, "rule_label", Optional.of(line.ruleLabel()).filter(r -> !r.isEmpty()));
      put(row, "max_score", line.max());
      Criterion criterion = criteria.get(line.id());
      if (criterion != null) {
        row.put("short_label", criterion.shortLabel());
        row.put("rule_text", criterion.rule().describe(criterion.scale(instrument.rounding())));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, Object>> questions(Instrument instrument) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Question> general = instrument.general();
    instrument
        .questions()
        .forEach(
            question -> {
              Map<String, Object> row = new HashMap<>();
              row.put("instrument_id", instrument.id());
              row.put("position", rows.size() + 1);
              row.put("question_id", question.id());
              row.put("part", general.contains(question) ? "general" : "criterion");
              row.put("label", question.label());
              row.put("answer_type", question.type().term());
              put(row, "unit_of_measure", unitOfMeasure(question.type()));
              rows.add(row);
            });
    return rows;
  }

  private static Optional<String> unitOfMeasure(AnswerType type) {
    if (type instanceof AnswerType.Count count) {
      return Optional.of(count.unitOfMeasure()).filter(u -> !u.isEmpty());
    }
    return type instanceof AnswerType.Measure measure
        ? Optional.of(measure.unitOfMeasure())
        : Optional.empty();
  }

  private static void put(Map<String, Object> row, String column, Optional<?> value) {
    value.ifPresent(present -> row.put(column, present));
  }
}
