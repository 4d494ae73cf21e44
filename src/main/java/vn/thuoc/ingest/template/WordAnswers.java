package vn.thuoc.ingest.template;

import java.util.List;
import java.util.stream.Collectors;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Writes the places of answers into the cells of a form: dotted texts and boxes. */
final class WordAnswers {
  /** One letter of three dots. */
  private static final String DOT = "…";

  private static final int FIGURE = 4;
  private static final int TEXT = 12;
  private static final int NARROW = 3;

  /** Options this short stand beside each other, as yes and no do. */
  private static final int SHORT = 24;

  private final WordControls controls = new WordControls();

  /** The place of one answer, alone in its cell. */
  void write(WordCell cell, AnswerSlot slot, String title, Side side) {
    List<Option> options = AnswerSlot.options(slot.type());
    if (options.isEmpty()) {
      WordText text = cell.text();
      written(text, slot, title, side);
      return;
    }
    String all = options.stream().map(Option::text).collect(Collectors.joining());
    boolean beside = slot.type() instanceof AnswerType.YesNo && all.length() <= SHORT;
    WordText text = cell.text();
    for (int i = 0; i < options.size(); i++) {
      if (i > 0) {
        text = beside ? text.plain("   ") : cell.text();
      }
      option(text, slot.address(side), options.get(i));
    }
  }

  /** One option with its box. */
  void option(WordText text, AnswerAddress question, Option option) {
    controls.box(text, question.choosing(option.id()), option.text());
    text.plain("\u00a0" + option.text());
  }

  /** A box alone, whose words stand elsewhere on its line. */
  void box(WordText text, AnswerAddress address, String title) {
    controls.box(text, address, title);
  }

  /** A number or text to be written, with its unit of measure behind it. */
  void written(WordText text, AnswerSlot slot, String title, Side side) {
    AnswerType type = slot.type();
    boolean figure =
        type instanceof AnswerType.Count
            || type instanceof AnswerType.Measure
            || type instanceof AnswerType.Percent
            || type instanceof AnswerType.Points;
    controls.text(text, slot.address(side), title, dots(figure, slot.row().isEmpty()));
    String unit = FormRows.unitOfMeasure(type);
    if (!unit.isEmpty()) {
      text.plain((type instanceof AnswerType.Percent ? "" : " ") + unit);
    }
  }

  /** Cells of tables are narrow. */
  private static String dots(boolean figure, boolean room) {
    return DOT.repeat(figure ? (room ? FIGURE : NARROW) : room ? TEXT : NARROW);
  }

  /** All places of a question in one cell, each with its words before it. */
  void several(WordCell cell, List<AnswerSlot> slots, Side side) {
    for (AnswerSlot slot : slots) {
      boolean yesNo = slot.type() instanceof AnswerType.YesNo;
      if (yesNo) {
        WordText text = cell.text().slanted("    " + slot.label() + ": ");
        AnswerSlot.options(slot.type())
            .forEach(option -> option(text.plain("  "), slot.address(side), option));
      } else {
        String before = slot.label().isEmpty() ? slot.row() + ". " : slot.label() + ": ";
        WordText text = cell.text().plain(before);
        written(text, slot, before, side);
      }
    }
  }

  /** Two figures with a stroke between them. */
  void ratio(WordCell cell, List<AnswerSlot> parts, Side side) {
    WordText text = cell.text();
    written(text, parts.get(0), parts.get(0).label(), side);
    text.plain(" / ");
    written(text, parts.get(1), parts.get(1).label(), side);
  }

  /** Whatever places a question has that is no table. */
  void question(WordCell cell, List<AnswerSlot> slots, AnswerType type, String title, Side side) {
    if (type instanceof AnswerType.Ratio) {
      ratio(cell, slots, side);
    } else if (slots.size() == 1 && slots.get(0).column().isEmpty()) {
      write(cell, slots.get(0), title, side);
    } else {
      several(cell, slots, side);
    }
  }
}
