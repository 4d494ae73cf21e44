package vn.thuoc.simulate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.Side;

/**
 * One place of a form, with what does not change from form to form.
 *
 * @param asked the question it belongs to
 * @param slot what is asked there
 * @param key a word for the place
 * @param figure the figure that stands there, if one does
 * @param addresses its addresses on the sides that write there
 */
record PlannedPlace(
    AskedQuestion asked,
    AnswerSlot slot,
    String key,
    Optional<String> figure,
    Map<Side, AnswerAddress> addresses) {

  static PlannedPlace of(AskedQuestion asked, AnswerSlot slot) {
    Map<Side, AnswerAddress> addresses = new EnumMap<>(Side.class);
    for (Side side : asked.sides()) {
      if (asked.slots(side).contains(slot)) {
        addresses.put(side, slot.address(side));
      }
    }
    return new PlannedPlace(
        asked,
        slot,
        key(slot.question(), slot.row(), slot.column()),
        FigurePlace.name(asked, slot),
        addresses);
  }

  static String key(String question, String row, String column) {
    return question + "|" + row + "|" + column;
  }

  /** The key of a question that has one place. */
  static String key(String question) {
    return key(question, "", "");
  }

  String question() {
    return slot.question();
  }
}
