package vn.thuoc.ingest;

import java.util.Optional;
import org.xml.sax.Attributes;

/** A run of words of one look while it is read. */
final class WordRun {
  private static final int HEXADECIMAL = 16;

  private final StringBuilder words = new StringBuilder();
  private String font = "";
  private boolean hidden;
  private boolean inText;

  void begin() {
    font = "";
    hidden = false;
    inText = false;
  }

  void property(String name, Attributes attributes) {
    if (name.equals("rFonts")) {
      font = font(attributes);
    } else if (name.equals("vanish")) {
      hidden = WordValues.on(attributes);
    }
  }

  /** The font of symbols where one is set for any letters, as drawings are in no other. */
  static String font(Attributes attributes) {
    Optional<String> symbols = Optional.empty();
    for (String letters : new String[] {"ascii", "hAnsi", "cs"}) {
      Optional<String> named = WordValues.value(attributes, letters);
      if (symbols.isEmpty()) {
        symbols = named.filter(WordBoxes::drawsSymbols);
      }
    }
    return symbols.or(() -> WordValues.value(attributes, "ascii")).orElse("");
  }

  boolean hidden() {
    return hidden;
  }

  void beginText() {
    inText = true;
    words.setLength(0);
  }

  void characters(char[] letters, int start, int length) throws WordTrouble {
    if (inText) {
      words.append(letters, start, length);
      if (words.length() > Limits.DOCUMENT_TEXT) {
        throw WordTrouble.tooLarge(
            "hơn " + Limits.DOCUMENT_TEXT + " chữ",
            "more than " + Limits.DOCUMENT_TEXT + " letters");
      }
    }
  }

  String endText() {
    inText = false;
    return WordBoxes.text(words.toString(), font);
  }

  /** A symbol that names its own font. */
  String symbol(Attributes attributes) {
    String own = WordValues.value(attributes, "font").orElse(font);
    return WordValues.value(attributes, "char")
        .map(code -> WordBoxes.symbol(Integer.parseInt(code.strip(), HEXADECIMAL), own))
        .orElse("");
  }

  String space(String name) {
    return switch (name) {
      case "tab", "ptab" -> " ";
      case "noBreakHyphen" -> "-";
      // ư in the fonts of TCVN3
      case "softHyphen" -> "\u00AD";
      default -> "\n";
    };
  }
}
