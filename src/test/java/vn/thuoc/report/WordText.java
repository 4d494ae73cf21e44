package vn.thuoc.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads a DOCX back with the library that office programs are tested with. */
final class WordText {
  private WordText() {}

  /** The rows of all tables, the texts of their cells with single spaces between. */
  static List<String> rows(byte[] docx) throws IOException {
    List<String> rows = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (XWPFTable table : document.getTables()) {
        table
            .getRows()
            .forEach(
                row -> {
                  List<String> cells = new ArrayList<>();
                  row.getTableCells().forEach(cell -> cells.add(cell.getText()));
                  rows.add(String.join(" ", cells).replaceAll("\\s+", " ").trim());
                });
      }
    }
    return rows;
  }
}
