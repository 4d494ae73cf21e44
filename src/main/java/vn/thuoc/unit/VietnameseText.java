package vn.thuoc.unit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How Vietnamese texts are compared: two texts with the same key say the same thing. Composed and
 * decomposed Unicode, case, kinds of spaces and the place of the tone (Hòa, Hoà) make no
 * difference; the tone itself does (Hoa is not Hóa), and so does every other letter.
 */
public final class VietnameseText {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Vietnamese is written in some seven thousand syllables. */
  private static final RememberedText WORDS = new RememberedText(VietnameseText::wordKey);

  private VietnameseText() {}

  /** Composed Unicode, single spaces, nothing invisible; otherwise as written. */
  public static String tidy(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder tidy = new StringBuilder(composed.length());
    boolean space = false;
    for (int i = 0; i < composed.length(); i++) {
      char letter = composed.charAt(i);
      if (Character.isSpaceChar(letter) || Character.isWhitespace(letter)) {
        space = tidy.length() > 0;
      } else if (Character.getType(letter) != Character.FORMAT) {
        tidy.append(space ? " " : "").append(letter);
        space = false;
      }
    }
    return tidy.toString();
  }

  /**
   * The text with the foreign letters that look like Đ (Ð U+00D0, Ɖ U+0189) put right. A repair, so
   * whoever uses it says so.
   */
  public static String repaired(String text) {
    return text.replace('\u00D0', '\u0110')
        .replace('\u0189', '\u0110')
        .replace('\u00F0', '\u0111')
        .replace('\u0256', '\u0111');
  }

  /** The key for comparison, with single spaces between words. */
  public static String key(String text) {
    String lower = tidy(text).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length() + 8);
    int at = 0;
    while (at < lower.length()) {
      int end = at;
      while (end < lower.length() && isPartOfWord(lower.charAt(end))) {
        end++;
      }
      if (end > at) {
        key.append(WORDS.of(lower.substring(at, end)));
      }
      if (end < lower.length()) {
        key.append(lower.charAt(end));
      }
      at = end + 1;
    }
    return key.toString();
  }

  private static boolean isPartOfWord(char letter) {
    return Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  /** The word with its tone behind it, where it stands the same however the word was spelt. */
  private static String wordKey(String word) {
    StringBuilder letters = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    for (char letter : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
      (TONES.indexOf(letter) >= 0 ? tones : letters).append(letter);
    }
    return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
  }

  /**
   * Whether somebody who looks for the text means the name: the name holds it, accents left out
   * where the text has none, so that "duc linh" finds Đức Linh and "đức" does not find Đúc.
   */
  public static boolean finds(String text, String name) {
    String wanted = unaccented(key(text));
    return wanted.equals(key(text))
        ? unaccented(key(name)).contains(wanted)
        : key(name).contains(key(text));
  }

  /** A key without accents, and with d for đ. */
  static String unaccented(String key) {
    return MARKS
        .matcher(Normalizer.normalize(key, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('đ', 'd');
  }
}
