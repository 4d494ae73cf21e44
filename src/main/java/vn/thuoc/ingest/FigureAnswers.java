package vn.thuoc.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Reads answers that stand in the cells for figures. */
final class FigureAnswers {
  private static final Pattern IN_ONE_CELL = Pattern.compile("([^/]+)/([^/]+)");

  private final Sheet sheet;
  private final Findings findings;

  FigureAnswers(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  StagedAnswer read(String question, AnswerType type, SheetRow row, Side side) {
    List<Optional<GridCell>> cells =
        List.of(sheet.numerator(row, side), sheet.denominator(row, side));
    Answer answer =
        type instanceof AnswerType.Ratio
            ? ratio(question, row, side, cells)
            : one(question, type, side, cells);
    return new StagedAnswer(
        question, side, answer, Sheet.raw(cells, "/"), sheet.figuresAddress(row, side));
  }

  private Answer ratio(String question, SheetRow row, Side side, List<Optional<GridCell>> cells) {
    List<Optional<GridCell>> parts = apart(cells);
    Entry above = EntryReader.whole(parts.get(0));
    Entry below = EntryReader.whole(parts.get(1));
    if (above instanceof Entry.Amount part && below instanceof Entry.Amount whole) {
      return Answer.given(new AnswerValue.Ratio(part.number(), whole.number()));
    }
    if (above instanceof Entry.Empty && below instanceof Entry.Empty) {
      boolean notApplicable =
          EntryReader.whole(sheet.points(row, side)) instanceof Entry.NotApplicable;
      return notApplicable ? Answer.notApplicable() : Answer.blank();
    }
    if (notApplicable(above, below)) {
      return Answer.notApplicable();
    }
    reject(question, side, parts, List.of(above, below));
    return Answer.rejected();
  }

  /** 13/15 in one cell is taken apart when nothing stands in the other. */
  private static List<Optional<GridCell>> apart(List<Optional<GridCell>> cells) {
    List<GridCell> filled =
        cells.stream()
            .flatMap(Optional::stream)
            .filter(cell -> !EntryReader.saysNothing(cell.text()))
            .toList();
    if (filled.size() != 1 || filled.get(0).kind() != GridCell.Kind.TEXT) {
      return cells;
    }
    GridCell only = filled.get(0);
    Matcher parts = IN_ONE_CELL.matcher(VietnameseText.tidy(only.text()));
    if (!parts.matches() || WrittenNumber.readings(parts.group(1).strip()).isEmpty()) {
      return cells;
    }
    return List.of(
        Optional.of(with(only, parts.group(1))), Optional.of(with(only, parts.group(2))));
  }

  private static GridCell with(GridCell cell, String text) {
    return cell.saying(cell.kind(), text.strip());
  }

  private static boolean notApplicable(Entry above, Entry below) {
    boolean one = above instanceof Entry.NotApplicable || below instanceof Entry.NotApplicable;
    return one
        && (above instanceof Entry.NotApplicable || above instanceof Entry.Empty)
        && (below instanceof Entry.NotApplicable || below instanceof Entry.Empty);
  }

  private void reject(
      String question, Side side, List<Optional<GridCell>> cells, List<Entry> entries) {
    boolean told = false;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Entry.Unclear unclear) {
        findings.rejected(unclear, side, question, cells.get(i).orElseThrow());
        told = true;
      }
    }
    if (!told) {
      int at = entries.get(0) instanceof Entry.Empty ? 1 : 0;
      GridCell cell = cells.get(at).orElseThrow();
      findings.rejected(
          IngestError.RATIO_INCOMPLETE,
          side,
          question,
          cell,
          new Words(
              "Tỷ lệ cần đủ tử số và mẫu số, ở đây chỉ đọc được «" + cell.text() + "».",
              "A ratio needs both its numbers; only '" + cell.text() + "' can be read here."),
          new Words("Ghi đủ hai số.", "Enter both numbers."));
    }
  }

  /** Types that have one entry, which may stand in either cell. */
  private Answer one(String question, AnswerType type, Side side, List<Optional<GridCell>> cells) {
    List<GridCell> filled =
        cells.stream()
            .flatMap(Optional::stream)
            .filter(cell -> !EntryReader.saysNothing(cell.text()))
            .toList();
    if (filled.isEmpty()) {
      return Answer.blank();
    }
    GridCell cell = filled.get(0);
    if (filled.size() > 1) {
      findings.rejected(
          IngestError.ANSWER_UNCLEAR,
          side,
          question,
          filled.get(1),
          new Words(
              "Câu này cần một giá trị nhưng có hai: «"
                  + cell.text()
                  + "» và «"
                  + filled.get(1).text()
                  + "».",
              "One value is asked for, but there are two: '"
                  + cell.text()
                  + "' and '"
                  + filled.get(1).text()
                  + "'."),
          new Words("Để lại một giá trị.", "Leave one of them."));
      return Answer.rejected();
    }
    return SingleValue.read(type, cell)
        .map(
            entry -> {
              if (entry instanceof SingleValue.Wrong wrong) {
                findings.rejected(wrong.why(), side, question, cell);
              }
              return entry.answer();
            })
        .orElseGet(Answer::blank);
  }
}
