package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.thuoc.definition.DefinitionFolder;

/**
 * The pages of the scorecard look as they did when somebody last looked at them. After a change
 * that is meant: {@code mvn test -Dtest=ScorecardPicturesTest -Dthuoc.pictures=renew}, then look at
 * the pictures before they are committed.
 */
class ScorecardPicturesTest {
  private static final Path KEPT = Path.of("src/test/resources/report/pictures");
  private static final int DOTS_PER_INCH = 50;

  /** Side of the squares that are compared: about a letter and its neighbours. */
  private static final int SQUARE = 8;

  /** Of 255: more than what machines differ by in drawing the edges of letters. */
  private static final double ALIKE = 24;

  private static List<BufferedImage> pages() throws IOException {
    byte[] pdf =
        new Reports(new LaGi().metrics(), DefinitionFolder.onClassPath("dashboards"))
            .print("scorecard", LaGi.ASKED, PaperFormat.PDF);
    List<BufferedImage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY));
      }
    }
    return pages;
  }

  private static Path file(int page) {
    return KEPT.resolve("scorecard-%02d.png".formatted(page + 1));
  }

  @Test
  void pagesLookAsTheyDid() throws IOException {
    List<BufferedImage> pages = pages();
    if ("renew".equals(System.getProperty("thuoc.pictures"))) {
      renew(pages);
    }
    for (int page = 0; page < pages.size(); page++) {
      assertThat(file(page)).exists();
      assertThat(differences(pages.get(page), ImageIO.read(file(page).toFile())))
          .as("squares of page %d that look different", page + 1)
          .isEmpty();
    }
    assertThat(file(pages.size())).doesNotExist();
  }

  @Test
  void aChangedFigureIsSeen() throws IOException {
    BufferedImage page = pages().get(1);
    BufferedImage changed =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    page.copyData(changed.getRaster());
    for (int x = 0; x < SQUARE; x++) {
      for (int y = 0; y < SQUARE; y++) {
        int grey = changed.getRaster().getSample(200 + x, 200 + y, 0);
        changed.getRaster().setSample(200 + x, 200 + y, 0, 255 - grey);
      }
    }
    assertThat(differences(page, changed)).isNotEmpty();
  }

  private static void renew(List<BufferedImage> pages) throws IOException {
    Files.createDirectories(KEPT);
    for (int page = 0; page < pages.size(); page++) {
      ImageIO.write(pages.get(page), "png", file(page).toFile());
    }
    for (int page = pages.size(); Files.deleteIfExists(file(page)); page++) {
      // a paper that has become shorter keeps no pictures of the pages it lost
    }
  }

  private static List<String> differences(BufferedImage seen, BufferedImage kept) {
    if (seen.getWidth() != kept.getWidth() || seen.getHeight() != kept.getHeight()) {
      return List.of("the size of the page");
    }
    List<String> differences = new ArrayList<>();
    for (int x = 0; x + SQUARE <= seen.getWidth(); x += SQUARE) {
      for (int y = 0; y + SQUARE <= seen.getHeight(); y += SQUARE) {
        double difference = Math.abs(grey(seen, x, y) - grey(kept, x, y));
        if (difference > ALIKE) {
          differences.add(x + "," + y + ": " + difference);
        }
      }
    }
    return differences;
  }

  private static double grey(BufferedImage image, int left, int top) {
    Raster raster = image.getRaster();
    double sum = 0;
    for (int x = left; x < left + SQUARE; x++) {
      for (int y = top; y < top + SQUARE; y++) {
        sum += raster.getSample(x, y, 0);
      }
    }
    return sum / (SQUARE * SQUARE);
  }
}
