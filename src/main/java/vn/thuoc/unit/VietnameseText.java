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
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

  private VietnameseText() {}

  /** Composed Unicode, single spaces, nothing invisible; otherwise as written. */
  public static String tidy(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String visible = INVISIBLE.matcher(composed).replaceAll("");
    return SPACES.matcher(visible).replaceAll(" ").strip();
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
    StringBuilder key = new StringBuilder();
    StringBuilder word = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    for (char letter : Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray()) {
      if (TONES.indexOf(letter) >= 0) {
        tones.append(letter);
      } else if (Character.isLetter(letter)
          || Character.getType(letter) == Character.NON_SPACING_MARK) {
        word.append(letter);
      } else {
        flush(key, word, tones);
        key.append(letter);
      }
    }
    flush(key, word, tones);
    return key.toString();
  }

  /** Puts the tone behind its word, where it stands the same however the word was spelt. */
  private static void flush(StringBuilder key, StringBuilder word, StringBuilder tones) {
    key.append(Normalizer.normalize(word, Normalizer.Form.NFC)).append(tones);
    word.setLength(0);
    tones.setLength(0);
  }
}
