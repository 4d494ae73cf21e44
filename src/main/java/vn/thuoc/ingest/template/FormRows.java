package vn.thuoc.ingest.template;

import java.util.List;
import java.util.Optional;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.Period;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Writes the questions of a questionnaire, each in rows of its own. */
final class FormRows {
  private static final int ANSWER = 2;
  private static final String EACH_LINE =
      "Mỗi dòng một mục; ô cuối dòng: được tính hay không (để trống là có)";
  private static final String TICK = "Đánh dấu x vào các ô phù hợp";

  private final TemplateSheet sheet;
  private final TemplateLists lists;
  private final FormWords words;
  private final Side side;
  private final boolean accepting;
  private final int last;

  FormRows(
      TemplateSheet sheet,
      TemplateLists lists,
      FormWords words,
      Side side,
      boolean accepting,
      int last) {
    this.sheet = sheet;
    this.lists = lists;
    this.words = words;
    this.side = side;
    this.accepting = accepting;
    this.last = last;
  }

  /**
   * A question.
   *
   * @param around what time is covered by what stands around it
   * @param said whether the heading above it has said its words already
   */
  void question(Question question, Optional<Period> around, boolean said) {
    List<String> remarks = words.remarks(question, around);
    List<AnswerSlot> slots = AnswerSlot.of(question, accepting);
    AnswerType type = question.type();
    if (type instanceof AnswerType.Table table) {
      if (!said || !remarks.isEmpty()) {
        heading(question, remarks);
      }
      if (table.shape() == AnswerType.Shape.BLOCKS) {
        blocks(question.id(), table);
      } else {
        new MatrixRows(sheet, lists, side, last).write(question.id(), table);
      }
    } else if (type instanceof AnswerType.Items items) {
      line(question.number(), question.label(), remarks);
      sheet.over(accepting ? EACH_LINE : "", TemplateStyles.Use.BESIDE, ANSWER, last);
      for (int item = 1; item <= items.blankLines(); item++) {
        item(String.valueOf(item), slots);
      }
    } else if (type instanceof AnswerType.Ratio) {
      line(question.number(), question.label(), remarks);
      ratio(slots);
    } else if (slots.size() > 1) {
      heading(question, remarks);
      slots.forEach(slot -> answer("", slot.label(), List.of(), slot));
    } else {
      answer(question.number(), question.label(), remarks, slots.get(0));
    }
  }

  /** One place to be filled in, with the words before it. */
  private void answer(String number, String label, List<String> remarks, AnswerSlot slot) {
    line(number, label, remarks);
    if (slot.type() instanceof AnswerType.SeveralChoices several) {
      sheet.over(TICK, TemplateStyles.Use.BESIDE, ANSWER, last);
      several.options().forEach(option -> option(slot, option));
      return;
    }
    boolean narrow =
        slot.type() instanceof AnswerType.Count
            || slot.type() instanceof AnswerType.Measure
            || slot.type() instanceof AnswerType.Percent
            || slot.type() instanceof AnswerType.YesNo;
    int to = narrow ? ANSWER + 1 : last;
    sheet.over(
        "", narrow ? TemplateStyles.Use.INPUT_NUMBER : TemplateStyles.Use.INPUT_TEXT, ANSWER, to);
    if (narrow) {
      sheet.over(unitOfMeasure(slot.type()), TemplateStyles.Use.BESIDE, to + 1, last);
    }
    entry(slot, ANSWER);
  }

  private void option(AnswerSlot slot, Option option) {
    line("", "–  " + option.text(), List.of());
    sheet.text(ANSWER, "", TemplateStyles.Use.INPUT_NUMBER);
    sheet.over("", TemplateStyles.Use.BESIDE, ANSWER + 1, last);
    sheet.checks().oneOf(sheet.row(), ANSWER, List.of("x"));
    sheet.place(ANSWER, slot.address(side).choosing(option.id()));
  }

  /** Two figures with a stroke between them. */
  private void ratio(List<AnswerSlot> parts) {
    int stroke = ANSWER + 2;
    sheet.over("", TemplateStyles.Use.INPUT_NUMBER, ANSWER, ANSWER + 1);
    sheet.text(stroke, "/", TemplateStyles.Use.NUMBER);
    sheet.over("", TemplateStyles.Use.INPUT_NUMBER, stroke + 1, stroke + 2);
    sheet.over("", TemplateStyles.Use.BESIDE, stroke + 3, last);
    entry(parts.get(0), ANSWER);
    entry(parts.get(1), stroke + 1);
  }

  private void item(String line, List<AnswerSlot> slots) {
    sheet.next();
    sheet.text(0, line, TemplateStyles.Use.NUMBER);
    sheet.over("", TemplateStyles.Use.INPUT_TEXT, 1, accepting ? last - 1 : last);
    for (AnswerSlot slot : slots.stream().filter(slot -> slot.row().equals(line)).toList()) {
      boolean text = slot.column().equals(AnswerSlot.TEXT);
      if (!text) {
        sheet.text(last, "", TemplateStyles.Use.INPUT_NUMBER);
      }
      entry(slot, text ? 1 : last);
    }
  }

  /** The same questions again and again, numbered. */
  private void blocks(String question, AnswerType.Table table) {
    for (AnswerType.Row row : AnswerSlot.rows(table)) {
      sheet.next();
      sheet.text(0, row.number(), TemplateStyles.Use.NUMBER);
      sheet.over(row.label(), TemplateStyles.Use.GROUP_TEXT, 1, last);
      sheet.height(sheet.lines(row.label(), 1, last));
      for (AnswerSlot slot : AnswerSlot.cells(question, table, row)) {
        answer("", slot.label(), List.of(), slot);
      }
    }
  }

  private void heading(Question question, List<String> remarks) {
    sheet.next();
    sheet.text(0, question.number(), TemplateStyles.Use.NUMBER);
    sheet.blank(TemplateStyles.Use.TEXT, 1, last);
    sheet.text(1, question.label(), remarks, TemplateStyles.Use.TEXT);
    sheet.merge(1, last);
    sheet.height(lines(question.label(), remarks, last));
  }

  private void line(String number, String label, List<String> remarks) {
    sheet.next();
    sheet.text(0, number, TemplateStyles.Use.NUMBER);
    sheet.text(1, label, remarks, TemplateStyles.Use.TEXT);
    sheet.height(lines(label, remarks, 1));
  }

  private int lines(String label, List<String> remarks, int to) {
    return sheet.lines(label, 1, to)
        + remarks.stream().mapToInt(remark -> sheet.lines(remark, 1, to)).sum();
  }

  private void entry(AnswerSlot slot, int column) {
    new SlotChecks(sheet, lists).check(slot, column);
    sheet.place(column, slot.address(side));
  }

  static String unitOfMeasure(AnswerType type) {
    if (type instanceof AnswerType.Count count) {
      return count.unitOfMeasure();
    }
    if (type instanceof AnswerType.Measure measure) {
      return measure.unitOfMeasure();
    }
    return type instanceof AnswerType.Percent ? "%" : "";
  }
}
