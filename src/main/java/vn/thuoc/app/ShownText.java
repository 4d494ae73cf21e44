package vn.thuoc.app;

import java.text.BreakIterator;

/**
 * Text as a terminal shows it. Names from other systems carry accents as characters of their own,
 * which take no room and must not be parted from their letter.
 */
final class ShownText {
  private ShownText() {}

  /** How many places the text takes. */
  static int width(String text) {
    return (int) text.codePoints().filter(ShownText::takesRoom).count();
  }

  /** The text if it takes no more than so many places, else its beginning and an ellipsis. */
  static String beginning(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    BreakIterator letters = letters(text);
    int end = 0;
    int next = letters.next();
    while (next != BreakIterator.DONE && width(text.substring(0, next)) < most) {
      end = next;
      next = letters.next();
    }
    return text.substring(0, end) + "…";
  }

  /** The text if it takes no more than so many places, else an ellipsis and its end. */
  static String end(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    BreakIterator letters = letters(text);
    int start = letters.last();
    int before = letters.previous();
    while (before != BreakIterator.DONE && width(text.substring(before)) < most) {
      start = before;
      before = letters.previous();
    }
    return "…" + text.substring(start);
  }

  private static BreakIterator letters(String text) {
    BreakIterator letters = BreakIterator.getCharacterInstance();
    letters.setText(text);
    return letters;
  }

  private static boolean takesRoom(int letter) {
    int type = Character.getType(letter);
    return type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.FORMAT;
  }
}
