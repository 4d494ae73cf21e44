package vn.thuoc.ingest.template;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** One paragraph while it is written. */
final class WordText {
  private static final int TWENTIETHS = 20;

  private final XWPFParagraph paragraph;
  private final double points;

  /**
   * @param points the size of its letters
   */
  WordText(XWPFParagraph paragraph, double points) {
    this.paragraph = paragraph;
    this.points = points;
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBefore(0);
  }

  XWPFParagraph paragraph() {
    return paragraph;
  }

  WordText centred() {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return this;
  }

  /** Room above and below in points. */
  WordText room(int above, int below) {
    paragraph.setSpacingBefore(above * TWENTIETHS);
    paragraph.setSpacingAfter(below * TWENTIETHS);
    return this;
  }

  WordText onNewPage() {
    paragraph.setPageBreak(true);
    return this;
  }

  /** Keeps the paragraph on the page of the next one. */
  WordText withNext() {
    paragraph.setKeepNext(true);
    return this;
  }

  WordText plain(String text) {
    return run(text, false, false);
  }

  WordText bold(String text) {
    return run(text, true, false);
  }

  WordText slanted(String text) {
    return run(text, false, true);
  }

  private WordText run(String text, boolean bold, boolean slanted) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isEmpty() || i > 0) {
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        run.setItalic(slanted);
        run.setFontSize(points);
        if (i > 0) {
          run.addBreak();
        }
        run.setText(lines[i]);
      }
    }
    return this;
  }

  double points() {
    return points;
  }
}
