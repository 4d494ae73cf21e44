package vn.thuoc.instrument.description;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a terminal.
 *
 * @param width how many signs fit on a line
 */
record TextColumn(int width) {
  private static final int LEAST_TEXT = 20;

  /** Text with a lead before its first line; further lines start below where the text did. */
  List<String> wrap(String lead, String text) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(length(lead));
    int room = Math.max(width - length(lead), LEAST_TEXT);
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > 0 && length(line.toString()) + 1 + length(word) > room) {
        lines.add((lines.isEmpty() ? lead : indent) + line);
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add((lines.isEmpty() ? lead : indent) + line);
    return lines;
  }

  /** Signs as a terminal counts them: a letter with its accents is one. */
  static int length(String text) {
    return (int)
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
            .count();
  }
}
