package vn.thuoc.ingest;

import java.text.Normalizer;
import java.util.Arrays;
import vn.thuoc.unit.RememberedText;
import vn.thuoc.unit.VietnameseText;

/**
 * A text beside the key by which printed words are found in it: letters and digits only, with where
 * each of them stands. Spaces, dots, boxes and punctuation have no part in the key, so that a label
 * is found however it was spaced and whatever was written between its words and the next ones.
 */
final class KeyedText {
  private static final RememberedText KEYS = new RememberedText(text -> new KeyedText(text).key());

  private final String text;
  private final StringBuilder key = new StringBuilder();
  private int[] from;
  private int[] to;

  KeyedText(String text) {
    this.text = Normalizer.normalize(VietnameseText.repaired(text), Normalizer.Form.NFC);
    this.from = new int[this.text.length() + 16];
    this.to = new int[this.text.length() + 16];
    int at = 0;
    while (at < this.text.length()) {
      int end = at + 1;
      if (isLetter(at)) {
        while (end < this.text.length() && isLetter(end)) {
          end++;
        }
        add(VietnameseText.key(this.text.substring(at, end)), at, end);
      } else if (Character.isDigit(this.text.charAt(at))) {
        while (end < this.text.length() && Character.isDigit(this.text.charAt(end))) {
          end++;
        }
        add(this.text.substring(at, end), at, end);
      } else {
        add(sign(this.text.charAt(at)), at, end);
      }
      at = end;
    }
  }

  /** The key alone. */
  static String key(String text) {
    return KEYS.of(text);
  }

  private boolean isLetter(int at) {
    char letter = text.charAt(at);
    return Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static String sign(char letter) {
    if ("<>=%+".indexOf(letter) >= 0) {
      return String.valueOf(letter);
    }
    return letter == '≤' ? "<=" : letter == '≥' ? ">=" : "";
  }

  private void add(String letters, int start, int end) {
    for (int i = 0; i < letters.length(); i++) {
      if (key.length() == from.length) {
        from = Arrays.copyOf(from, 2 * from.length);
        to = Arrays.copyOf(to, 2 * to.length);
      }
      from[key.length()] = start;
      to[key.length()] = end;
      key.append(letters.charAt(i));
    }
  }

  /** The text in composed Unicode, to which positions refer. */
  String text() {
    return text;
  }

  String key() {
    return key.toString();
  }

  /**
   * Where these words stand in the text, from a place on; only whole words count. {@code {-1, -1}}
   * when they do not stand there.
   *
   * @param words a key
   * @param after position in the text
   */
  int[] find(String words, int after) {
    int at = key.indexOf(words);
    while (at >= 0 && !words.isEmpty()) {
      int last = at + words.length() - 1;
      boolean begins = at == 0 || from[at - 1] != from[at];
      boolean ends = last == key.length() - 1 || from[last + 1] != from[last];
      if (begins && ends && from[at] >= after) {
        return new int[] {from[at], to[last]};
      }
      at = key.indexOf(words, at + 1);
    }
    return new int[] {-1, -1};
  }
}
