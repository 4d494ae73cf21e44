package vn.thuoc.ingest.filling;

import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import vn.thuoc.ingest.SimulatedFile;

/** What a file with simulated figures carries: words on every page, and a property for programs. */
final class SimulatedMark {
  private static final String RED = "C00000";

  private SimulatedMark() {}

  static void property(POIXMLDocument file) {
    file.getProperties()
        .getCustomProperties()
        .addProperty(SimulatedFile.PROPERTY, SimulatedFile.VALUE);
  }

  /** On the first page above everything, and at the head of the others. */
  static void on(XWPFDocument document) {
    property(document);
    try (XmlCursor start = document.getDocument().getBody().newCursor()) {
      start.toFirstChild();
      words(document.insertNewParagraph(start));
    }
    for (XWPFHeader header : document.getHeaderList()) {
      words(header.createParagraph());
    }
  }

  private static void words(XWPFParagraph paragraph) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(0);
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setColor(RED);
    run.setText(SimulatedFile.WORDS);
  }

  /** Before the first words of the sheet, which is its title, and at the head of printed pages. */
  static void on(XSSFSheet sheet) {
    sheet.getHeader().setCenter("&\"Times New Roman,Bold\"" + SimulatedFile.WORDS);
    for (Row row : sheet) {
      XSSFCell cell = ((XSSFRow) row).getCell(0);
      if (cell != null && !cell.toString().isBlank()) {
        cell.setCellValue(SimulatedFile.WORDS + "\n" + cell.getStringCellValue());
        return;
      }
    }
  }
}
