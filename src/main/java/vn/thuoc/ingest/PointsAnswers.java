package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;

/** Reads the few answers for which the form has no other place than the cell for points. */
final class PointsAnswers {
  private final Sheet sheet;
  private final Findings findings;

  PointsAnswers(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  StagedAnswer read(AnswerType type, FormLine line, SheetRow row, Side side) {
    Optional<GridCell> cell = sheet.points(row, side);
    Entry entry = EntryReader.decimal(cell, line.max());
    Answer answer =
        type instanceof AnswerType.YesNo
            ? yesNo(entry, line, side, cell)
            : points(entry, line, side, cell);
    return new StagedAnswer(
        line.id(), side, answer, Sheet.raw(List.of(cell), ""), sheet.pointsAddress(row, side));
  }

  private Answer points(Entry entry, FormLine line, Side side, Optional<GridCell> cell) {
    if (entry instanceof Entry.Amount amount) {
      return Answer.given(new AnswerValue.Number(amount.number()));
    }
    return otherwise(entry, line, side, cell);
  }

  /** The maximum is a yes, 0 a no; where the maximum itself is 0, a 0 says nothing. */
  private Answer yesNo(Entry entry, FormLine line, Side side, Optional<GridCell> cell) {
    if (entry instanceof Entry.Mark) {
      return Answer.given(new AnswerValue.YesNo(true));
    }
    Optional<Boolean> said =
        cell.filter(c -> c.kind() == GridCell.Kind.TEXT).flatMap(c -> SlotValue.yesOrNo(c.text()));
    if (said.isPresent()) {
      return Answer.given(new AnswerValue.YesNo(said.get()));
    }
    if (!(entry instanceof Entry.Amount amount)) {
      return otherwise(entry, line, side, cell);
    }
    boolean worthNothing = line.max().filter(max -> max.signum() > 0).isEmpty();
    if (amount.number().signum() == 0) {
      return worthNothing ? Answer.blank() : Answer.given(new AnswerValue.YesNo(false));
    }
    if (line.max().filter(max -> max.compareTo(amount.number()) == 0).isPresent()) {
      return Answer.given(new AnswerValue.YesNo(true));
    }
    String max = line.max().map(java.math.BigDecimal::toPlainString).orElse("0");
    findings.rejected(
        IngestError.ANSWER_UNCLEAR,
        side,
        line.id(),
        cell.orElseThrow(),
        new Words(
            "Ô này chỉ có thể là "
                + max
                + " (Có) hoặc 0 (Không), không phải «"
                + cell.orElseThrow().text()
                + "».",
            "This cell can only be "
                + max
                + " (yes) or 0 (no), not '"
                + cell.orElseThrow().text()
                + "'."),
        new Words("Ghi " + max + " hoặc 0.", "Enter " + max + " or 0."));
    return Answer.rejected();
  }

  private Answer otherwise(Entry entry, FormLine line, Side side, Optional<GridCell> cell) {
    if (entry instanceof Entry.Empty) {
      return Answer.blank();
    }
    if (entry instanceof Entry.NotApplicable) {
      return Answer.notApplicable();
    }
    Entry.Unclear why = entry instanceof Entry.Unclear unclear ? unclear : EntryReader.noNumber();
    findings.rejected(why, side, line.id(), cell.orElseThrow());
    return Answer.rejected();
  }
}
