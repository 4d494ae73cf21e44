package vn.thuoc.transform;

import java.time.LocalDate;
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
import vn.thuoc.instrument.Levels;
import vn.thuoc.instrument.Scoring;
import vn.thuoc.instrument.rule.SumRule;
import vn.thuoc.unit.Units;

/** The rows of the dimensions that definitions give. */
final class DefinedRows {
  private final Instruments instruments;
  private final Units units;
  private final LocalDate boundariesOn;

  DefinedRows(Instruments instruments, Units units, LocalDate boundariesOn) {
    this.instruments = instruments;
    this.units = units;
    this.boundariesOn = boundariesOn;
  }

  /** Table to rows. */
  Map<String, List<Map<String, Object>>> rows() {
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    rows.put("dimensions.unit", new UnitRows(units, boundariesOn).rows());
    rows.put(
        "dimensions.instrument", instruments.all().stream().map(DefinedRows::instrument).toList());
    rows.put(
        "dimensions.form_line",
        instruments.all().stream().flatMap(i -> lines(i).stream()).toList());
    rows.put(
        "dimensions.question",
        instruments.all().stream().flatMap(i -> new QuestionRows(i).questions().stream()).toList());
    rows.put(
        "dimensions.question_column",
        instruments.all().stream().flatMap(i -> new QuestionRows(i).columns().stream()).toList());
    rows.put(
        "dimensions.question_row",
        instruments.all().stream().flatMap(i -> new QuestionRows(i).rows().stream()).toList());
    rows.put(
        "dimensions.question_option",
        instruments.all().stream().flatMap(i -> new QuestionRows(i).options().stream()).toList());
    rows.put(
        "dimensions.level", instruments.all().stream().flatMap(i -> levels(i).stream()).toList());
    rows.put(
        "dimensions.defect",
        instruments.all().stream().flatMap(i -> new QuestionRows(i).defects().stream()).toList());
    return rows;
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
    row.put("is_scored", instrument.scored());
    row.put("total_is_sum", plainSum(instrument));
    put(row, "document", Optional.of(instrument.document()).filter(d -> !d.isEmpty()));
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
      row.put("full_label", line.label());
      put(row, "rule_label", Optional.of(line.ruleLabel()).filter(r -> !r.isEmpty()));
      put(row, "max_score", line.max());
      Criterion criterion = criteria.get(line.id());
      row.put("is_leaf", criterion != null && criterion.leaf());
      if (criterion != null) {
        row.put("short_label", criterion.shortLabel());
        row.put("full_label", fullLabel(criterion, line.parentId().map(criteria::get)));
        row.put("rule_text", criterion.rule().describe(criterion.scale(instrument.rounding())));
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * A part with the criterion that it belongs to in front, without which "Năm 2022" says nothing;
   * right below a group the label is enough.
   */
  private static String fullLabel(Criterion criterion, Optional<Criterion> above) {
    return above
        .filter(parent -> parent.kind() == Criterion.Kind.CRITERION)
        .map(parent -> parent.shortLabel() + ": " + criterion.shortLabel())
        .orElse(criterion.shortLabel());
  }

  private static List<Map<String, Object>> levels(Instrument instrument) {
    List<Map<String, Object>> rows = new ArrayList<>();
    instrument
        .scoring()
        .levels()
        .ifPresent(
            levels -> {
              levels.steps().forEach(step -> rows.add(level(rows, step.id(), step.label())));
              rows.add(level(rows, Levels.NONE, levels.belowLabel()));
            });
    rows.forEach(row -> row.put("instrument_id", instrument.id()));
    return rows;
  }

  private static Map<String, Object> level(
      List<Map<String, Object>> better, String id, String label) {
    Map<String, Object> row = new HashMap<>();
    row.put("level_id", id);
    row.put("level_order", better.size() + 1);
    row.put("level_label", label);
    return row;
  }

  private static boolean plainSum(Instrument instrument) {
    return instrument.scoring().total() instanceof SumRule
        && instrument.scoring().notApplicable() == Scoring.NotApplicable.NO_SCORE;
  }

  static void put(Map<String, Object> row, String column, Optional<?> value) {
    value.ifPresent(present -> row.put(column, present));
  }
}
