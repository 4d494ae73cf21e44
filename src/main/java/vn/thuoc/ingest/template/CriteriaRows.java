package vn.thuoc.ingest.template;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/** Writes the lines of the table of criteria, with what may be entered on each. */
final class CriteriaRows {
  private final TemplateSheet sheet;
  private final TemplateColumns columns;
  private final Instrument instrument;
  private final CriteriaEntries entries;
  private final Map<String, Criterion> criteria;

  CriteriaRows(
      TemplateSheet sheet, TemplateColumns columns, TemplateLists lists, Instrument instrument) {
    this.sheet = sheet;
    this.columns = columns;
    this.instrument = instrument;
    this.entries = new CriteriaEntries(sheet, columns, lists);
    this.criteria =
        instrument.criteria().collect(Collectors.toMap(Criterion::id, Function.identity()));
  }

  void write() {
    for (FormLine line : instrument.lines()) {
      Optional<Criterion> criterion = Optional.ofNullable(criteria.get(line.id()));
      Optional<AnswerType> type =
          criterion.flatMap(Criterion::question).map(question -> question.type());
      boolean taken = criterion.filter(Criterion::leaf).isPresent() && type.isEmpty();
      line(line, type, taken);
      if (type.isPresent() && type.get() instanceof AnswerType.Items items) {
        for (int i = 1; i <= items.blankLines(); i++) {
          item(line, i);
        }
      } else if (CriteriaEntries.needsLines(type)) {
        AnswerSlot.of(criterion.flatMap(Criterion::question).orElseThrow(), true)
            .forEach(this::slot);
      }
    }
  }

  private void line(FormLine line, Optional<AnswerType> type, boolean taken) {
    sheet.next();
    boolean top = line.depth() == 0;
    TemplateStyles.Use text = top ? TemplateStyles.Use.GROUP_TEXT : TemplateStyles.Use.TEXT;
    TemplateStyles.Use number = top ? TemplateStyles.Use.GROUP_NUMBER : TemplateStyles.Use.NUMBER;
    for (FormLayout.Column column : columns.all()) {
      int at = columns.at(column.role());
      switch (column.role()) {
        case NUMBER -> sheet.text(at, line.number(), number);
        case LABEL -> sheet.text(at, line.label(), text);
        case RULE -> sheet.text(at, line.ruleLabel(), number);
        case MAXIMUM -> {
          sheet.blank(number, at, at);
          line.printedMax().or(line::max).ifPresent(max -> sheet.number(at, max, number));
        }
        case NOTE -> sheet.blank(top ? text : TemplateStyles.Use.INPUT_TEXT, at, at);
        default -> {}
      }
    }
    for (Side side : Side.values()) {
      if (taken) {
        entries.taken(side);
      } else {
        entries.figures(line, side, type, number);
        columns.points(side).ifPresent(column -> entries.points(line, side, type, column, number));
      }
    }
    height(line.label(), line.ruleLabel());
  }

  /** An empty line for the unit to fill in. */
  private void item(FormLine line, int number) {
    String row = String.valueOf(number);
    sheet.next();
    sheet.blank(TemplateStyles.Use.NUMBER, 0, columns.count() - 1);
    int label = columns.at(FormLayout.Role.LABEL);
    sheet.text(label, number + ". ", TemplateStyles.Use.INPUT_TEXT);
    sheet.place(label, AnswerAddress.of(line.criterionId(), row, AnswerSlot.TEXT, Side.SELF));
    columns
        .find(FormLayout.Role.NOTE)
        .ifPresent(column -> sheet.blank(TemplateStyles.Use.INPUT_TEXT, column, column));
    for (Side side : Side.values()) {
      columns.points(side).ifPresent(column -> itemPoints(line, row, side, column));
    }
  }

  private void itemPoints(FormLine line, String row, Side side, int column) {
    sheet.blank(TemplateStyles.Use.INPUT_NUMBER, column, column);
    sheet.checks().between0And(sheet.row(), column, line.max().orElse(BigDecimal.ZERO));
    sheet.place(column, AnswerAddress.of(line.criterionId(), row, AnswerSlot.ACCEPTED, side));
  }

  /** A line of its own for one part of an answer that has several. */
  private void slot(AnswerSlot slot) {
    sheet.next();
    sheet.blank(TemplateStyles.Use.NUMBER, 0, columns.count() - 1);
    String label = (slot.rowLabel() + " – " + slot.label()).replaceFirst("^ – | – $", "");
    sheet.text(columns.at(FormLayout.Role.LABEL), "– " + label, TemplateStyles.Use.TEXT);
    entries.slot(slot);
    height(label, "");
  }

  private void height(String label, String rule) {
    int text = columns.at(FormLayout.Role.LABEL);
    int lines = sheet.lines(label, text, text);
    int ruleLines =
        columns.find(FormLayout.Role.RULE).map(at -> sheet.lines(rule, at, at)).orElse(1);
    sheet.height(Math.max(lines, ruleLines));
  }
}
