package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.metric.Metrics;

/**
 * Pages of each report look as they did when somebody last looked at them. After a change that is
 * meant: {@code mvn test -Dtest=PaperPicturesTest -Dthuoc.pictures=renew}, then look at the
 * pictures before they are committed.
 */
class PaperPicturesTest {
  private static final Path KEPT = Path.of("src/test/resources/report/pictures");
  private static final int DOTS_PER_INCH = 50;

  /** Side of the squares that are compared: about a letter and its neighbours. */
  private static final int SQUARE = 8;

  /** Of 255: more than what machines differ by in drawing the edges of letters. */
  private static final double ALIKE = 24;

  /** Where a report is long, its first pages tell how it is laid out. */
  private static final int PAGES = 20;

  static Stream<Arguments> papers() {
    return Stream.of(
        Arguments.of("scorecard", "scorecard", LaGi.ASKED, new LaGi().metrics(), PAGES),
        Arguments.of("levels", "scorecard", LaGi.ASKED, oneLine().ranked().metrics(), PAGES),
        Arguments.of(
            "answers", "answers", AnswersMarts.ASKED, new AnswersMarts().ofEachKind().metrics(), 1),
        Arguments.of("ranking", "ranking", RankedTier.ASKED, tier().metrics(), PAGES),
        Arguments.of("annual", "annual", AnnualMarts.ASKED, new AnnualMarts(3, 4).metrics(), 6),
        Arguments.of(
            "trend", "trend", TrendMarts.EMAIL, new TrendMarts().threeYears().metrics(), PAGES),
        Arguments.of("plan", "plan", PlanMarts.ASKED, plan().metrics(), 5));
  }

  private static LaGi oneLine() {
    return new LaGi().without("criterion_line").another("Hạ tầng kỹ thuật").simulated();
  }

  private static RankedTier tier() {
    RankedTier tier = new RankedTier("verified", "Hạ tầng", "Nhân lực").simulated();
    tier.rank("a", "Huyện An", 1, "251.07", "90.5", "160.57");
    tier.rank("b", "Huyện Bình", 2, "200.25", "80.25", "120").put("tied_with", "Huyện Cát");
    tier.rank("c", "Huyện Cát", 2, "200.25", "79.99", "120.26").put("tied_with", "Huyện Bình");
    tier.expect("e", "Huyện Êm", "missing", false);
    return tier.level("a", "Mức II");
  }

  private static PlanMarts plan() {
    return new PlanMarts()
        .register(1, "đồng", "1000000000", "Năm 2022", "Giai đoạn 2022-2025")
        .register(2, "triệu đồng", "12.5", "Năm 2022")
        .propose(1, "Thay máy cũ", "2022", "2023")
        .weak("Mạng nội bộ", "verified", "13.57", "8.25");
  }

  private static List<BufferedImage> pages(
      String report, Map<String, String> asked, Metrics metrics, int atMost) throws IOException {
    byte[] pdf =
        new Reports(metrics, DefinitionFolder.onClassPath("dashboards"))
            .print(report, asked, PaperFormat.PDF);
    List<BufferedImage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < Math.min(atMost, document.getNumberOfPages()); page++) {
        pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY));
      }
    }
    return pages;
  }

  private static Path file(String name, int page) {
    return KEPT.resolve("%s-%02d.png".formatted(name, page + 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("papers")
  void pagesLookAsTheyDid(
      String name, String report, Map<String, String> asked, Metrics metrics, int atMost)
      throws IOException {
    List<BufferedImage> pages = pages(report, asked, metrics, atMost);
    if ("renew".equals(System.getProperty("thuoc.pictures"))) {
      renew(name, pages);
    }
    for (int page = 0; page < pages.size(); page++) {
      assertThat(file(name, page)).exists();
      assertThat(differences(pages.get(page), ImageIO.read(file(name, page).toFile())))
          .as("squares of page %d that look different", page + 1)
          .isEmpty();
    }
    assertThat(file(name, pages.size())).doesNotExist();
  }

  @Test
  void aChangedFigureIsSeen() throws IOException {
    BufferedImage page =
        pages("trend", TrendMarts.EMAIL, new TrendMarts().threeYears().metrics(), 1).get(0);
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

  private static void renew(String name, List<BufferedImage> pages) throws IOException {
    Files.createDirectories(KEPT);
    for (int page = 0; page < pages.size(); page++) {
      ImageIO.write(pages.get(page), "png", file(name, page).toFile());
    }
    for (int page = pages.size(); Files.deleteIfExists(file(name, page)); page++) {
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
