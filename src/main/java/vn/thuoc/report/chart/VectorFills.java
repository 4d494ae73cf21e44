package vn.thuoc.report.chart;

import org.apache.batik.ext.awt.LinearGradientPaint;
import org.apache.batik.gvt.CompositeGraphicsNode;
import org.apache.batik.gvt.CompositeShapePainter;
import org.apache.batik.gvt.FillShapePainter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.gvt.PatternPaint;
import org.apache.batik.gvt.ShapeNode;
import org.apache.batik.gvt.ShapePainter;

/**
 * Has hatches and gradients of a drawing drawn as lines and areas. The PDF library knows plain
 * colours alone and would make a picture of all else, which paper shows coarsely.
 */
final class VectorFills {
  private VectorFills() {}

  /** Changes every such shape of a drawing, and of what it holds. */
  static void in(GraphicsNode node) {
    if (node instanceof CompositeGraphicsNode group) {
      for (Object child : group.getChildren()) {
        in((GraphicsNode) child);
      }
    } else if (node instanceof ShapeNode shape && shape.getShapePainter() != null) {
      shape.setShapePainter(of(shape.getShapePainter()));
    }
  }

  private static ShapePainter of(ShapePainter painter) {
    if (painter instanceof FillShapePainter fill) {
      return of(fill);
    }
    if (!(painter instanceof CompositeShapePainter several)) {
      return painter;
    }
    CompositeShapePainter all = new CompositeShapePainter(several.getShape());
    for (int at = 0; at < several.getShapePainterCount(); at++) {
      all.addShapePainter(of(several.getShapePainter(at)));
    }
    return all;
  }

  private static ShapePainter of(FillShapePainter fill) {
    if (fill.getPaint() instanceof PatternPaint pattern) {
      return new HatchPainter(fill.getShape(), pattern);
    }
    return fill.getPaint() instanceof LinearGradientPaint gradient
        ? new GradientPainter(fill.getShape(), gradient)
        : fill;
  }
}
