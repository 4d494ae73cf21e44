package vn.thuoc.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import vn.thuoc.definition.DefinitionFolder;

/**
 * Makes text fit for paper: composed Unicode, because decomposed marks are misplaced and do not
 * extract as typed, and no sign that the paper's font lacks, because it would vanish without a
 * trace.
 */
final class PaperText {
  private final Font font;

  PaperText(DefinitionFolder fonts) {
    try {
      this.font =
          Font.createFont(
              Font.TRUETYPE_FONT, new ByteArrayInputStream(fonts.bytes("tinos-regular.ttf")));
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("not a usable font: tinos-regular.ttf", e);
    }
  }

  /** The text as it can be printed; a sign without a drawing is named by its number. */
  String printable(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder printable = new StringBuilder(composed.length());
    composed.codePoints().forEach(sign -> append(printable, sign));
    return printable.toString();
  }

  private void append(StringBuilder printable, int sign) {
    if (sign == '\n' || sign == '\r' || sign == '\t' || Character.isSpaceChar(sign)) {
      printable.append(sign == '\n' ? "\n" : " ");
    } else if (font.canDisplay(sign)) {
      printable.appendCodePoint(sign);
    } else {
      printable.append(String.format(Locale.ROOT, "[U+%04X]", sign));
    }
  }
}
