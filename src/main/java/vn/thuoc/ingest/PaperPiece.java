package vn.thuoc.ingest;

/**
 * One line of what a form shows: a paragraph, or a line of a cell.
 *
 * @param cell the cell or paragraph it stands in
 * @param words its text
 * @param alone whether its row of the sheet has no other cell
 */
record PaperPiece(GridCell cell, KeyedText words, boolean alone) {
  String text() {
    return words.text();
  }
}
