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
 */
record GridCell(int row, int column, Kind kind, String text) {
  enum Kind {
    TEXT,
    NUMBER,
    PERCENT,
    DATE,
    TRUTH,
    ERROR
  }

  String address() {
    return address(row, column);
  }

  static String address(int row, int column) {
    return CellReference.convertNumToColString(column) + (row + 1);
  }
}
