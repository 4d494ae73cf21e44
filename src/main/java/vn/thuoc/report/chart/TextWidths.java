package vn.thuoc.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuoc.definition.DefinitionFolder;

/**
 * Measures text in the paper's own font. Without it the chart library guesses widths, 40 % too wide
 * for Vietnamese, and wraps and places labels wrongly.
 */
final class TextWidths {
  private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)px");
  private static final float DEFAULT_SIZE = 12;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font bold;

  TextWidths(DefinitionFolder fonts) {
    this.regular = font(fonts, "tinos-regular.ttf");
    this.bold = font(fonts, "tinos-bold.ttf");
  }

  /** The width in pixels of a text set in a CSS font such as {@code bold 13px Times New Roman}. */
  double width(String text, String cssFont) {
    if (text.isEmpty()) {
      return 0;
    }
    Matcher size = SIZE.matcher(cssFont);
    float pixels = size.find() ? Float.parseFloat(size.group(1)) : DEFAULT_SIZE;
    Font face = cssFont.contains("bold") ? bold : regular;
    return face.deriveFont(pixels).getStringBounds(text, EXACT).getWidth();
  }

  private static Font font(DefinitionFolder fonts, String file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(fonts.bytes(file)));
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("not a usable font: " + file, e);
    }
  }
}
