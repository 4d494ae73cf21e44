package vn.thuoc.ingest;

import java.util.regex.Pattern;
import vn.thuoc.unit.RememberedText;
import vn.thuoc.unit.VietnameseText;

/**
 * How texts of a form are compared: beyond {@link VietnameseText#key}, spaces, boxes drawn before
 * an option, and punctuation at the ends make no difference.
 */
final class FormText {
  private static final String BOXES = "□☐☑☒✓✔";
  private static final String SPACES = " \t\n\u000B\f\r";
  private static final String STARTS = "-+*•.,:;";
  private static final String ENDS = "-.,:;…";
  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

  private static final RememberedText KEYS = new RememberedText(FormText::make);

  private FormText() {}

  static String key(String text) {
    return KEYS.of(text);
  }

  private static String make(String text) {
    String repaired = VietnameseText.repaired(text);
    StringBuilder plain = new StringBuilder(repaired.length());
    for (int i = 0; i < repaired.length(); i++) {
      char sign = repaired.charAt(i);
      switch (sign) {
        case '–', '—' -> plain.append('-');
        case '≤' -> plain.append("<=");
        case '≥' -> plain.append(">=");
        case '×' -> plain.append('x');
        default -> {
          if (BOXES.indexOf(sign) < 0) {
            plain.append(sign);
          }
        }
      }
    }
    return withoutEnds(withoutSpaces(VietnameseText.key(plain.toString())));
  }

  private static String withoutSpaces(String text) {
    StringBuilder together = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (SPACES.indexOf(text.charAt(i)) < 0) {
        together.append(text.charAt(i));
      }
    }
    return together.toString();
  }

  private static String withoutEnds(String text) {
    int first = 0;
    int last = text.length();
    while (first < last && STARTS.indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    while (last > first && ENDS.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return text.substring(first, last);
  }

  /** The digits of a text in their order; texts that differ in these say different things. */
  static String digits(String key) {
    return NO_DIGITS.matcher(key).replaceAll(" ").strip();
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}
