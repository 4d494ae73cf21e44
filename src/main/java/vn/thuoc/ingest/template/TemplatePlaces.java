package vn.thuoc.ingest.template;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.PlaceColumn;

/**
 * The hidden column of a sheet that says which answers the cells of each row take, as {@code C
 * question|row|column} with line breaks between; it moves with its row when rows are put in or
 * sorted. Its first cell names the instrument, the side and the column it was written in, by which
 * columns that were put in later are noticed.
 */
final class TemplatePlaces {
  private final XSSFSheet sheet;
  private final int column;
  private final String marker;
  private final Map<Integer, Map<Integer, AnswerAddress>> places = new TreeMap<>();

  TemplatePlaces(XSSFSheet sheet, int column, String marker) {
    this.sheet = sheet;
    this.column = column;
    this.marker = marker;
  }

  void add(int row, int cell, AnswerAddress address) {
    places.computeIfAbsent(row, r -> new TreeMap<>()).put(cell, address);
  }

  void write() {
    write(0, PlaceColumn.MARK + marker + "|" + CellReference.convertNumToColString(column));
    places.forEach(
        (row, cells) ->
            write(
                row,
                cells.entrySet().stream()
                    .map(
                        cell ->
                            CellReference.convertNumToColString(cell.getKey())
                                + " "
                                + cell.getValue().text())
                    .collect(Collectors.joining("\n"))));
    sheet.setColumnHidden(column, true);
  }

  private void write(int row, String text) {
    XSSFRow at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    at.createCell(column).setCellValue(text);
  }
}
