package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * The hidden column in which the sheets of a template carry the addresses of their answers. It is
 * no part of what people write, so readers of printed words leave it out.
 */
public final class PlaceColumn {
  /** What its first cell begins with, on the sheet's first row. */
  public static final String MARK = "thuoc|";

  private static final Pattern FIRST_CELL =
      Pattern.compile(Pattern.quote(MARK) + "([^|]+)\\|([^|]+)\\|([A-Z]{1,3})");
  private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3}) (.+)");

  private PlaceColumn() {}

  /**
   * A sheet that has such a column.
   *
   * @param instrumentId whose template it is
   * @param grid the sheet as people see it
   * @param places its places; none where columns were put in or taken out, since then nobody can
   *     say where they stand
   */
  record Marked(String instrumentId, Grid grid, List<SentForm.Addressed> places) {}

  /** The sheet with its places; nothing when it has no such column. */
  static Optional<Marked> of(Grid grid) {
    for (GridCell cell : grid.row(0)) {
      Matcher first = FIRST_CELL.matcher(cell.text().strip());
      if (first.matches()) {
        boolean moved = cell.column() != CellReference.convertColStringToIndex(first.group(3));
        Grid seen = grid.without(cell.column());
        return Optional.of(
            new Marked(
                first.group(1), seen, moved ? List.of() : places(grid, seen, cell.column())));
      }
    }
    return Optional.empty();
  }

  private static List<SentForm.Addressed> places(Grid grid, Grid seen, int column) {
    List<SentForm.Addressed> places = new ArrayList<>();
    for (int row : grid.rows()) {
      String cell = grid.cell(row, column).map(GridCell::text).orElse("");
      for (String line : cell.split("\\R")) {
        Matcher place = PLACE.matcher(line.strip());
        if (place.matches()) {
          int at = CellReference.convertColStringToIndex(place.group(1));
          AnswerAddress.parse(place.group(2))
              .ifPresent(
                  address -> places.add(new SentForm.Addressed(address, seen.place(row, at))));
        }
      }
    }
    return places;
  }
}
