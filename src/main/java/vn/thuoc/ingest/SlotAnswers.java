package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;

/** Puts the entries of a form together to answers. */
final class SlotAnswers {
  private final FormEntries entries;
  private final Findings findings;

  SlotAnswers(FormEntries entries, Findings findings) {
    this.entries = entries;
    this.findings = findings;
  }

  /** One side's answer to a question. */
  StagedAnswer read(AskedQuestion asked, Side side) {
    AnswerType type = asked.question().type();
    List<AnswerSlot> slots = slots(asked);
    QuestionCells cells = new QuestionCells(entries, findings, asked, side);
    slots.forEach(cells::read);
    Answer answer;
    if (cells.wrong()) {
      answer = Answer.rejected();
    } else if (cells.values().isEmpty()) {
      answer = cells.anyNotApplicable() ? Answer.notApplicable() : Answer.blank();
    } else {
      answer = answer(type, cells);
    }
    return cells.staged(answer, slots);
  }

  /** The places that the form has, which may be more than a template offers. */
  private List<AnswerSlot> slots(AskedQuestion asked) {
    String id = asked.question().id();
    if (asked.question().type() instanceof AnswerType.Items items) {
      return entries.lines(id).stream()
          .flatMap(line -> AnswerSlot.item(id, items, line, asked.accepting()).stream())
          .toList();
    }
    if (asked.question().type() instanceof AnswerType.Table table && table.rows().isEmpty()) {
      return entries.lines(id).stream()
          .flatMap(line -> AnswerSlot.cells(id, table, AnswerSlot.openRow(table, line)).stream())
          .toList();
    }
    return asked.slots();
  }

  private static Answer answer(AnswerType type, QuestionCells cells) {
    if (type instanceof AnswerType.Ratio) {
      return ratio(cells);
    } else if (type instanceof AnswerType.DocumentReference) {
      List<String> parts = AnswerSlot.DOCUMENT.stream().map(cells::text).toList();
      return Answer.given(
          new AnswerValue.Document(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
    } else if (type instanceof AnswerType.Items) {
      return new ItemEntries(cells).answer();
    } else if (type instanceof AnswerType.Table table) {
      return Answer.given(new AnswerValue.Rows(rows(table, cells)));
    }
    return Answer.given(cells.values().values().iterator().next());
  }

  private static Answer ratio(QuestionCells cells) {
    Optional<AnswerValue> above = cells.value("", AnswerSlot.NUMERATOR);
    Optional<AnswerValue> below = cells.value("", AnswerSlot.DENOMINATOR);
    if (above.isPresent() && below.isPresent()) {
      return Answer.given(new AnswerValue.Ratio(number(above.get()), number(below.get())));
    }
    String only = above.isPresent() ? AnswerSlot.NUMERATOR : AnswerSlot.DENOMINATOR;
    cells.reject(
        slot -> slot.column().equals(only),
        IngestError.RATIO_INCOMPLETE,
        new Words(
            "Tỷ lệ cần đủ tử số và mẫu số, ở đây chỉ có một số.",
            "A ratio needs both its numbers; only one is here."),
        new Words("Ghi đủ hai số.", "Enter both numbers."));
    return Answer.rejected();
  }

  /** The rows with something in them; a printed row says which one it is. */
  private static List<Map<String, String>> rows(AnswerType.Table table, QuestionCells cells) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    cells
        .values()
        .forEach(
            (slot, value) -> {
              Map<String, String> row =
                  rows.computeIfAbsent(slot.row(), id -> new LinkedHashMap<>());
              if (row.isEmpty() && !table.rows().isEmpty()) {
                row.put(AnswerType.Table.ROW, slot.row());
              }
              row.put(slot.column(), canonical(value));
            });
    return List.copyOf(rows.values());
  }

  /** A cell's value in the one writing that tables keep. */
  private static String canonical(AnswerValue value) {
    if (value instanceof AnswerValue.Number number) {
      return number.number().stripTrailingZeros().toPlainString();
    } else if (value instanceof AnswerValue.YesNo yesNo) {
      return yesNo.yes() ? "yes" : "no";
    } else if (value instanceof AnswerValue.Chosen chosen) {
      return chosen.option();
    } else if (value instanceof AnswerValue.SeveralChosen several) {
      return String.join(",", several.options());
    } else if (value instanceof AnswerValue.Document document) {
      return document.name();
    }
    return ((AnswerValue.Text) value).text();
  }

  private static BigDecimal number(AnswerValue value) {
    return ((AnswerValue.Number) value).number();
  }
}
