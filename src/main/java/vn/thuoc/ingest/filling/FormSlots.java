package vn.thuoc.ingest.filling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.answer.AnswerType;

/** What every place of an instrument asks for. */
final class FormSlots {
  private final Map<AnswerAddress, AnswerSlot> printed = new HashMap<>();

  /** A place of the first line of each list that the unit writes itself. */
  private final Map<AnswerAddress, AnswerSlot> firstLines = new HashMap<>();

  FormSlots(Instrument instrument) {
    for (AskedQuestion asked : AskedQuestion.of(instrument)) {
      boolean open = open(asked.question().type());
      for (AnswerSlot slot : asked.slots()) {
        asked.sides().forEach(side -> printed.put(slot.address(side), slot));
        if (open) {
          asked.sides().forEach(side -> firstLines.putIfAbsent(anyLine(slot.address(side)), slot));
        }
      }
    }
  }

  private static boolean open(AnswerType type) {
    return type instanceof AnswerType.Items
        || (type instanceof AnswerType.Table table && table.rows().isEmpty());
  }

  private static AnswerAddress anyLine(AnswerAddress address) {
    return AnswerAddress.of(address.question(), "", address.column(), address.side());
  }

  /** What a place of the empty form asks for; nothing for the box of one option. */
  Optional<AnswerSlot> printed(AnswerAddress address) {
    return Optional.ofNullable(printed.get(address));
  }

  /** As if the form had as many lines as people wish. */
  Optional<AnswerSlot> printedOrAdded(AnswerAddress address) {
    return printed(address)
        .or(
            () ->
                Optional.of(address)
                    .filter(line -> line.row().matches("[1-9]\\d{0,3}"))
                    .map(line -> firstLines.get(anyLine(line)))
                    .map(slot -> onLine(slot, address.row())));
  }

  private static AnswerSlot onLine(AnswerSlot slot, String line) {
    return new AnswerSlot(slot.question(), line, slot.column(), slot.type(), "", slot.label());
  }
}
