package vn.thuoc.ingest.template;

import java.util.ArrayList;
import java.util.List;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/**
 * Writes a table: printed rows or empty ones, one cell for each column and, where several options
 * can be chosen, for each option.
 */
final class MatrixRows {
  private static final int LABEL = 1;

  private final TemplateSheet sheet;
  private final TemplateLists lists;
  private final Side side;
  private final int last;

  MatrixRows(TemplateSheet sheet, TemplateLists lists, Side side, int last) {
    this.sheet = sheet;
    this.lists = lists;
    this.side = side;
    this.last = last;
  }

  /** The columns right of the printed labels: an open table has its first in their place. */
  static List<AnswerType.Column> beside(AnswerType.Table table) {
    return labelled(table) ? table.columns() : table.columns().subList(1, table.columns().size());
  }

  private static boolean labelled(AnswerType.Table table) {
    boolean fits =
        table.columns().size() > 1
            && !(table.columns().get(0).type() instanceof AnswerType.SeveralChoices);
    return !table.rows().isEmpty() || !fits;
  }

  /** How many cells these columns take. */
  static int cells(List<AnswerType.Column> columns) {
    return columns.stream().mapToInt(column -> needs(column.type())).sum();
  }

  private static int needs(AnswerType type) {
    return type instanceof AnswerType.SeveralChoices several ? several.options().size() : 1;
  }

  void write(String question, AnswerType.Table table) {
    List<AnswerType.Column> columns = beside(table);
    List<Integer> spans = spans(columns);
    header(table, columns, spans);
    for (AnswerType.Row row : AnswerSlot.rows(table)) {
      sheet.next();
      sheet.text(0, row.number(), TemplateStyles.Use.NUMBER);
      List<AnswerSlot> slots = AnswerSlot.cells(question, table, row);
      if (labelled(table)) {
        boolean printed = !table.rows().isEmpty();
        sheet.text(LABEL, printed ? row.label() : "", TemplateStyles.Use.TEXT);
        sheet.height(printed ? sheet.lines(row.label(), LABEL, LABEL) : 1);
      } else {
        input(slots.get(0), LABEL, LABEL);
      }
      cells(slots.subList(slots.size() - columns.size(), slots.size()), spans);
    }
  }

  private void header(
      AnswerType.Table table, List<AnswerType.Column> columns, List<Integer> spans) {
    sheet.next();
    sheet.text(0, "STT", TemplateStyles.Use.HEADER);
    String first = labelled(table) ? table.rowLabel() : table.columns().get(0).label();
    sheet.text(LABEL, first, TemplateStyles.Use.HEADER);
    int lines = sheet.lines(first, LABEL, LABEL);
    boolean two = columns.stream().anyMatch(c -> c.type() instanceof AnswerType.SeveralChoices);
    int at = LABEL + 1;
    for (int i = 0; i < columns.size(); i++) {
      int to = at + spans.get(i) - 1;
      String label = columns.get(i).label();
      sheet.blank(TemplateStyles.Use.HEADER, at, to);
      sheet.text(at, label, TemplateStyles.Use.HEADER);
      if (!two || columns.get(i).type() instanceof AnswerType.SeveralChoices) {
        sheet.merge(at, to);
      }
      lines = Math.max(lines, sheet.lines(label, at, to) + 1);
      at = to + 1;
    }
    sheet.height(lines);
    if (two) {
      options(columns, spans);
    }
  }

  /** A second line of the header, with the options that are ticked one by one. */
  private void options(List<AnswerType.Column> columns, List<Integer> spans) {
    sheet.next();
    sheet.blank(TemplateStyles.Use.HEADER, 0, last);
    sheet.mergeUp(0, 0);
    sheet.mergeUp(LABEL, LABEL);
    int at = LABEL + 1;
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).type() instanceof AnswerType.SeveralChoices several) {
        for (int option = 0; option < several.options().size(); option++) {
          String text = several.options().get(option).text();
          sheet.text(at + option, text, TemplateStyles.Use.HEADER);
          lines = Math.max(lines, sheet.lines(text, at + option, at + option));
        }
      } else {
        sheet.mergeUp(at, at + spans.get(i) - 1);
      }
      at += spans.get(i);
    }
    sheet.height(lines);
  }

  private void cells(List<AnswerSlot> slots, List<Integer> spans) {
    int at = LABEL + 1;
    for (int i = 0; i < slots.size(); i++) {
      AnswerSlot slot = slots.get(i);
      if (slot.type() instanceof AnswerType.SeveralChoices several) {
        for (int option = 0; option < several.options().size(); option++) {
          tick(slot, several.options().get(option), at + option);
        }
      } else {
        input(slot, at, at + spans.get(i) - 1);
      }
      at += spans.get(i);
    }
  }

  private void input(AnswerSlot slot, int from, int to) {
    boolean text =
        slot.type() instanceof AnswerType.Text
            || slot.type() instanceof AnswerType.DocumentReference;
    sheet.over(
        "", text ? TemplateStyles.Use.INPUT_TEXT : TemplateStyles.Use.INPUT_NUMBER, from, to);
    new SlotChecks(sheet, lists).check(slot, from);
    sheet.place(from, slot.address(side));
  }

  private void tick(AnswerSlot slot, Option option, int column) {
    sheet.text(column, "", TemplateStyles.Use.INPUT_NUMBER);
    sheet.checks().oneOf(sheet.row(), column, List.of("x"));
    sheet.place(column, slot.address(side).choosing(option.id()));
  }

  /** How many columns of the sheet each column of the table takes: texts get most of the room. */
  private List<Integer> spans(List<AnswerType.Column> columns) {
    List<Integer> spans = new ArrayList<>();
    columns.forEach(column -> spans.add(needs(column.type())));
    int room = last - LABEL - cells(columns);
    while (room > 0) {
      int widest = 0;
      for (int i = 1; i < columns.size(); i++) {
        if (want(columns.get(i), spans.get(i)) > want(columns.get(widest), spans.get(widest))) {
          widest = i;
        }
      }
      if (columns.get(widest).type() instanceof AnswerType.SeveralChoices) {
        break;
      }
      spans.set(widest, spans.get(widest) + 1);
      room--;
    }
    return spans;
  }

  private static double want(AnswerType.Column column, int has) {
    return column.type() instanceof AnswerType.SeveralChoices ? 0 : ColumnWeight.of(column) / has;
  }
}
