package vn.thuoc.ingest;

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

  private static final RememberedText KEYS = new RememberedText(FormText::make);

  private FormText() {}

  static String key(String text) {
    return KEYS.of(text);
  }

  private static String make(String text) {
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
