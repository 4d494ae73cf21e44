package vn.thuoc.ingest.annotation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import vn.thuoc.problem.Severity;

/** Light fills by severity, over whatever format a cell has. */
final class Colours {
  private static final Map<Severity, byte[]> LIGHT =
      new EnumMap<>(
          Map.of(
              Severity.ERROR, rgb(0xFF, 0xD9, 0xD6),
              Severity.WARNING, rgb(0xFF, 0xF1, 0xC7),
              Severity.INFORMATION, rgb(0xE3, 0xEE, 0xFA)));

  private final Workbook workbook;
  private final Map<List<Object>, CellStyle> styles = new HashMap<>();

  Colours(Workbook workbook) {
    this.workbook = workbook;
  }

  void fill(Cell cell, Severity severity) {
    cell.setCellStyle(
        styles.computeIfAbsent(
            List.of(cell.getCellStyle().getIndex(), severity),
            key -> filled(cell.getCellStyle(), severity)));
  }

  private CellStyle filled(CellStyle from, Severity severity) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(from);
    fill(style, severity);
    return style;
  }

  void fill(CellStyle style, Severity severity) {
    byte[] colour = LIGHT.get(severity);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    if (style instanceof XSSFCellStyle own) {
      own.setFillForegroundColor(new XSSFColor(colour, null));
    } else {
      style.setFillForegroundColor(
          ((HSSFWorkbook) workbook)
              .getCustomPalette()
              .findSimilarColor(colour[0], colour[1], colour[2])
              .getIndex());
    }
  }

  /** Takes away a fill that an earlier annotation left. */
  void clear(Cell cell) {
    boolean ours =
        cell.getCellStyle() instanceof XSSFCellStyle style
            && style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
            && Optional.ofNullable(style.getFillForegroundXSSFColor())
                .map(XSSFColor::getRGB)
                .filter(found -> LIGHT.values().stream().anyMatch(c -> Arrays.equals(c, found)))
                .isPresent();
    if (ours) {
      cell.setCellStyle(
          styles.computeIfAbsent(
              List.of(cell.getCellStyle().getIndex()),
              key -> {
                CellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(cell.getCellStyle());
                style.setFillPattern(FillPatternType.NO_FILL);
                return style;
              }));
    }
  }

  private static byte[] rgb(int red, int green, int blue) {
    return new byte[] {(byte) red, (byte) green, (byte) blue};
  }
}
