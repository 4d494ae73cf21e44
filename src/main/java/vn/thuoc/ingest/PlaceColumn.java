package vn.thuoc.ingest;

import java.util.Optional;

/**
 * The hidden column in which the sheets of a template carry the addresses of their answers. It is
 * no part of what people write, so readers of printed words leave it out.
 */
public final class PlaceColumn {
  /** What its first cell begins with, on the sheet's first row. */
  public static final String MARK = "thuoc|";

  private PlaceColumn() {}

  /** The instrument whose questionnaire the sheet is; nothing when it is no such sheet. */
  static Optional<String> questionnaire(Grid grid) {
    return grid.row(0).stream()
        .map(GridCell::text)
        .filter(text -> text.startsWith(MARK))
        .findFirst()
        .map(text -> text.split("\\|"))
        .filter(parts -> parts.length > 2 && parts[2].equals("form"))
        .map(parts -> parts[1]);
  }

  /** The sheet as people see it. */
  static Grid without(Grid grid) {
    return grid.row(0).stream()
        .filter(cell -> cell.text().startsWith(MARK))
        .findFirst()
        .map(cell -> grid.without(cell.column()))
        .orElse(grid);
  }
}
