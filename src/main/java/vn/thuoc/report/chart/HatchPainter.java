package vn.thuoc.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import org.apache.batik.gvt.FillShapePainter;
import org.apache.batik.gvt.PatternPaint;

/** Hatches a shape by drawing the tiles of its pattern side by side, cut by the shape. */
final class HatchPainter extends FillShapePainter {
  private final PatternPaint pattern;

  HatchPainter(Shape shape, PatternPaint pattern) {
    super(shape);
    this.pattern = pattern;
    setPaint(pattern);
  }

  @Override
  public void paint(Graphics2D graphics) {
    Rectangle2D tile = pattern.getPatternRect();
    Rectangle2D area = area();
    AffineTransform transform = graphics.getTransform();
    Shape clip = graphics.getClip();
    graphics.clip(getShape());
    graphics.transform(pattern.getPatternTransform());
    int firstColumn = (int) Math.floor((area.getMinX() - tile.getX()) / tile.getWidth());
    int firstRow = (int) Math.floor((area.getMinY() - tile.getY()) / tile.getHeight());
    for (int row = firstRow; top(tile, row) < area.getMaxY(); row++) {
      for (int column = firstColumn; left(tile, column) < area.getMaxX(); column++) {
        tile(graphics, tile, column, row);
      }
    }
    graphics.setTransform(transform);
    graphics.setClip(clip);
  }

  private void tile(Graphics2D graphics, Rectangle2D tile, int column, int row) {
    AffineTransform transform = graphics.getTransform();
    Shape clip = graphics.getClip();
    graphics.translate(column * tile.getWidth(), row * tile.getHeight());
    graphics.clip(tile);
    pattern.getGraphicsNode().paint(graphics);
    graphics.setTransform(transform);
    graphics.setClip(clip);
  }

  private static double left(Rectangle2D tile, int column) {
    return tile.getX() + column * tile.getWidth();
  }

  private static double top(Rectangle2D tile, int row) {
    return tile.getY() + row * tile.getHeight();
  }

  /** The shape's place in the pattern's own measure. */
  private Rectangle2D area() {
    try {
      return pattern
          .getPatternTransform()
          .createInverse()
          .createTransformedShape(getShape().getBounds2D())
          .getBounds2D();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a pattern that is squeezed flat", e);
    }
  }
}
