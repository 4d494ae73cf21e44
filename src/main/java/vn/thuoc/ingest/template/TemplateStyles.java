package vn.thuoc.ingest.template;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of an empty form look. */
final class TemplateStyles {
  private static final String FONT = "Times New Roman";
  private static final byte[] HEADING = {(byte) 0xDC, (byte) 0xE6, (byte) 0xF1};
  private static final byte[] GROUP = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
  private static final byte[] INPUT = {(byte) 0xFF, (byte) 0xFB, (byte) 0xE6};

  /** What a cell is for. */
  enum Use {
    TITLE,
    SECTION,
    QUESTION,
    ANSWER,
    HEADER,
    GROUP_TEXT,
    GROUP_NUMBER,
    TEXT,
    NUMBER,
    INPUT_NUMBER,
    INPUT_TEXT,
    /** A heading within the questionnaire. */
    HEADING,
    /** A remark of its own line. */
    REMARK,
    /** Words behind an answer: its unit of measure, a stroke between two figures. */
    BESIDE,
    /** What is not entered because it comes from the questionnaire. */
    TAKEN,
    SIGNATURE
  }

  private final XSSFWorkbook workbook;
  private final Map<Use, CellStyle> styles = new EnumMap<>(Use.class);
  private final XSSFFont remark;

  TemplateStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.remark = font(false, true, 10);
    for (Use use : Use.values()) {
      styles.put(use, style(use));
    }
  }

  CellStyle of(Use use) {
    return styles.get(use);
  }

  private CellStyle style(Use use) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        switch (use) {
          case SECTION, QUESTION, ANSWER, GROUP_TEXT, TEXT, INPUT_TEXT, HEADING, REMARK, BESIDE ->
              HorizontalAlignment.LEFT;
          default -> HorizontalAlignment.CENTER;
        });
    boolean bold =
        switch (use) {
          case TITLE, SECTION, HEADER, GROUP_TEXT, GROUP_NUMBER, HEADING, SIGNATURE -> true;
          default -> false;
        };
    if (use == Use.BESIDE) {
      style.setIndention((short) 1);
    }
    boolean slanted = use == Use.REMARK || use == Use.TAKEN;
    style.setFont(font(bold, slanted, use == Use.TITLE ? 14 : 11));
    switch (use) {
      case TITLE, SECTION, QUESTION, REMARK, SIGNATURE -> {}
      case HEADER -> boxed(style, HEADING);
      case GROUP_TEXT, GROUP_NUMBER, HEADING, TAKEN -> boxed(style, GROUP);
      case ANSWER, INPUT_NUMBER, INPUT_TEXT -> boxed(style, INPUT);
      case TEXT, NUMBER, BESIDE -> border(style);
    }
    return style;
  }

  /** How remarks look within a cell. */
  XSSFFont remark() {
    return remark;
  }

  private XSSFFont font(boolean bold, boolean slanted, int points) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setItalic(slanted);
    return font;
  }

  private static void boxed(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    border(style);
  }

  private static void border(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    short grey = IndexedColors.GREY_50_PERCENT.getIndex();
    style.setTopBorderColor(grey);
    style.setBottomBorderColor(grey);
    style.setLeftBorderColor(grey);
    style.setRightBorderColor(grey);
  }
}
