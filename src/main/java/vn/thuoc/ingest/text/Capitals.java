package vn.thuoc.ingest.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Puts the capitals of TCVN3 right. It has none with tones, so that a heading typed in a font of
 * capitals keeps small letters among capitals: CéNG HßA.
 */
final class Capitals {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private Capitals() {}

  /** The text with the words in capitals whose plain letters all are. */
  static String whole(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                inCapitals(word.group()) ? word.group().toUpperCase(Locale.ROOT) : word.group());
  }

  /** One capital may only begin its word. */
  private static boolean inCapitals(String word) {
    long capitals = word.chars().filter(letter -> letter >= 'A' && letter <= 'Z').count();
    boolean small = word.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    boolean begins = word.charAt(0) >= 'A' && word.charAt(0) <= 'Z';
    return !small && (capitals > 1 || capitals == 1 && !begins);
  }
}
