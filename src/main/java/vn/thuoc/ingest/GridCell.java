package vn.thuoc.ingest;

import org.apache.poi.ss.util.CellReference;

/**
 * One cell with something in it.
 *
 * @param row its row, from 0
 * @param column its column, from 0
 * @param kind what stands in it
 * @param text what stands in it, as a person would write it: numbers in plain decimals with a
 *     point, shares as {@code 85%}, dates as {@code 02/03/2022}
 * @param address how people find it: {@code C12} on the first sheet of a workbook, {@code 'Bảng
 *     chấm điểm'!C12} on another, {@code bảng 2, hàng 5, ô 3} or {@code đoạn 14} in a document
 */
record GridCell(int row, int column, Kind kind, String text, String address) {

  enum Kind {
    TEXT,
    NUMBER,
    PERCENT,
    DATE,
    TRUTH,
    ERROR
  }

  /** A cell of the first sheet. */
  GridCell(int row, int column, Kind kind, String text) {
    this(row, column, kind, text, address(row, column));
  }

  /** The same cell with something else in it. */
  GridCell saying(Kind other, String said) {
    return new GridCell(row, column, other, said, address);
  }

  /** The same cell, found in another way. */
  GridCell at(String otherAddress) {
    return new GridCell(row, column, kind, text, otherAddress);
  }

  static String address(int row, int column) {
    return CellReference.convertNumToColString(column) + (row + 1);
  }
}
