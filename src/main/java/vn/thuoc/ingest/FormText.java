package vn.thuoc.ingest;

import vn.thuoc.unit.VietnameseText;

/**
 * How texts of a form are compared: beyond {@link VietnameseText#key}, spaces, boxes drawn before
 * an option, and punctuation at the ends make no difference.
 */
final class FormText {
  private FormText() {}

  static String key(String text) {
    String plain =
        VietnameseText.repaired(text)
            .replaceAll("[□☐☑☒✓✔]", "")
            .replace('–', '-')
            .replace('—', '-')
            .replace("≤", "<=")
            .replace("≥", ">=")
            .replace('×', 'x');
    return VietnameseText.key(plain)
        .replaceAll("\\s", "")
        .replaceAll("^[-+*•.,:;]+|[-.,:;…]+$", "");
  }

  /** The digits of a text in their order; texts that differ in these say different things. */
  static String digits(String key) {
    return key.replaceAll("\\D+", " ").strip();
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}
