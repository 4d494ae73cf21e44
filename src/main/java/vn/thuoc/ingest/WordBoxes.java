package vn.thuoc.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands for a box in a document, brought to two letters: ☐ empty and ☒ ticked. A tick or
 * cross without a box around it marks something as well and becomes ☒; the letters x and X stay
 * letters, since only their place tells whether they are a mark.
 *
 * <p>Symbol fonts keep their drawings at U+F020 to U+F0FF, and the same code is another drawing in
 * each font: F0A3 is a box in Wingdings 2 and "≤" in Symbol. The codes are those of the table by
 * which Unicode 7.0 took the drawings of Wingdings, Wingdings 2 and Webdings in (Unicode document
 * L2/11-344); those of Symbol are the table SYMBOL.TXT of the same body.
 */
final class WordBoxes {
  static final String EMPTY = "☐";
  static final String TICKED = "☒";

  private static final int PRIVATE = 0xF000;
  private static final int LAST_PRIVATE = 0xF0FF;
  private static final int FIRST_DRAWING = 0x20;

  /** Squares without anything in them, drawn with all kinds of edges and shadows. */
  private static final String EMPTY_LETTERS = "□▢◻◽☐❏❐❑❒⬜🞎🞏🞐🞑🞒🞓";

  /** Squares with a tick, a cross or a filling, and ticks and crosses alone. */
  private static final String TICKED_LETTERS = "■▣◼◾☑☒⌧⬛⮽🗵🗷🗹🞔🞕✅❎✓✔✗✘✖☓🗴🗶🗸";

  private static final Map<Integer, String> UNICODE = new HashMap<>();
  private static final Map<String, Map<Integer, String>> FONTS =
      Map.of(
          "wingdings",
          drawings(
              // squares: medium, bold, two with shadows, light
              new int[] {0x6F, 0x70, 0x71, 0x72, 0xA8},
              // filled square, x in a box, cross, tick, crossed box, ticked box
              new int[] {0x6E, 0x78, 0xFB, 0xFC, 0xFD, 0xFE}),
          "wingdings 2",
          drawings(
              // squares: plain, heavy, very heavy, extremely heavy
              new int[] {0xA3, 0xA4, 0xA5, 0xA6},
              // cross, tick, crossed box, ticked box, two more crossed boxes, filled squares
              new int[] {0x4F, 0x50, 0x51, 0x52, 0x53, 0x54, 0xA1, 0xA2, 0xA7, 0xA8, 0xA9}),
          "webdings",
          drawings(
              new int[] {0x63},
              // tick, filled square, cross
              new int[] {0x61, 0x67, 0x72}),
          "symbol",
          Map.ofEntries(
              Map.entry(0x3C, "<"),
              Map.entry(0x3D, "="),
              Map.entry(0x3E, ">"),
              Map.entry(0xA3, "≤"),
              Map.entry(0xB1, "±"),
              Map.entry(0xB3, "≥"),
              Map.entry(0xB4, "×"),
              Map.entry(0xB7, "•"),
              Map.entry(0xB8, "÷")));

  static {
    EMPTY_LETTERS.codePoints().forEach(letter -> UNICODE.put(letter, EMPTY));
    TICKED_LETTERS.codePoints().forEach(letter -> UNICODE.put(letter, TICKED));
  }

  private WordBoxes() {}

  static String box(boolean ticked) {
    return ticked ? TICKED : EMPTY;
  }

  /** Whether it is a filled square, or a tick or cross alone, as bullets of any list are. */
  static boolean plainBullet(String text, String font) {
    String bare = text.strip();
    if (bare.codePointCount(0, bare.length()) != 1) {
      return false;
    }
    int letter = bare.codePointAt(0);
    int code = letter >= PRIVATE && letter <= LAST_PRIVATE ? letter - PRIVATE : letter;
    return switch (fontName(font)) {
      case "wingdings" -> code == 0x6E || code == 0xFB || code == 0xFC;
      case "wingdings 2" -> code == 0xA1 || code == 0xA2 || code == 0x4F || code == 0x50;
      case "webdings" -> code == 0x67 || code == 0x61 || code == 0x72;
      default -> "■◼◾⬛✓✔✗✘✖".indexOf(letter) >= 0;
    };
  }

  /** Whether this font draws pictures for letters. */
  static boolean drawsSymbols(String font) {
    return FONTS.containsKey(fontName(font));
  }

  /**
   * A text with its boxes in the two letters.
   *
   * @param font the font it is written in; may be empty when that is not known
   */
  static String text(String text, String font) {
    if (text.isEmpty()) {
      return text;
    }
    String name = fontName(font);
    StringBuilder said = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> said.append(letter(letter, name)));
    return said.toString();
  }

  /** One drawing of a symbol font, by its code with or without the private range before it. */
  static String symbol(int code, String font) {
    int drawing = code >= PRIVATE && code <= LAST_PRIVATE ? code : code | PRIVATE;
    return letter(code < FIRST_DRAWING || code > LAST_PRIVATE ? code : drawing, fontName(font));
  }

  private static String fontName(String font) {
    return font.strip().toLowerCase(Locale.ROOT);
  }

  private static String letter(int letter, String font) {
    Map<Integer, String> own = FONTS.get(font);
    boolean drawing = letter >= PRIVATE && letter <= LAST_PRIVATE;
    Optional<String> found;
    if (own != null) {
      // such a font draws its pictures for plain letters as well
      found = Optional.ofNullable(own.get(drawing ? letter - PRIVATE : letter));
    } else if (drawing) {
      found = anyFont(letter - PRIVATE);
    } else {
      found = Optional.empty();
    }
    return found.orElseGet(() -> UNICODE.getOrDefault(letter, Character.toString(letter)));
  }

  /** A style may set the font; of the drawings that forms have, each code is a box in one font. */
  private static Optional<String> anyFont(int code) {
    return Optional.ofNullable(FONTS.get("wingdings").get(code))
        .or(() -> Optional.ofNullable(FONTS.get("wingdings 2").get(code)));
  }

  private static Map<Integer, String> drawings(int[] empty, int[] ticked) {
    Map<Integer, String> drawings = new HashMap<>();
    for (int code : empty) {
      drawings.put(code, EMPTY);
    }
    for (int code : ticked) {
      drawings.put(code, TICKED);
    }
    return Map.copyOf(drawings);
  }
}
