package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;

/** Reads answers that are marked on lines of options, by a tick or by the option's own points. */
final class MarkAnswers {
  private final Sheet sheet;
  private final Findings findings;

  MarkAnswers(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /** An option line with an entry on one side. */
  private record Marked(FormLine line, GridCell cell) {
    String option() {
      return line.optionId().orElseThrow();
    }
  }

  StagedAnswer read(
      String question, AnswerType type, List<FormLine> options, SheetRow own, Side side) {
    List<Marked> marked = new ArrayList<>();
    List<Marked> zeros = new ArrayList<>();
    boolean unclear = false;
    boolean notApplicable =
        EntryReader.whole(sheet.points(own, side)) instanceof Entry.NotApplicable;
    for (FormLine option : options) {
      Optional<SheetRow> row = sheet.placement().row(option.id());
      Optional<GridCell> cell = row.flatMap(found -> sheet.points(found, side));
      Entry entry = EntryReader.decimal(cell, option.max());
      if (entry instanceof Entry.Mark || isOwnPoints(entry, option)) {
        marked.add(new Marked(option, cell.orElseThrow()));
      } else if (isZero(entry)) {
        if (option.max().filter(points -> points.signum() == 0).isPresent()) {
          zeros.add(new Marked(option, cell.orElseThrow()));
        }
      } else if (entry instanceof Entry.NotApplicable) {
        notApplicable = true;
      } else if (!(entry instanceof Entry.Empty)) {
        reject(question, option, side, cell.orElseThrow());
        unclear = true;
      }
    }
    List<Marked> chosen = marked.isEmpty() ? zeros : marked;
    Answer answer =
        unclear ? Answer.rejected() : answer(question, type, side, chosen, notApplicable);
    return staged(question, side, answer, chosen, options, own);
  }

  private Answer answer(
      String question, AnswerType type, Side side, List<Marked> chosen, boolean notApplicable) {
    if (chosen.isEmpty()) {
      return notApplicable ? Answer.notApplicable() : Answer.blank();
    }
    if (type instanceof AnswerType.SeveralChoices) {
      return Answer.given(
          new AnswerValue.SeveralChosen(chosen.stream().map(Marked::option).toList()));
    }
    if (chosen.size() > 1 || notApplicable) {
      twice(question, side, chosen);
      return Answer.rejected();
    }
    String option = chosen.get(0).option();
    return Answer.given(
        type instanceof AnswerType.YesNo
            ? new AnswerValue.YesNo(option.equals("yes"))
            : new AnswerValue.Chosen(option));
  }

  private StagedAnswer staged(
      String question,
      Side side,
      Answer answer,
      List<Marked> chosen,
      List<FormLine> options,
      SheetRow own) {
    List<SheetRow> rows =
        options.stream().flatMap(option -> sheet.placement().row(option.id()).stream()).toList();
    String raw =
        rows.stream()
            .flatMap(row -> sheet.points(row, side).stream())
            .map(cell -> cell.text().strip())
            .collect(Collectors.joining("; "));
    List<String> cells =
        chosen.isEmpty()
            ? rows.stream().map(row -> sheet.pointsAddress(row, side)).toList()
            : chosen.stream().map(mark -> mark.cell().address()).toList();
    String cell =
        cells.isEmpty()
            ? sheet.pointsAddress(own, side)
            : cells.size() == 1 || cells.get(0).isEmpty()
                ? cells.get(0)
                : cells.get(0) + ":" + cells.get(cells.size() - 1);
    return new StagedAnswer(question, side, answer, raw, cell);
  }

  private static boolean isOwnPoints(Entry entry, FormLine option) {
    return entry instanceof Entry.Amount amount
        && amount.number().signum() > 0
        && option.max().filter(points -> points.compareTo(amount.number()) == 0).isPresent();
  }

  private static boolean isZero(Entry entry) {
    return entry instanceof Entry.Amount amount && amount.number().signum() == 0;
  }

  private void reject(String question, FormLine option, Side side, GridCell cell) {
    String points = option.max().map(BigDecimal::toPlainString).orElse("x");
    findings.rejected(
        IngestError.OPTION_UNCLEAR,
        side,
        option.id(),
        cell,
        new Words(
            "«"
                + cell.text()
                + "» trên dòng «"
                + option.label()
                + "» không phải là dấu chọn và cũng không phải điểm của dòng này ("
                + points
                + "); không lấy câu trả lời của mục "
                + question
                + ".",
            "'"
                + cell.text()
                + "' on line '"
                + option.label()
                + "' is neither a mark nor the points of this line ("
                + points
                + "); the answer to "
                + question
                + " is not taken."),
        new Words(
            "Ghi " + points + " hoặc x vào đúng dòng được chọn.",
            "Enter " + points + " or x on the line that is chosen."));
  }

  private void twice(String question, Side side, List<Marked> chosen) {
    String cells =
        chosen.stream().map(mark -> mark.cell().address()).collect(Collectors.joining(", "));
    GridCell last = chosen.get(chosen.size() - 1).cell();
    findings.rejected(
        IngestError.OPTION_TWICE,
        side,
        question,
        last,
        new Words(
            "Mục này chỉ được chọn một nhưng có nhiều dấu, tại " + cells + ".",
            "Only one may be chosen here, but there are several marks, at " + cells + "."),
        new Words("Để lại một dấu chọn.", "Leave one mark."));
  }
}
