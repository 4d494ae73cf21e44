package vn.thuoc.ingest.template;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table with borders and columns of given widths while it is written, row by row. */
final class WordTable {
  private static final String HEADER_COLOUR = "DCE6F1";
  private static final int SIDE_ROOM = 80;
  private static final int ABOVE_AND_BELOW = 30;

  private final XWPFTable table;
  private final List<Integer> widths;
  private final double points;
  private boolean empty = true;

  /**
   * @param widths of its columns in twentieths of a point
   * @param points the size of its letters
   */
  WordTable(XWPFDocument document, List<Integer> widths, double points) {
    this.table = document.createTable(1, widths.size());
    this.widths = List.copyOf(widths);
    this.points = points;
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    table.setCellMargins(ABOVE_AND_BELOW, SIDE_ROOM, ABOVE_AND_BELOW, SIDE_ROOM);
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
  }

  /** Takes the lines between the cells away. */
  WordTable open() {
    table.removeBorders();
    return this;
  }

  /** A header that is printed on every page. */
  void header(List<String> texts) {
    List<WordCell> cells = row();
    table.getRow(table.getNumberOfRows() - 1).setRepeatHeader(true);
    for (int i = 0; i < texts.size(); i++) {
      cells.get(i).shaded(HEADER_COLOUR);
      cells.get(i).text().centred().bold(texts.get(i));
    }
  }

  /** A new row, kept on one page. */
  List<WordCell> row() {
    XWPFTableRow row = empty ? table.getRow(0) : table.createRow();
    empty = false;
    row.setCantSplitRow(true);
    // a new row has as many cells as the one before it, of which some may have been joined
    while (row.getTableCells().size() < widths.size()) {
      row.addNewTableCell();
    }
    List<XWPFTableCell> cells = row.getTableCells();
    for (int i = 0; i < widths.size(); i++) {
      cells.get(i).setWidth(String.valueOf(widths.get(i)));
    }
    return cells.stream().map(cell -> new WordCell(cell, points)).toList();
  }

  /** A new row with one cell from this column to the end. */
  List<WordCell> row(int joinedFrom) {
    List<WordCell> cells = row();
    XWPFTableRow row = table.getRow(table.getNumberOfRows() - 1);
    int span = widths.size() - joinedFrom;
    for (int i = widths.size() - 1; i > joinedFrom; i--) {
      row.removeCell(i);
    }
    if (span > 1) {
      XWPFTableCell joined = row.getCell(joinedFrom);
      var properties =
          joined.getCTTc().isSetTcPr() ? joined.getCTTc().getTcPr() : joined.getCTTc().addNewTcPr();
      properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
      joined.setWidth(
          String.valueOf(
              widths.subList(joinedFrom, widths.size()).stream()
                  .mapToInt(Integer::intValue)
                  .sum()));
    }
    return cells.subList(0, joinedFrom + 1);
  }

  /** Widths in proportion, filling what is left beside fixed ones. */
  static List<Integer> shares(int room, List<Double> weights) {
    double all = weights.stream().mapToDouble(Double::doubleValue).sum();
    return weights.stream().map(weight -> (int) (room * weight / all)).toList();
  }
}
