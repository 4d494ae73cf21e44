package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;
import vn.thuoc.unit.VietnameseText;

/** Reads the head of the form: "label: value", several in one cell, or the value to the right. */
final class HeadReader {
  private final Instrument instrument;
  private final Findings findings;
  private final TextIndex<Question> labels = new TextIndex<>();
  private final Map<String, List<GridCell>> values = new LinkedHashMap<>();

  HeadReader(Instrument instrument, Findings findings) {
    this.instrument = instrument;
    this.findings = findings;
    instrument.general().forEach(question -> labels.put(question.label(), question));
  }

  /** One answer for each question of the head, from the rows above the table. */
  List<StagedAnswer> read(Grid grid, int tableRow) {
    for (int row : grid.rows()) {
      if (row < tableRow) {
        readRow(grid.row(row));
      }
    }
    return instrument.general().stream().map(this::answer).toList();
  }

  private void readRow(List<GridCell> cells) {
    Optional<Question> open = Optional.empty();
    for (GridCell cell : cells) {
      List<HeadPiece> pieces = HeadPiece.of(cell, labels, open.isPresent());
      if (pieces.isEmpty() && open.isPresent() && !isUnitOfMeasure(open.get(), cell)) {
        take(open.get(), cell, cell.text());
      }
      for (HeadPiece piece : pieces) {
        open = Optional.of(piece.question());
        take(piece.question(), cell, piece.value());
      }
    }
  }

  /** Whether a cell only says what the number beside it counts: 74 | người. */
  private static boolean isUnitOfMeasure(Question question, GridCell cell) {
    return question.type() instanceof AnswerType.Count count
        && FormText.key(cell.text()).equals(FormText.key(count.unitOfMeasure()));
  }

  private void take(Question question, GridCell cell, String value) {
    List<GridCell> taken = values.computeIfAbsent(question.id(), id -> new ArrayList<>());
    GridCell part = cell.saying(cell.kind(), VietnameseText.tidy(value));
    boolean known = taken.stream().anyMatch(other -> other.text().equals(part.text()));
    if (!known) {
      taken.removeIf(other -> EntryReader.saysNothing(other.text()));
      if (taken.isEmpty() || !EntryReader.saysNothing(part.text())) {
        taken.add(part);
      }
    }
  }

  private StagedAnswer answer(Question question) {
    List<GridCell> cells = values.getOrDefault(question.id(), List.of());
    if (cells.isEmpty()) {
      missing(question);
      return new StagedAnswer(question.id(), Side.SELF, Answer.blank(), "", "");
    }
    GridCell cell = cells.get(0);
    if (cells.size() > 1) {
      twice(question, cells);
      return new StagedAnswer(
          question.id(),
          Side.SELF,
          Answer.rejected(),
          String.join("; ", cells.stream().map(GridCell::text).toList()),
          cell.address());
    }
    Answer answer = Answer.blank();
    Optional<SingleValue> value =
        cell.text().isEmpty()
            ? Optional.empty()
            : SingleValue.read(question.type(), EntryReader.asked(question.label(), cell));
    if (value.isPresent()) {
      answer = value.get().answer();
      if (value.get() instanceof SingleValue.Wrong wrong) {
        findings.rejected(wrong.why(), Side.SELF, question.id(), cell);
      }
    }
    return new StagedAnswer(question.id(), Side.SELF, answer, cell.text(), cell.address());
  }

  private void missing(Question question) {
    findings.add(
        new Finding(
            IngestError.LINE_MISSING,
            Severity.WARNING,
            Optional.of(Side.SELF),
            Optional.of(question.id()),
            findings.sheet(),
            "",
            new Words(
                "Phần đầu phiếu không có «" + question.label() + "»; để trống.",
                "The head of the form has no '" + question.label() + "'; left blank."),
            new Words("Thêm lại mục này như mẫu.", "Put it back as printed.")));
  }

  private void twice(Question question, List<GridCell> cells) {
    GridCell last = cells.get(cells.size() - 1);
    findings.rejected(
        IngestError.LINE_TWICE,
        Side.SELF,
        question.id(),
        last,
        new Words(
            "«"
                + question.label()
                + "» ghi nhiều giá trị khác nhau: «"
                + cells.get(0).text()
                + "» và «"
                + last.text()
                + "».",
            "'"
                + question.label()
                + "' has several values: '"
                + cells.get(0).text()
                + "' and '"
                + last.text()
                + "'."),
        new Words("Để lại một giá trị.", "Leave one of them."));
  }
}
