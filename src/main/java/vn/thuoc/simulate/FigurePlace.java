package vn.thuoc.simulate;

import java.util.Optional;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.instrument.answer.AnswerType;

/**
 * A place of a form that takes a number.
 *
 * @param question the question it belongs to
 * @param type what the place takes
 * @param unitOfMeasure as printed; may be empty
 * @param words the printed words that say what is counted
 */
record FigurePlace(String question, AnswerType type, String unitOfMeasure, String words) {

  static FigurePlace of(AskedQuestion asked, AnswerSlot slot) {
    return new FigurePlace(
        slot.question(),
        slot.type(),
        unitOfMeasure(slot.type()),
        String.join(" ", slot.label(), slot.rowLabel(), asked.question().label()));
  }

  private static String unitOfMeasure(AnswerType type) {
    if (type instanceof AnswerType.Count count) {
      return count.unitOfMeasure();
    }
    return type instanceof AnswerType.Measure measure ? measure.unitOfMeasure() : "";
  }

  /** The name of the figure in a place, as instruments refer to it; nothing for other places. */
  static Optional<String> name(AskedQuestion asked, AnswerSlot slot) {
    AnswerType type = slot.type();
    if (!(type instanceof AnswerType.Count
        || type instanceof AnswerType.Measure
        || type instanceof AnswerType.Percent)) {
      return Optional.empty();
    } else if (asked.question().type() instanceof AnswerType.Ratio) {
      return Optional.of(slot.question() + "#" + slot.column());
    }
    return Optional.of(
        slot.row().isEmpty()
            ? slot.question()
            : slot.question() + "#" + slot.row() + "." + slot.column());
  }

  /** The name of the number of lines that a unit writes itself; nothing where it writes none. */
  static Optional<String> lines(AskedQuestion asked) {
    return capacity(asked.question().type()) > 0
        ? Optional.of(asked.question().id() + "#rows")
        : Optional.empty();
  }

  /** How many lines an empty form offers for a unit's own; 0 where it writes none. */
  static int capacity(AnswerType type) {
    if (type instanceof AnswerType.Items items) {
      return items.blankLines();
    }
    return type instanceof AnswerType.Table table && table.rows().isEmpty()
        ? table.blankLines()
        : 0;
  }

  boolean percent() {
    return type instanceof AnswerType.Percent;
  }
}
