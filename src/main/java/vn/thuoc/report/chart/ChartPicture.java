package vn.thuoc.report.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.DocumentLoader;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;

/** A chart inside a paper: lines and areas as vectors, text as text. */
final class ChartPicture extends AbstractRenderer
    implements Graphics2DRenderable, DimensionRenderable {
  private static final long serialVersionUID = 1L;
  private static final String FAMILY = "Tinos";

  private final String svg;
  private final int width;
  private final int height;

  ChartPicture(String svg, int width, int height) {
    this.svg = svg;
    this.width = width;
    this.height = height;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new Dimension(width, height);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
    GraphicsNode node = node(context);
    AffineTransform before = graphics.getTransform();
    graphics.translate(area.getX(), area.getY());
    graphics.scale(area.getWidth() / width, area.getHeight() / height);
    node.paint(graphics);
    graphics.setTransform(before);
  }

  private GraphicsNode node(JasperReportsContext context) {
    UserAgentAdapter agent = new UserAgentAdapter();
    BridgeContext bridge = new BridgeContext(agent, new DocumentLoader(agent));
    bridge.setTextPainter(new PlainTextPainter((size, bold) -> font(context, size, bold)));
    try {
      GraphicsNode node = new GVTBuilder().build(bridge, SvgCleaner.document(svg));
      VectorFills.in(node);
      return node;
    } finally {
      bridge.dispose();
    }
  }

  /**
   * The font by the name of its file: the PDF measures with it, and a family name that the system
   * does not know would be measured with another font and set too wide.
   */
  private static Font font(JasperReportsContext context, float size, boolean bold) {
    Font face =
        FontUtil.getInstance(context)
            .getAwtFontFromBundles(FAMILY, bold ? Font.BOLD : Font.PLAIN, size, Locale.ROOT, false);
    return face.deriveFont(Map.of(TextAttribute.SIZE, size));
  }
}
