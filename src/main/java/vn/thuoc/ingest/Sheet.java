package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuoc.instrument.FormLayout;
import vn.thuoc.instrument.Side;
import vn.thuoc.unit.VietnameseText;

/**
 * A sheet that was recognised: its cells by line and meaning.
 *
 * @param grid its cells
 * @param columns where everything stands
 * @param placement which row is which line
 */
record Sheet(Grid grid, Columns columns, Placement placement) {

  Optional<GridCell> points(SheetRow row, Side side) {
    return columns.points(side).flatMap(column -> grid.cell(row.index(), column));
  }

  String pointsAddress(SheetRow row, Side side) {
    return columns.points(side).map(column -> grid.address(row.index(), column)).orElse("");
  }

  Optional<GridCell> numerator(SheetRow row, Side side) {
    return columns.figures(side).flatMap(pair -> grid.cell(row.index(), pair.numerator()));
  }

  Optional<GridCell> denominator(SheetRow row, Side side) {
    return columns
        .figures(side)
        .filter(pair -> pair.denominator().isPresent())
        .flatMap(pair -> grid.cell(row.index(), pair.denominator().getAsInt()));
  }

  /** The cells of a figure as one address: {@code C12:D12}. */
  String figuresAddress(SheetRow row, Side side) {
    return columns
        .figures(side)
        .map(
            pair ->
                pair.all().stream()
                    .sorted()
                    .map(column -> grid.address(row.index(), column))
                    .collect(Collectors.joining(":")))
        .orElse("");
  }

  Optional<GridCell> note(SheetRow row) {
    return columns
        .single(FormLayout.Role.NOTE)
        .flatMap(column -> grid.cell(row.index(), column))
        .filter(cell -> !VietnameseText.tidy(cell.text()).isEmpty());
  }

  /** The cells with something in them, as text, in the order given. */
  static String raw(List<Optional<GridCell>> cells, String between) {
    List<String> texts = new ArrayList<>();
    cells.forEach(cell -> cell.map(GridCell::text).map(String::strip).ifPresent(texts::add));
    return String.join(between, texts);
  }
}
