package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell styles show their number as a date or as a percentage. */
final class NumberStyles extends DefaultHandler {
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private boolean inCellStyles;

  /** Whether a cell may have this style; a workbook that lost its styles cannot be read. */
  boolean has(int style) {
    return style == 0 || style > 0 && style < styles.size();
  }

  boolean isDate(int style) {
    return style < styles.size()
        && DateUtil.isADateFormat(styles.get(style), format(styles.get(style)));
  }

  boolean isPercent(int style) {
    return style < styles.size() && format(styles.get(style)).contains("%");
  }

  private String format(int id) {
    String builtin = BuiltinFormats.getBuiltinFormat(id);
    return formats.getOrDefault(id, builtin == null ? "General" : builtin);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" ->
          formats.put(
              Integer.parseInt(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
      case "cellXfs" -> inCellStyles = true;
      case "xf" -> {
        if (inCellStyles) {
          String id = attributes.getValue("numFmtId");
          styles.add(id == null ? 0 : Integer.parseInt(id));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCellStyles = false;
    }
  }
}
