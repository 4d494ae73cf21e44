package vn.thuoc.report;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Finds pages of a PDF with nothing between what stands at the top and the foot of every page. */
final class EmptyPages {
  private static final float TOP = 66;
  private static final float FOOT = 84;

  private EmptyPages() {}

  /** Their numbers, from 1. */
  static List<Integer> of(byte[] pdf) throws IOException {
    List<Integer> empty = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        if (body(document.getPage(page)).isBlank()) {
          empty.add(page + 1);
        }
      }
    }
    return empty;
  }

  private static String body(PDPage page) throws IOException {
    float width = page.getMediaBox().getWidth();
    float height = page.getMediaBox().getHeight();
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.addRegion("body", new Rectangle2D.Float(0, TOP, width, height - TOP - FOOT));
    stripper.extractRegions(page);
    return stripper.getTextForRegion("body");
  }
}
