package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.answer.Option;

/** Takes the answer out of what stands behind the printed words of a question. */
final class PaperAnswer {
  private static final Pattern DOTS = Pattern.compile("[.…_·]{2,}|…");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*(?: ?%)?");
  private static final Pattern STROKE = Pattern.compile("\\s*/\\s*");

  private final Set<String> printedWords;
  private final Boxes boxes = new Boxes();

  /**
   * @param printedWords keys of words that may stand beside a number without changing it, such as
   *     units of measure
   */
  PaperAnswer(Set<String> printedWords) {
    this.printedWords = Set.copyOf(printedWords);
  }

  /** One place of a form, filled with what was written for it. */
  List<SentForm.Addressed> read(AnswerSlot slot, Side side, GridCell cell, String written) {
    List<Option> options = AnswerSlot.options(slot.type());
    if (!options.isEmpty()) {
      return boxes.read(options, slot.address(side), cell, written);
    }
    String text = withoutDots(written);
    boolean number =
        slot.type() instanceof AnswerType.Count
            || slot.type() instanceof AnswerType.Measure
            || slot.type() instanceof AnswerType.Percent
            || slot.type() instanceof AnswerType.Points;
    boolean kept = !number || cell.text().strip().equals(text);
    String said = kept ? text : number(text);
    return List.of(new SentForm.Addressed(slot.address(side), saying(cell, said)));
  }

  /** Both figures of a ratio: 120/150. */
  List<SentForm.Addressed> ratio(List<AnswerSlot> slots, Side side, GridCell cell, String written) {
    String text = withoutDots(written.replaceAll("[.…_·]{2,}|…", " "));
    String[] parts = STROKE.split(text, -1);
    List<SentForm.Addressed> places = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      String part = parts.length == slots.size() ? number(parts[i]) : i == 0 ? number(text) : "";
      places.add(new SentForm.Addressed(slots.get(i).address(side), saying(cell, part)));
    }
    return places;
  }

  /** Lines that the unit writes itself. */
  List<SentForm.Addressed> items(String question, Side side, List<PaperPiece> lines) {
    List<SentForm.Addressed> places = new ArrayList<>();
    for (PaperPiece piece : lines) {
      String text = withoutDots(piece.text()).replaceFirst("^(\\d{1,2}[.)]|[-+•*])\\s*", "");
      if (!EntryReader.saysNothing(text) && !text.matches("\\d{1,2}")) {
        String line = String.valueOf(places.size() + 1);
        places.add(
            new SentForm.Addressed(
                AnswerAddress.of(question, line, AnswerSlot.TEXT, side),
                saying(piece.cell(), text)));
      }
    }
    return places;
  }

  /** What was taken out of a cell is text, unless it is all that stands there. */
  private static GridCell saying(GridCell cell, String text) {
    boolean all = cell.text().strip().equals(text);
    return cell.saying(all ? cell.kind() : GridCell.Kind.TEXT, text);
  }

  private static String withoutDots(String written) {
    String text = DOTS.matcher(written).replaceAll(" ").strip();
    return text.replaceFirst("^[:\\s]+", "").strip();
  }

  /** The number alone, when the words beside it are only printed ones; else all that stands. */
  private String number(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return onlyPrinted(text) ? "" : text;
    }
    String found = number.group().replaceFirst("[.,]+$", "");
    String around = text.substring(0, number.start()) + " " + text.substring(number.end());
    boolean another = NUMBER.matcher(around).find();
    boolean signed = around.matches("(?s).*[-−<>≤≥~].*");
    return another || signed || !onlyPrinted(around) ? text : found;
  }

  private boolean onlyPrinted(String text) {
    Matcher word = WORDS.matcher(text);
    while (word.find()) {
      if (!printedWords.contains(KeyedText.key(word.group()))) {
        return false;
      }
    }
    return true;
  }
}
