package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets that the workbook names, and how it counts its days. */
final class SheetList extends DefaultHandler {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final List<Entry> sheets = new ArrayList<>();
  private boolean daysFrom1904;

  /** One sheet: its name, whether people see it, and the relation that leads to its part. */
  record Entry(String name, boolean visible, String relation) {}

  List<Entry> sheets() {
    return sheets;
  }

  boolean daysFrom1904() {
    return daysFrom1904;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("sheet")) {
      String state = attributes.getValue("state");
      sheets.add(
          new Entry(
              attributes.getValue("name"),
              (state == null || state.equals("visible"))
                  && !attributes.getValue("name").equals(AnnotationSheet.NAME),
              attributes.getValue(RELATIONS, "id")));
    }
    if (name.equals("workbookPr")) {
      String from1904 = attributes.getValue("date1904");
      daysFrom1904 = "1".equals(from1904) || "true".equals(from1904);
    }
  }
}
