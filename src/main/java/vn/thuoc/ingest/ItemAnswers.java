package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;

/** Reads the lines that a unit wrote itself beneath a question, each accepted or not. */
final class ItemAnswers {
  private static final String NUMBERING = "^(\\(?\\d+\\s*[.)\\-:/]\\s*|[-+*•]\\s*)";

  private final Sheet sheet;
  private final Findings findings;

  ItemAnswers(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /** One line with a text. */
  record Line(String id, String text, SheetRow row) {}

  /** The lines with a text, numbered in the order of the sheet. */
  List<Line> lines(String lineId) {
    List<Line> lines = new ArrayList<>();
    for (SheetRow row : sheet.placement().items(lineId)) {
      String text = text(row);
      if (!text.isEmpty()) {
        lines.add(new Line(lineId + "#" + (lines.size() + 1), text, row));
      }
    }
    return lines;
  }

  StagedAnswer read(FormLine line, SheetRow own, Side side) {
    List<Line> lines = lines(line.id());
    List<SheetRow> rows = sheet.placement().items(line.id());
    boolean unclear = nameless(line, side);
    // what the unit lists is an answer of its own, even where it gives no points for it
    boolean entered =
        side == Side.SELF
            && lines.stream().anyMatch(item -> !EntryReader.saysNotApplicable(item.text()));
    boolean notApplicable =
        EntryReader.decimal(sheet.points(own, side), line.max()) instanceof Entry.NotApplicable;
    List<AnswerValue.Item> items = new ArrayList<>();
    for (Line item : lines) {
      if (EntryReader.saysNotApplicable(item.text())) {
        notApplicable |= side == Side.SELF;
        continue;
      }
      Optional<GridCell> cell = sheet.points(item.row(), side);
      Entry entry = EntryReader.decimal(cell, line.max());
      boolean accepted =
          entry instanceof Entry.Mark
              || (entry instanceof Entry.Amount amount
                  && amount.number().compareTo(BigDecimal.ZERO) > 0);
      entered |= accepted || entry instanceof Entry.Amount;
      if (entry instanceof Entry.Unclear why) {
        findings.rejected(why, side, item.id(), cell.orElseThrow());
        unclear = true;
      }
      items.add(new AnswerValue.Item(item.text(), accepted));
    }
    Answer answer = notApplicable ? Answer.notApplicable() : Answer.blank();
    answer = entered ? Answer.given(new AnswerValue.Items(items)) : answer;
    return new StagedAnswer(
        line.id(),
        side,
        unclear ? Answer.rejected() : answer,
        raw(lines, side),
        rows.isEmpty() ? sheet.pointsAddress(own, side) : range(rows, side));
  }

  /** Points on a line without a text belong to nothing that can be named. */
  private boolean nameless(FormLine line, Side side) {
    boolean found = false;
    for (SheetRow row : sheet.placement().items(line.id())) {
      Optional<GridCell> cell =
          sheet.points(row, side).filter(entry -> !EntryReader.saysNothing(entry.text()));
      if (text(row).isEmpty() && cell.isPresent()) {
        found = true;
        findings.rejected(
            IngestError.LINE_UNPLACED,
            side,
            line.id(),
            cell.get(),
            new Words(
                "Có điểm «" + cell.get().text() + "» trên một dòng không ghi tên.",
                "There are points '" + cell.get().text() + "' on a line without a name."),
            new Words("Ghi tên vào dòng này hoặc xóa điểm.", "Name the line or clear the points."));
      }
    }
    return found;
  }

  private String raw(List<Line> lines, Side side) {
    return lines.stream()
        .map(item -> item.text() + ": " + Sheet.raw(List.of(sheet.points(item.row(), side)), ""))
        .collect(Collectors.joining("\n"));
  }

  private String range(List<SheetRow> rows, Side side) {
    String first = sheet.pointsAddress(rows.get(0), side);
    String last = sheet.pointsAddress(rows.get(rows.size() - 1), side);
    return first.equals(last) ? first : first + ":" + last;
  }

  private static String text(SheetRow row) {
    return row.label().replaceFirst(NUMBERING, "").strip().replaceFirst("^\\d+$", "");
  }
}
