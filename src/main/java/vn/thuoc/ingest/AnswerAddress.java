package vn.thuoc.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.instrument.Side;

/**
 * Which answer of a form an entry belongs to, however the form is laid out: {@code question},
 * {@code question|row|column} for a cell of a table, a part of a ratio or of a document and a line
 * of a list, and {@code =option} behind it where every option has a place of its own to be ticked.
 *
 * @param question id of the question
 * @param row printed row, or number of a line that the unit writes itself; empty where there is
 *     none
 * @param column column, or part of the answer; empty where there is none
 * @param option the option to be ticked, where each has its own place
 * @param side whose answer it is
 */
public record AnswerAddress(
    String question, String row, String column, Optional<String> option, Side side) {
  private static final int BOOKMARK_DIGITS = 16;
  private static final Pattern WRITTEN =
      Pattern.compile("([^|=@]+)(?:\\|([^|=@]*)\\|([^|=@]*))?(?:=([^|=@]+))?(@verified)?");

  public static AnswerAddress of(String question, String row, String column, Side side) {
    return new AnswerAddress(question, row, column, Optional.empty(), side);
  }

  /** Reads an address as {@link #text} writes it; nothing when it has no such form. */
  public static Optional<AnswerAddress> parse(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new AnswerAddress(
            parts.group(1),
            Optional.ofNullable(parts.group(2)).orElse(""),
            Optional.ofNullable(parts.group(3)).orElse(""),
            Optional.ofNullable(parts.group(4)),
            parts.group(5) == null ? Side.SELF : Side.VERIFIED));
  }

  public AnswerAddress choosing(String chosen) {
    return new AnswerAddress(question, row, column, Optional.of(chosen), side);
  }

  /** The address without the option: that of the answer itself. */
  AnswerAddress whole() {
    return new AnswerAddress(question, row, column, Optional.empty(), side);
  }

  /** The address in one line, as forms carry it out of sight. */
  public String text() {
    return question
        + (row.isEmpty() && column.isEmpty() ? "" : "|" + row + "|" + column)
        + option.map(chosen -> "=" + chosen).orElse("")
        + (side == Side.VERIFIED ? "@verified" : "");
  }

  /**
   * A name for a bookmark in a document, which takes only letters and digits, and few of them: the
   * same for the same address, and another for every other.
   */
  public String bookmark() {
    return "thuoc" + new Digest().add(text()).hex().substring(0, BOOKMARK_DIGITS);
  }
}
