package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** A table of a document while it is read: where its cells lie on the grid, and what is merged. */
final class WordTable {
  private final int number;
  private final Map<Integer, Tall> tall = new TreeMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private NavigableMap<Integer, Integer> starts = new TreeMap<>();
  private int rows;
  private int gridRow;
  private int column;

  /** A cell that goes on in the rows beneath it. */
  private record Tall(int firstRow, int lastRow, int span) {}

  /** How a cell stands to the one above it. */
  private enum Above {
    APART,
    BEGINS,
    GOES_ON
  }

  private static final class Cell {
    private final int column;
    private int span = 1;
    private Above above = Above.APART;
    private boolean joinedBefore;

    Cell(int column) {
      this.column = column;
    }
  }

  WordTable(int number) {
    this.number = number;
  }

  /** Begins a row; gives its address. */
  String beginRow() {
    rows++;
    cells.clear();
    column = 0;
    return "bảng " + number + ", hàng " + rows;
  }

  /** Says which row of the grid it is, and where the starts of its cells are kept. */
  void at(int row, NavigableMap<Integer, Integer> cellStarts) {
    gridRow = row;
    starts = cellStarts;
  }

  void skip(int columns) throws WordTrouble {
    column += within(columns);
  }

  WordSpot beginCell() throws WordTrouble {
    within(1);
    cells.add(new Cell(column));
    starts.put(column, cells.size());
    return new WordSpot(
        gridRow, column, "bảng " + number + ", hàng " + rows + ", ô " + cells.size());
  }

  void span(int columns) throws WordTrouble {
    last().span = Math.max(1, within(columns));
  }

  void joinedAbove(boolean begins) throws WordTrouble {
    last().above = begins ? Above.BEGINS : Above.GOES_ON;
  }

  void joinedBefore() throws WordTrouble {
    last().joinedBefore = true;
  }

  void endCell() throws WordTrouble {
    column += last().span;
  }

  /** The merged regions that end with this row. */
  List<CellRangeAddress> endRow() {
    List<CellRangeAddress> regions = new ArrayList<>();
    List<Cell> seen = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.joinedBefore && !seen.isEmpty()) {
        seen.get(seen.size() - 1).span += cell.span;
      } else {
        seen.add(cell);
      }
    }
    seen.forEach(cell -> settle(cell, regions));
    return regions;
  }

  private void settle(Cell cell, List<CellRangeAddress> regions) {
    Tall before = tall.get(cell.column);
    if (cell.above == Above.GOES_ON && before != null) {
      tall.put(cell.column, new Tall(before.firstRow, gridRow, Math.max(before.span, cell.span)));
      return;
    }
    if (before != null) {
      tall.remove(cell.column);
      region(before, cell.column, regions);
    }
    Tall own = new Tall(gridRow, gridRow, cell.span);
    if (cell.above == Above.BEGINS) {
      tall.put(cell.column, own);
    } else {
      region(own, cell.column, regions);
    }
  }

  /** The merged regions that reach its last row. */
  List<CellRangeAddress> end() {
    List<CellRangeAddress> regions = new ArrayList<>();
    tall.forEach((at, cell) -> region(cell, at, regions));
    return regions;
  }

  private static void region(Tall cell, int at, List<CellRangeAddress> regions) {
    if (cell.span > 1 || cell.lastRow > cell.firstRow) {
      regions.add(new CellRangeAddress(cell.firstRow, cell.lastRow, at, at + cell.span - 1));
    }
  }

  private Cell last() throws WordTrouble {
    if (cells.isEmpty()) {
      throw WordTrouble.tooLarge("ô nằm ngoài hàng", "cells outside a row");
    }
    return cells.get(cells.size() - 1);
  }

  private int within(int columns) throws WordTrouble {
    if (columns < 0 || column + (long) columns > Limits.COLUMNS) {
      throw WordTrouble.tooLarge(
          "bảng rộng hơn " + Limits.COLUMNS + " cột",
          "a table of more than " + Limits.COLUMNS + " columns");
    }
    return columns;
  }
}
