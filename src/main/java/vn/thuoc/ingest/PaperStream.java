package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a form in the order in which people read them. */
final class PaperStream {
  /** A number or letter before a row: 1, 1.2, a), IV. */
  private static final Pattern ROW_NUMBER =
      Pattern.compile("\\s*(\\d{1,2}(\\.\\d{1,2})*|[a-zđA-HĐ]|[IVX]{1,5})\\s*[.)]?\\s*");

  /** What stands before the words of a question: 1.2., a), -, +. */
  private static final Pattern BULLET =
      Pattern.compile("[\\s\\d.,()+\\-–*•·]*([a-zđA-ZĐ]|[IVX]{1,5})?\\s*[.)]?\\s*");

  private PaperStream() {}

  /** Whether a text only numbers or marks what follows it. */
  static boolean numbersSomething(String text) {
    return BULLET.matcher(text).matches();
  }

  static List<PaperPiece> of(Grid grid) {
    List<PaperPiece> pieces = new ArrayList<>();
    for (int row : grid.rows()) {
      List<GridCell> cells = grid.row(row);
      for (GridCell cell : cells) {
        boolean alone = cells.size() == 1;
        boolean numbersTheRow =
            !alone && cell == cells.get(0) && ROW_NUMBER.matcher(cell.text()).matches();
        if (!numbersTheRow) {
          for (String line : cell.text().split("\\R")) {
            if (!line.isBlank()) {
              pieces.add(new PaperPiece(cell, new KeyedText(line), alone));
            }
          }
        }
      }
    }
    return pieces;
  }
}
