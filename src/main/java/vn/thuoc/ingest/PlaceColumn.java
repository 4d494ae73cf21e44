package vn.thuoc.ingest;

/**
 * The hidden column in which the sheets of a template carry the addresses of their answers. It is
 * no part of what people write, so readers of printed words leave it out.
 */
public final class PlaceColumn {
  /** What its first cell begins with, on the sheet's first row. */
  public static final String MARK = "thuoc|";

  private PlaceColumn() {}

  /** The sheet as people see it. */
  static Grid without(Grid grid) {
    return grid.row(0).stream()
        .filter(cell -> cell.text().startsWith(MARK))
        .findFirst()
        .map(cell -> grid.without(cell.column()))
        .orElse(grid);
  }
}
