package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * Reads the workbooks of Excel 97 to 2003 ({@code .xls}): the sheets that people see, with the
 * values that were kept with formulas. The hidden column of a template is in them like any other.
 */
final class OldWorkbookReader {
  private final String file;

  OldWorkbookReader(String file) {
    this.file = file;
  }

  /**
   * The sheets and the instrument that the workbook names out of sight.
   *
   * @param bytes a container that holds a stream "Workbook"
   */
  SentForm read(byte[] bytes) throws Refusal {
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
      if (workbook.getNumberOfSheets() > Limits.SHEETS) {
        throw Refusal.tooLarge(
            file, "hơn " + Limits.SHEETS + " trang", "more than " + Limits.SHEETS + " sheets");
      }
      List<Grid> grids = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
          grids.add(grid(workbook.getSheetAt(i), from1904));
        }
      }
      return WorkbookReader.form(
          grids, OldProperties.instrument(workbook.getDocumentSummaryInformation()));
    } catch (EncryptedDocumentException e) {
      throw Refusal.encrypted(file);
    } catch (OldFileFormatException e) {
      throw FormFiles.tooOld(file, "Excel 95 hoặc cũ hơn", "Excel 95 or older", ".xlsx");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // POI throws many kinds of things over broken records; all mean the same here
      throw Refusal.damaged(file);
    }
  }

  private Grid grid(Sheet sheet, boolean from1904) throws Refusal {
    NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows = new TreeMap<>();
    int cells = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        String address = GridCell.address(cell.getRowIndex(), cell.getColumnIndex());
        Optional<ShownNumber> shown = shown(cell, from1904).filter(s -> !s.text().isBlank());
        if (shown.isPresent()) {
          cells++;
          if (cell.getRowIndex() >= Limits.ROWS || cells > Limits.CELLS) {
            throw Refusal.tooLarge(
                file,
                "ô " + address + " vượt giới hạn của một tờ phiếu",
                "cell " + address + " is beyond the limits of a form");
          }
          rows.computeIfAbsent(cell.getRowIndex(), r -> new TreeMap<>())
              .put(
                  cell.getColumnIndex(),
                  new GridCell(
                      cell.getRowIndex(),
                      cell.getColumnIndex(),
                      shown.get().kind(),
                      shown.get().text()));
        }
      }
    }
    if (sheet.getNumMergedRegions() > Limits.ROWS) {
      throw Refusal.tooLarge(
          file, "hơn " + Limits.ROWS + " ô gộp", "more than " + Limits.ROWS + " merged cells");
    }
    return new Grid(sheet.getSheetName(), rows, sheet.getMergedRegions());
  }

  private static Optional<ShownNumber> shown(Cell cell, boolean from1904) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING ->
          Optional.of(
              new ShownNumber(GridCell.Kind.TEXT, cell.getRichStringCellValue().getString()));
      case BOOLEAN ->
          Optional.of(
              new ShownNumber(GridCell.Kind.TRUTH, cell.getBooleanCellValue() ? "TRUE" : "FALSE"));
      case ERROR ->
          Optional.of(
              new ShownNumber(
                  GridCell.Kind.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString()));
      case NUMERIC -> Optional.of(number(cell, from1904));
      default -> Optional.empty();
    };
  }

  private static ShownNumber number(Cell cell, boolean from1904) {
    BigDecimal kept = BigDecimal.valueOf(cell.getNumericCellValue());
    int id = cell.getCellStyle().getDataFormat();
    String format = Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("");
    if (DateUtil.isADateFormat(id, format)) {
      return ShownNumber.date(kept, from1904);
    }
    return format.contains("%") ? ShownNumber.percent(kept) : ShownNumber.number(kept);
  }
}
