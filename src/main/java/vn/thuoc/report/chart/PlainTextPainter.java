package vn.thuoc.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.batik.bridge.StrokingTextPainter;
import org.apache.batik.bridge.TextNode;
import org.apache.batik.gvt.text.GVTAttributedCharacterIterator;
import org.apache.batik.gvt.text.TextPaintInfo;

/** Writes text as text, so that it can be selected and searched in the PDF, not as outlines. */
final class PlainTextPainter extends StrokingTextPainter {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final PaperFont font;

  PlainTextPainter(PaperFont font) {
    this.font = font;
  }

  /** Gives the font to write with. */
  interface PaperFont {
    Font sized(float size, boolean bold);
  }

  @Override
  public void paint(TextNode node, Graphics2D graphics) {
    AttributedCharacterIterator characters = node.getAttributedCharacterIterator();
    String text = text(characters).stripTrailing();
    characters.first();
    TextPaintInfo paint =
        (TextPaintInfo)
            characters.getAttribute(GVTAttributedCharacterIterator.TextAttribute.PAINT_INFO);
    if (text.isBlank() || paint == null || !paint.visible || paint.fillPaint == null) {
      return;
    }
    Font face = font.sized(number(characters, TextAttribute.SIZE, 12f), isBold(characters));
    double width = face.getStringBounds(text, EXACT).getWidth();
    Point2D place = node.getLocation();
    Float shift = (Float) characters.getAttribute(GVTAttributedCharacterIterator.TextAttribute.DY);
    Paint before = graphics.getPaint();
    graphics.setPaint(paint.fillPaint);
    graphics.setFont(face);
    graphics.drawString(
        text,
        (float) (place.getX() - width * before(characters)),
        (float) place.getY() + (shift == null || shift.isNaN() ? 0 : shift));
    graphics.setPaint(before);
  }

  /** The part of the width that lies before the place: 0 at its start, 1 at its end. */
  private static double before(AttributedCharacterIterator characters) {
    Object anchor =
        characters.getAttribute(GVTAttributedCharacterIterator.TextAttribute.ANCHOR_TYPE);
    if (anchor == TextNode.Anchor.MIDDLE) {
      return 0.5;
    }
    return anchor == TextNode.Anchor.END ? 1 : 0;
  }

  private static boolean isBold(AttributedCharacterIterator characters) {
    return number(characters, TextAttribute.WEIGHT, TextAttribute.WEIGHT_REGULAR)
        > TextAttribute.WEIGHT_MEDIUM;
  }

  private static float number(
      AttributedCharacterIterator characters, TextAttribute attribute, float otherwise) {
    return characters.getAttribute(attribute) instanceof Float value ? value : otherwise;
  }

  private static String text(CharacterIterator characters) {
    StringBuilder text = new StringBuilder();
    for (char each = characters.first(); each != CharacterIterator.DONE; each = characters.next()) {
      text.append(each);
    }
    return text.toString();
  }
}
