package vn.thuoc.ingest.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.ChosenInWords;
import vn.thuoc.ingest.IngestError;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Option;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/** Finds the place for everything that is to be written into a form. */
final class Placing {
  /** What stands in the box of an option that is chosen. */
  static final String TICK = "x";

  private final BlankForm blank;
  private final Instrument instrument;
  private final TemplateFormat format;
  private final FormSlots slots;
  private final Map<AnswerAddress, String> placed = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  Placing(Instrument instrument, BlankForm blank, FormSlots slots, TemplateFormat format) {
    this.instrument = instrument;
    this.blank = blank;
    this.slots = slots;
    this.format = format;
  }

  /** What goes where; options go to their boxes, or in words where they have none. */
  Map<AnswerAddress, String> place(Map<AnswerAddress, String> written) {
    Map<AnswerAddress, String> inWords = new LinkedHashMap<>();
    written.forEach(
        (address, text) -> {
          if (text.isBlank()) {
            return;
          }
          if (address.option().isPresent() && blank.places().contains(address)) {
            placed.put(address, TICK);
          } else {
            String words = address.option().orElse(text);
            inWords.merge(whole(address), words, (one, other) -> one + "; " + other);
          }
        });
    inWords.forEach(this::words);
    problems.orThrow();
    return placed;
  }

  private static AnswerAddress whole(AnswerAddress address) {
    return AnswerAddress.of(address.question(), address.row(), address.column(), address.side());
  }

  private void words(AnswerAddress address, String text) {
    Optional<AnswerSlot> slot = slot(address);
    if (slot.isEmpty()) {
      placeless(address, text);
    } else if (blank.grows() || blank.places().contains(address)) {
      placed.put(address, blank.written(address, text));
    } else {
      boxes(address, slot.get(), text);
    }
  }

  private void boxes(AnswerAddress address, AnswerSlot slot, String text) {
    List<AnswerAddress> boxes =
        slot.optionAddresses(address.side()).stream().filter(blank.places()::contains).toList();
    List<AnswerAddress> chosen =
        ChosenInWords.of(slot.type(), text).orElse(List.of()).stream()
            .map(Option::id)
            .map(address::choosing)
            .toList();
    if (!chosen.isEmpty() && boxes.containsAll(chosen)) {
      chosen.forEach(box -> placed.put(box, TICK));
    } else if (!boxes.isEmpty() && chosen.isEmpty() && blank.takesWordsAtBoxes()) {
      placed.put(boxes.get(0), text);
    } else {
      placeless(address, text);
    }
  }

  /**
   * What an address asks for; a form that grows has a line for every place, and takes more of those
   * that the unit writes itself.
   */
  private Optional<AnswerSlot> slot(AnswerAddress address) {
    return blank.grows() ? slots.printedOrAdded(address) : slots.printed(address);
  }

  private void placeless(AnswerAddress address, String text) {
    String shown = address.text();
    String form = instrument.id() + format.ending();
    boolean verified = address.side() == Side.VERIFIED;
    problems.add(
        Problem.error(
            IngestError.QUESTION_UNKNOWN,
            Place.named(form),
            new Words(
                "Phiếu không có chỗ ghi «" + text + "» cho «" + shown + "».",
                "The form has no place to write '" + text + "' for '" + shown + "'."),
            verified
                ? new Words(
                    "Ghi phần thẩm định vào mẫu có cột thẩm định.",
                    "Write the verified side into a form that has its column.")
                : new Words(
                    "Chỉ ghi vào các chỗ mà phiếu trống có.",
                    "Write only into places that the empty form has.")));
  }
}
