package vn.thuoc.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.junit.jupiter.api.Test;

/** A bar hatched in stripes 4 wide, red from 0 to 2, and one that fades from white to black. */
class VectorFillsTest {
  private static final JasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();
  private static final int WIDTH = 100;
  private static final int HEIGHT = 40;
  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">
      <defs>
      <pattern id="p" x="0" y="0" width="4" height="4" patternUnits="userSpaceOnUse">
      <rect x="0" y="0" width="2" height="4" fill="#FF0000"/></pattern>
      <linearGradient id="g" x1="0" y1="0" x2="1" y2="0">
      <stop offset="0" stop-color="#FFFFFF"/><stop offset="1" stop-color="#000000"/>
      </linearGradient>
      </defs>
      <g><path d="M10 0H90V16H10Z" fill="url(#p)" stroke="#0000FF" stroke-width="1"/></g>
      <path d="M10 20H90V36H10Z" fill="url(#g)"/>
      </svg>""";

  private static void draw(Graphics2D graphics) {
    new ChartPicture(SVG, WIDTH, HEIGHT)
        .render(CONTEXT, graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
  }

  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.YELLOW);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    draw(graphics);
    graphics.dispose();
    return image;
  }

  @Test
  void stripesStandWhereThePatternHasThemAndNowhereElse() {
    BufferedImage picture = picture();
    for (int x = 12; x < 88; x++) {
      Color seen = new Color(picture.getRGB(x, 8));
      assertThat(seen).as("at %d", x).isEqualTo(x % 4 < 2 ? Color.RED : Color.YELLOW);
    }
    assertThat(new Color(picture.getRGB(4, 8))).isEqualTo(Color.YELLOW);
    assertThat(new Color(picture.getRGB(96, 8))).isEqualTo(Color.YELLOW);
    assertThat(new Color(picture.getRGB(40, 18))).isEqualTo(Color.YELLOW);
  }

  @Test
  void aGradientFallsFromItsFirstColourToItsLast() {
    BufferedImage picture = picture();
    int before = 255;
    for (int x = 12; x < 88; x++) {
      Color seen = new Color(picture.getRGB(x, 28));
      int exact = Math.round(255 * (1 - (x + 0.5f - 10) / 80));
      assertThat(seen.getRed()).as("at %d", x).isBetween(exact - 4, exact + 4);
      assertThat(seen.getRed()).isEqualTo(seen.getBlue()).isLessThanOrEqualTo(before);
      before = seen.getRed();
    }
    assertThat(new Color(picture.getRGB(4, 28))).isEqualTo(Color.YELLOW);
  }

  @Test
  void paperHasNoPictureOfThem() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(new Rectangle(WIDTH, HEIGHT));
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    writer.setCompressionLevel(0);
    document.open();
    Graphics2D graphics = writer.getDirectContent().createGraphics(WIDTH, HEIGHT);
    draw(graphics);
    graphics.dispose();
    document.close();
    assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
        .contains("%PDF-")
        .doesNotContain("/PatternType", "/Subtype/Image", "/Subtype /Image");
  }
}
