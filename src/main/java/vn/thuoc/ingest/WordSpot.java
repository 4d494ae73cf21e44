package vn.thuoc.ingest;

/**
 * Where something stands in a document.
 *
 * @param row its row in the grid, from 0
 * @param column its column in the grid, from 0
 * @param address how people find it
 */
record WordSpot(int row, int column, String address) {

  GridCell saying(String text) {
    return new GridCell(row, column, GridCell.Kind.TEXT, text, address);
  }
}
