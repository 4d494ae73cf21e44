package vn.thuoc.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.thuoc.unit.VietnameseText;

/**
 * How texts of a form are compared: beyond {@link VietnameseText#key}, spaces, boxes drawn before
 * an option, and punctuation at the ends make no difference.
 */
final class FormText {
  private static final Pattern BOXES = Pattern.compile("[□☐☑☒✓✔]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern ENDS = Pattern.compile("^[-+*•.,:;]+|[-.,:;…]+$");
  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

  /** The printed words of forms come again in every file, and in each for every form it may be. */
  private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

  private static final int MOST_KEPT = 20_000;
  private static final int LONGEST_KEPT = 1_000;

  private FormText() {}

  static String key(String text) {
    if (text.length() > LONGEST_KEPT) {
      return made(text);
    }
    String known = KEPT.get(text);
    if (known == null) {
      known = made(text);
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.clear();
      }
      KEPT.put(text, known);
    }
    return known;
  }

  private static String made(String text) {
    String plain =
        BOXES
            .matcher(VietnameseText.repaired(text))
            .replaceAll("")
            .replace('–', '-')
            .replace('—', '-')
            .replace("≤", "<=")
            .replace("≥", ">=")
            .replace('×', 'x');
    String together = SPACES.matcher(VietnameseText.key(plain)).replaceAll("");
    return ENDS.matcher(together).replaceAll("");
  }

  /** The digits of a text in their order; texts that differ in these say different things. */
  static String digits(String key) {
    return NO_DIGITS.matcher(key).replaceAll(" ").strip();
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}
