package vn.thuoc.ingest.template;

import java.math.BigDecimal;
import java.util.List;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Gives the cell of an answer its drop-down or check. */
final class SlotChecks {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TemplateSheet sheet;
  private final TemplateLists lists;

  SlotChecks(TemplateSheet sheet, TemplateLists lists) {
    this.sheet = sheet;
    this.lists = lists;
  }

  /** What may be entered in a cell of the row being written; texts are free, dates among them. */
  void check(AnswerSlot slot, int column) {
    AnswerType type = slot.type();
    int row = sheet.row();
    List<String> texts = AnswerSlot.options(type).stream().map(Option::text).toList();
    if (!texts.isEmpty()) {
      sheet.checks().oneOfRange(row, column, lists.options(texts));
    } else if (type instanceof AnswerType.Count
        && !slot.label().isEmpty()
        && slot.row().isEmpty()) {
      sheet.checks().wholeNamed(row, column, slot.label());
    } else if (type instanceof AnswerType.Count) {
      sheet.checks().whole(row, column);
    } else if (type instanceof AnswerType.Percent percent && !percent.aboveHundred()) {
      sheet.checks().between0And(row, column, HUNDRED);
    } else if (type instanceof AnswerType.Measure
        || type instanceof AnswerType.Percent
        || type instanceof AnswerType.Points) {
      sheet.checks().notBelowZero(row, column);
    }
  }
}
