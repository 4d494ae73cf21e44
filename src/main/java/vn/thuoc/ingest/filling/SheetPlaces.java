package vn.thuoc.ingest.filling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.PlaceColumn;

/**
 * The places of one sheet.
 *
 * @param cells the names of cells and the answers they take
 * @param writing how each answer is written into its cell
 */
record SheetPlaces(Map<String, AnswerAddress> cells, Map<AnswerAddress, CellWriting> writing) {

  /**
   * Reads the hidden column; nothing on a sheet without one.
   *
   * @param slots what each place asks for; boxes of single options are none of them
   */
  static Optional<SheetPlaces> of(XSSFSheet sheet, FormSlots slots) {
    return markedColumn(sheet).map(column -> read(sheet, column, slots));
  }

  private static Optional<Integer> markedColumn(XSSFSheet sheet) {
    XSSFRow first = sheet.getRow(0);
    if (first != null) {
      for (var cell : first) {
        if (cell.toString().startsWith(PlaceColumn.MARK)) {
          return Optional.of(cell.getColumnIndex());
        }
      }
    }
    return Optional.empty();
  }

  private static SheetPlaces read(XSSFSheet sheet, int column, FormSlots slots) {
    Map<String, AnswerAddress> cells = new HashMap<>();
    Map<AnswerAddress, CellWriting> writing = new LinkedHashMap<>();
    Map<String, XSSFDataValidation> checks = checks(sheet);
    for (Row row : sheet) {
      XSSFCell hidden = ((XSSFRow) row).getCell(column);
      if (hidden != null && row.getRowNum() > 0) {
        for (String line : hidden.getStringCellValue().split("\n")) {
          String[] parts = line.split(" ", 2);
          XSSFCell cell = ((XSSFRow) row).getCell(CellReference.convertColStringToIndex(parts[0]));
          AnswerAddress address = AnswerAddress.parse(parts[1]).orElseThrow();
          String name = parts[0] + (row.getRowNum() + 1);
          cells.put(name, address);
          writing.put(
              address,
              new CellWriting(
                  slots.printed(address).map(AnswerSlot::type),
                  cell.toString(),
                  Optional.ofNullable(checks.get(name))));
        }
      }
    }
    return new SheetPlaces(cells, writing);
  }

  private static Map<String, XSSFDataValidation> checks(XSSFSheet sheet) {
    Map<String, XSSFDataValidation> checks = new HashMap<>();
    for (XSSFDataValidation check : sheet.getDataValidations()) {
      for (var region : check.getRegions().getCellRangeAddresses()) {
        region.forEach(cell -> checks.put(cell.formatAsString(), check));
      }
    }
    return checks;
  }
}
