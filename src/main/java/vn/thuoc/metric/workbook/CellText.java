package vn.thuoc.metric.workbook;

import java.util.regex.Pattern;

/** Texts as the cell of a workbook can hold them. */
final class CellText {
  /** Excel refuses a file with a longer text. */
  static final int LONGEST = 32_767;

  private static final char REPLACEMENT = '\uFFFD';

  /** In workbooks {@code _x0041_} is read as the letter A. */
  private static final Pattern READ_AS_LETTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final String cutMark;

  /**
   * @param cutMark what stands at the end of a text that is cut
   */
  CellText(String cutMark) {
    this.cutMark = cutMark;
  }

  /** The text, with what XML forbids replaced, and cut where it is too long. */
  String of(String text) {
    String whole = written(text);
    if (whole.length() <= LONGEST) {
      return whole;
    }
    int kept = Math.min(text.length(), LONGEST - cutMark.length());
    String cut = cut(text, kept);
    while (cut.length() > LONGEST) {
      // a text at most doubles when it is written
      kept -= (cut.length() - LONGEST + 1) / 2;
      cut = cut(text, kept);
    }
    return cut;
  }

  private String cut(String text, int kept) {
    boolean inPair = Character.isHighSurrogate(text.charAt(kept - 1));
    return written(text.substring(0, inPair ? kept - 1 : kept)) + cutMark;
  }

  private static String written(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(allowed::appendCodePoint);
    return READ_AS_LETTER.matcher(allowed).replaceAll("_x005F_");
  }

  /** The characters of XML 1.0; half of a surrogate pair is none. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
