package vn.thuoc.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerValue;
import vn.thuoc.problem.Words;

/**
 * Reads lines that a unit wrote itself, each accepted or not. In a questionnaire a line with a text
 * counts unless it is said not to; on a scoring sheet it counts when it is given its points. An
 * assessor may accept a line without copying its text.
 */
final class ItemEntries {
  private final QuestionCells cells;

  ItemEntries(QuestionCells cells) {
    this.cells = cells;
  }

  Answer answer() {
    // on a scoring sheet the assessor judges all that the unit lists, a blank being no
    Set<String> lines = new LinkedHashSet<>(cells.scored() ? cells.ownLines() : List.of());
    cells.values().keySet().forEach(slot -> lines.add(slot.row()));
    Optional<String> nameless = lines.stream().filter(line -> text(line).isEmpty()).findFirst();
    if (nameless.isPresent()) {
      cells.reject(
          slot -> slot.row().equals(nameless.get()),
          IngestError.LINE_UNPLACED,
          new Words("Có dòng được tính mà không ghi tên.", "A line is counted that has no name."),
          new Words("Ghi tên vào dòng này hoặc xóa dấu.", "Name the line or clear the mark."));
      return Answer.rejected();
    }
    List<AnswerValue.Item> items =
        lines.stream()
            .map(line -> new AnswerValue.Item(text(line).orElseThrow(), accepted(line)))
            .toList();
    return Answer.given(new AnswerValue.Items(items));
  }

  private Optional<String> text(String line) {
    return Stream.concat(
            cells.value(line, AnswerSlot.TEXT).map(v -> ((AnswerValue.Text) v).text()).stream(),
            cells.ownText(line).stream())
        .findFirst();
  }

  private boolean accepted(String line) {
    return cells
        .value(line, AnswerSlot.ACCEPTED)
        .map(value -> ((AnswerValue.YesNo) value).yes())
        .orElse(!cells.scored());
  }
}
