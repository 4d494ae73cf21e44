package vn.thuoc.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.batik.ext.awt.LinearGradientPaint;
import org.apache.batik.gvt.FillShapePainter;

/**
 * Fills a shape with a gradient by laying areas of one colour each over one another, each reaching
 * to the end so that no seams show.
 */
final class GradientPainter extends FillShapePainter {
  /** More colours than an eye tells apart in a scale. */
  private static final int AREAS = 64;

  private final LinearGradientPaint gradient;

  GradientPainter(Shape shape, LinearGradientPaint gradient) {
    super(shape);
    this.gradient = gradient;
    setPaint(gradient);
  }

  @Override
  public void paint(Graphics2D graphics) {
    AffineTransform transform = graphics.getTransform();
    Shape clip = graphics.getClip();
    Paint paint = graphics.getPaint();
    AffineTransform along = along();
    Rectangle2D area = area(along);
    double length = gradient.getStartPoint().distance(gradient.getEndPoint());
    graphics.clip(getShape());
    graphics.transform(along);
    for (int at = 0; at < AREAS; at++) {
      double from = at == 0 ? area.getMinX() : length * at / AREAS;
      if (from < area.getMaxX()) {
        graphics.setPaint(colour((at + 0.5f) / AREAS));
        graphics.fill(
            new Rectangle2D.Double(from, area.getMinY(), area.getMaxX() - from, area.getHeight()));
      }
    }
    graphics.setTransform(transform);
    graphics.setClip(clip);
    graphics.setPaint(paint);
  }

  /** From a place where the gradient runs to the right from 0 to the shape's own. */
  private AffineTransform along() {
    Point2D start = gradient.getStartPoint();
    Point2D end = gradient.getEndPoint();
    AffineTransform along = new AffineTransform(gradient.getTransform());
    along.translate(start.getX(), start.getY());
    along.rotate(end.getX() - start.getX(), end.getY() - start.getY());
    return along;
  }

  private Rectangle2D area(AffineTransform along) {
    try {
      return along.createInverse().createTransformedShape(getShape().getBounds2D()).getBounds2D();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a gradient that is squeezed flat", e);
    }
  }

  private Color colour(float part) {
    float[] fractions = gradient.getFractions();
    Color[] colours = gradient.getColors();
    int above = 0;
    while (above < fractions.length && fractions[above] < part) {
      above++;
    }
    if (above == 0 || above == fractions.length) {
      return colours[Math.min(above, fractions.length - 1)];
    }
    float between = (part - fractions[above - 1]) / (fractions[above] - fractions[above - 1]);
    return mixed(colours[above - 1], colours[above], between);
  }

  private static Color mixed(Color from, Color to, float part) {
    return new Color(
        Math.round(from.getRed() + (to.getRed() - from.getRed()) * part),
        Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * part),
        Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * part),
        Math.round(from.getAlpha() + (to.getAlpha() - from.getAlpha()) * part));
  }
}
