package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Option;

/** Reads options that a sheet prints on rows of their own, each with a cell to be ticked. */
final class OptionRows {
  private final AnswerSlot slot;
  private final Side side;

  OptionRows(AnswerSlot slot, Side side) {
    this.slot = slot;
    this.side = side;
  }

  /** Whether a cell holds a tick and nothing else. */
  static boolean ticked(PaperPiece piece) {
    return EntryReader.whole(Optional.of(piece.cell())) instanceof Entry.Mark;
  }

  /** A place for every option; none where they do not all stand on rows of their own. */
  List<SentForm.Addressed> read(List<PaperPiece> lines) {
    List<SentForm.Addressed> places = new ArrayList<>();
    Set<Integer> rows = new HashSet<>();
    for (Option option : AnswerSlot.options(slot.type())) {
      Optional<PaperPiece> printed =
          lines.stream()
              .filter(line -> line.words().key().equals(KeyedText.key(option.text())))
              .filter(line -> !line.text().matches(".*[☐☒].*"))
              .findFirst();
      if (printed.isEmpty() || !rows.add(printed.get().cell().row())) {
        return List.of();
      }
      GridCell own = printed.get().cell();
      GridCell tick =
          lines.stream()
              .map(PaperPiece::cell)
              .filter(cell -> cell.row() == own.row() && cell.column() > own.column())
              .findFirst()
              .orElse(own.saying(GridCell.Kind.TEXT, ""));
      places.add(new SentForm.Addressed(slot.address(side).choosing(option.id()), tick));
    }
    return places;
  }
}
