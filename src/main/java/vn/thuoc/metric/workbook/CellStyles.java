package vn.thuoc.metric.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** How the cells of a workbook look. */
public final class CellStyles {
  /** What a cell holds. The formats are Excel's own writing and show in the reader's locale. */
  public enum Use {
    HEADING("General"),
    WARNING("General"),
    TEXT("General"),
    /** Text that must never be worked out, not even when somebody edits the cell. */
    QUOTED("General"),
    /** A number that stands for itself, such as a year: no grouping. */
    PLAIN("0.##############"),
    WHOLE("#,##0"),
    SCORE("#,##0.00############"),
    DECIMAL("#,##0.0#############"),
    PERCENT("0.0 %"),
    DATE("dd/mm/yyyy"),
    MOMENT("dd/mm/yyyy hh:mm:ss"),
    /** A number too long for a number cell. */
    DIGITS("@");

    private final String format;

    Use(String format) {
      this.format = format;
    }
  }

  private final Map<Use, CellStyle> styles = new EnumMap<>(Use.class);
  private final Map<Use, CellStyle> totals = new EnumMap<>(Use.class);
  private final Workbook workbook;

  public CellStyles(Workbook workbook) {
    this.workbook = workbook;
    named(workbook.getFontAt(0));
    for (Use use : Use.values()) {
      styles.put(use, style(workbook, use));
    }
  }

  public CellStyle of(Use use) {
    return styles.get(use);
  }

  /** The look of a total of such cells: bold, with a line above it. */
  public CellStyle total(Use use) {
    return totals.computeIfAbsent(use, this::totalStyle);
  }

  private CellStyle totalStyle(Use use) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(of(use));
    style.setFont(bold(workbook, IndexedColors.BLACK));
    style.setBorderTop(BorderStyle.THIN);
    return style;
  }

  private static CellStyle style(Workbook workbook, Use use) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(use.format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setFont(workbook.getFontAt(0));
    switch (use) {
      case HEADING -> {
        style.setFont(bold(workbook, IndexedColors.BLACK));
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
      }
      case WARNING -> {
        style.setFont(bold(workbook, IndexedColors.DARK_RED));
        style.setWrapText(true);
      }
      case TEXT -> style.setWrapText(true);
      case QUOTED -> {
        style.setQuotePrefixed(true);
        style.setWrapText(true);
      }
      case PLAIN, WHOLE, SCORE, DECIMAL, PERCENT, DIGITS -> {
        // a little room, or a number touches the text of the next column
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
      }
      default -> {}
    }
    return style;
  }

  /** The typeface of official papers. A typeface of the theme would go before the one named. */
  private static Font named(Font font) {
    font.setFontName("Times New Roman");
    if (font instanceof XSSFFont own) {
      own.setScheme(FontScheme.NONE);
    }
    return font;
  }

  private static Font bold(Workbook workbook, IndexedColors colour) {
    Font font = named(workbook.createFont());
    font.setBold(true);
    font.setColor(colour.getIndex());
    return font;
  }
}
