package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Reads the points that the form prints, and its notes. Nothing of it is an answer. */
final class PrintedReader {
  /** A number, alone or with words behind it, as where a note has run into the points. */
  private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d+([.,]\\d+)?)( \\D.*)?");

  private final Instrument instrument;
  private final Sheet sheet;
  private final Findings findings;
  private final List<PrintedPoints> printed = new ArrayList<>();
  private final List<LineNote> notes = new ArrayList<>();

  PrintedReader(Instrument instrument, Sheet sheet, Findings findings) {
    this.instrument = instrument;
    this.sheet = sheet;
    this.findings = findings;
  }

  List<PrintedPoints> printed() {
    return List.copyOf(printed);
  }

  List<LineNote> notes() {
    return List.copyOf(notes);
  }

  void read(FormLines lines) {
    Set<String> answeredByPoints = answeredByPoints();
    ItemAnswers items = new ItemAnswers(sheet, findings);
    for (FormLine line : lines.all()) {
      Optional<SheetRow> row = sheet.placement().row(line.id());
      if (row.isPresent()) {
        boolean answer =
            line.kind() == FormLine.Kind.OPTION || answeredByPoints.contains(line.id());
        line(line.id(), row.get(), line.max(), answer);
        note(line.id(), row.get(), line.kind() != FormLine.Kind.OPTION);
      }
      for (ItemAnswers.Line item : items.lines(line.id())) {
        line(item.id(), item.row(), line.max(), true);
        note(item.id(), item.row(), false);
      }
    }
  }

  /** Lines whose cell for points is read as an answer, which has told what is wrong with it. */
  private Set<String> answeredByPoints() {
    return instrument
        .criteria()
        .filter(
            criterion ->
                criterion
                    .question()
                    .map(question -> question.type())
                    .filter(
                        type ->
                            type instanceof AnswerType.Points
                                || (type instanceof AnswerType.YesNo && type.options().isEmpty()))
                    .isPresent())
        .map(criterion -> criterion.id())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void line(String id, SheetRow row, Optional<BigDecimal> max, boolean answer) {
    for (Side side : instrument.sides()) {
      Optional<GridCell> cell = sheet.points(row, side);
      Entry entry = EntryReader.decimal(cell, max);
      if (entry instanceof Entry.Amount amount) {
        printed.add(new PrintedPoints(id, side, amount.number(), cell.orElseThrow().address()));
      } else if (!answer && (entry instanceof Entry.Unclear || entry instanceof Entry.Mark)) {
        GridCell at = cell.orElseThrow();
        findings.warning(
            IngestError.POINTS_UNREADABLE,
            Optional.of(side),
            id,
            at,
            new Words(
                "«" + at.text() + "» trong cột điểm không đọc được thành số.",
                "'" + at.text() + "' in the column for points cannot be read as a number."),
            new Words(
                "Ghi lại điểm để đối chiếu; câu trả lời không bị ảnh hưởng.",
                "Enter the points again for comparison; answers are not affected."));
      }
    }
  }

  private void note(String id, SheetRow row, boolean hasPoints) {
    Optional<GridCell> cell = sheet.note(row);
    if (cell.isEmpty()) {
      return;
    }
    String text = VietnameseText.tidy(cell.get().text());
    notes.add(new LineNote(id, text, cell.get().address()));
    Matcher number = NUMBER_FIRST.matcher(text);
    boolean empty =
        sheet
            .points(row, Side.VERIFIED)
            .filter(points -> !EntryReader.saysNothing(points.text()))
            .isEmpty();
    if (empty && number.matches() && (hasPoints || number.group(3) == null)) {
      findings.warning(
          IngestError.NOTE_IS_NUMBER,
          Optional.of(Side.VERIFIED),
          id,
          cell.get(),
          new Words(
              "Cột ghi chú có «" + text + "» mà ô điểm thẩm định trống; có thể cột bị lệch.",
              "The notes hold '"
                  + text
                  + "' while the cell for verified points is empty; columns may have slipped."),
          new Words(
              "Nếu là điểm, chuyển về cột điểm thẩm định.",
              "If these are points, move them to the column for verified points."));
    }
  }
}
