package vn.thuoc.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells of one sheet as they come; formulas give the value that was kept with them. */
final class SheetRows extends DefaultHandler {
  private static final String INLINE = "inlineStr";
  private static final int LARGEST_EXPONENT = 320;

  private final SharedTexts texts;
  private final NumberStyles styles;
  private final boolean daysFrom1904;
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private int row = -1;
  private int column = -1;
  private int cells;
  private String type = "n";
  private int style;
  private boolean inValue;

  SheetRows(SharedTexts texts, NumberStyles styles, boolean daysFrom1904) {
    this.texts = texts;
    this.styles = styles;
    this.daysFrom1904 = daysFrom1904;
  }

  Grid grid(String name) {
    return new Grid(name, rows, merged);
  }

  /** Says that a sheet holds more than any form; the text is for people. */
  static final class TooMuch extends SAXException {
    private static final long serialVersionUID = 1L;

    TooMuch(String what) {
      super(what);
    }
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
      }
      case "c" -> startCell(attributes);
      case "v" -> inValue = !type.equals(INLINE);
      case "t" -> inValue = type.equals(INLINE);
      case "rPh" -> inValue = false;
      case "mergeCell" -> {
        merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
        if (merged.size() > Limits.ROWS) {
          throw new TooMuch("mergeCell > " + Limits.ROWS);
        }
      }
      default -> {}
    }
  }

  private void startCell(Attributes attributes) {
    String address = attributes.getValue("r");
    if (address == null) {
      column++;
    } else {
      CellReference reference = new CellReference(address);
      row = reference.getRow();
      column = reference.getCol();
    }
    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
    style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
    value.setLength(0);
  }

  @Override
  public void characters(char[] letters, int start, int length) {
    if (inValue) {
      value.append(letters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> inValue = false;
      case "c" -> endCell();
      default -> {}
    }
  }

  private void endCell() throws SAXException {
    if (value.isEmpty()) {
      return;
    }
    GridCell cell = cell(value.toString());
    value.setLength(0);
    if (cell.text().isBlank()) {
      return;
    }
    cells++;
    if (row < 0 || row >= Limits.ROWS || column >= Limits.COLUMNS || cells > Limits.CELLS) {
      throw new TooMuch(cell.address());
    }
    if (cell.text().length() > Limits.TEXT) {
      throw new TooMuch(cell.address());
    }
    rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
  }

  private GridCell cell(String kept) {
    return switch (type) {
      case "s" -> of(GridCell.Kind.TEXT, texts.get(Integer.parseInt(kept.strip())));
      case "str", INLINE -> of(GridCell.Kind.TEXT, kept);
      case "b" -> of(GridCell.Kind.TRUTH, kept.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> of(GridCell.Kind.ERROR, kept.strip());
      case "d" -> of(GridCell.Kind.DATE, kept.strip());
      default -> number(decimal(kept.strip()));
    };
  }

  /** A number within what a spreadsheet can hold; written out, others would fill the memory. */
  private static BigDecimal decimal(String kept) {
    BigDecimal number = new BigDecimal(kept);
    if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
      throw new NumberFormatException(kept);
    }
    return number;
  }

  private GridCell number(BigDecimal kept) {
    if (!styles.has(style)) {
      // without its style a percentage would be a share of one, and a date a number of days
      throw new IllegalArgumentException("style " + style);
    }
    ShownNumber shown =
        styles.isDate(style)
            ? ShownNumber.date(kept, daysFrom1904)
            : styles.isPercent(style) ? ShownNumber.percent(kept) : ShownNumber.number(kept);
    return of(shown.kind(), shown.text());
  }

  private GridCell of(GridCell.Kind kind, String text) {
    return new GridCell(row, column, kind, text);
  }
}
