package vn.thuoc.ingest.template;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;

/** A cell of a table while it is written, paragraph by paragraph. */
final class WordCell {
  private final XWPFTableCell cell;
  private final double points;
  private boolean empty = true;

  WordCell(XWPFTableCell cell, double points) {
    this.cell = cell;
    this.points = points;
    cell.setVerticalAlignment(XWPFVertAlign.CENTER);
  }

  /** The next paragraph. */
  WordText text() {
    return text(points);
  }

  /** The next paragraph, in letters of another size. */
  WordText text(double size) {
    XWPFParagraph paragraph = empty ? cell.getParagraphArray(0) : cell.addParagraph();
    empty = false;
    return new WordText(paragraph, size);
  }

  WordCell shaded(String colour) {
    cell.setColor(colour);
    return this;
  }
}
