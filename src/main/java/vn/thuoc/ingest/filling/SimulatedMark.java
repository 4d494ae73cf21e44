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

/** What a file with simulated figures carries: words on every page, and a property for programs. */
public final class SimulatedMark {
  /** The words that people see. */
  public static final String WORDS = "SỐ LIỆU MÔ PHỎNG";

  /** The name of the custom property of Office files and of the head line of CSV files. */
  public static final String PROPERTY = "simulated";

  public static final String VALUE = "true";

  private static final String RED = "C00000";

  private SimulatedMark() {}

  static void property(POIXMLDocument file) {
    file.getProperties().getCustomProperties().addProperty(PROPERTY, VALUE);
  }

  /** On the first page above everything, and at the head of the others. */
  static void on(XWPFDocument document) {
    property(document);
    try (var start = document.getBodyElements().isEmpty() ? null : begin(document)) {
      XWPFParagraph first =
          start == null ? document.createParagraph() : document.insertNewParagraph(start);
      words(first);
    }
    for (XWPFHeader header : document.getHeaderList()) {
      words(header.createParagraph());
    }
  }

  private static org.apache.xmlbeans.XmlCursor begin(XWPFDocument document) {
    var start = document.getDocument().getBody().newCursor();
    start.toFirstChild();
    return start;
  }

  private static void words(XWPFParagraph paragraph) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(0);
    XWPFRun run = paragraph.createRun();
    run.setBold(true);
    run.setColor(RED);
    run.setText(WORDS);
  }

  /** Before the first words of the sheet, which is its title, and at the head of printed pages. */
  static void on(XSSFSheet sheet) {
    sheet.getHeader().setCenter("&\"Times New Roman,Bold\"" + WORDS);
    for (Row row : sheet) {
      XSSFCell cell = ((XSSFRow) row).getCell(0);
      if (cell != null && !cell.toString().isBlank()) {
        cell.setCellValue(WORDS + "\n" + cell.getStringCellValue());
        return;
      }
    }
  }
}
