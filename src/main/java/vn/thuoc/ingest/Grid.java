package vn.thuoc.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thuoc.unit.RememberedText;
import vn.thuoc.unit.VietnameseText;

/**
 * One sheet as a sparse table. Hidden rows and columns are in it like any other. Not for use by
 * several threads.
 */
final class Grid {
  private static final RememberedText TIDY = new RememberedText(VietnameseText::tidy);

  private final String name;
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows;
  private final List<CellRangeAddress> merged;

  /** The merged regions of rows that were asked for; one thread reads a grid. */
  private final Map<Integer, List<CellRangeAddress>> regions = new HashMap<>();

  private final Addresses addresses;
  private final int lastColumn;

  /** Each row is asked about for every column and every form it may be. */

  /** How people find a cell, whether something stands in it or not. */
  interface Addresses {
    String of(int row, int column);
  }

  /** A sheet of a workbook. */
  Grid(
      String name,
      NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows,
      List<CellRangeAddress> merged) {
    this(name, rows, merged, GridCell::address);
  }

  Grid(
      String name,
      NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows,
      List<CellRangeAddress> merged,
      Addresses addresses) {
    this.name = name;
    this.addresses = addresses;
    this.rows = rows;
    this.merged = List.copyOf(merged);
    this.lastColumn = rows.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(-1);
  }

  String name() {
    return name;
  }

  /** The rows with something in them, in order. */
  List<Integer> rows() {
    return List.copyOf(rows.keySet());
  }

  List<GridCell> row(int row) {
    return List.copyOf(rows.getOrDefault(row, new TreeMap<>()).values());
  }

  Optional<GridCell> cell(int row, int column) {
    return Optional.ofNullable(rows.get(row)).map(cells -> cells.get(column));
  }

  /** The tidy text of a cell; empty when nothing stands there. */
  String text(int row, int column) {
    return cell(row, column).map(cell -> TIDY.of(cell.text())).orElse("");
  }

  /** The merged region around a cell, or the cell alone. */
  CellRangeAddress region(int row, int column) {
    for (CellRangeAddress region : regions.computeIfAbsent(row, this::regionsOf)) {
      if (region.isInRange(row, column)) {
        return region;
      }
    }
    return new CellRangeAddress(row, row, column, column);
  }

  private List<CellRangeAddress> regionsOf(int row) {
    return merged.stream()
        .filter(region -> region.getFirstRow() <= row && row <= region.getLastRow())
        .toList();
  }

  /** The tidy text of a cell or of the merged region that covers it. */
  String coveringText(int row, int column) {
    CellRangeAddress region = region(row, column);
    return text(region.getFirstRow(), region.getFirstColumn());
  }

  /** The same sheet without one column. */
  Grid without(int column) {
    return keeping(cell -> cell.column() != column);
  }

  /** The same sheet with other texts in its cells. */
  Grid saying(UnaryOperator<GridCell> others) {
    NavigableMap<Integer, NavigableMap<Integer, GridCell>> said = new TreeMap<>();
    rows.forEach(
        (row, cells) -> {
          NavigableMap<Integer, GridCell> other = new TreeMap<>();
          cells.forEach((column, cell) -> other.put(column, others.apply(cell)));
          said.put(row, other);
        });
    return new Grid(name, said, merged, addresses);
  }

  /** The cell, an empty one where nothing stands. */
  GridCell place(int row, int column) {
    return cell(row, column)
        .orElseGet(() -> new GridCell(row, column, GridCell.Kind.TEXT, "", address(row, column)));
  }

  /** The same sheet with only some of its cells. */
  Grid keeping(Predicate<GridCell> wanted) {
    NavigableMap<Integer, NavigableMap<Integer, GridCell>> left = new TreeMap<>();
    rows.forEach(
        (row, cells) -> {
          NavigableMap<Integer, GridCell> kept = new TreeMap<>(cells);
          kept.values().removeIf(wanted.negate());
          if (!kept.isEmpty()) {
            left.put(row, kept);
          }
        });
    return new Grid(name, left, merged, addresses);
  }

  /** The same sheet as one of several: its name stands before the addresses of its cells. */
  Grid amongOthers() {
    String prefix = "'" + name + "'!";
    Grid named = saying(cell -> cell.at(prefix + cell.address()));
    return new Grid(name, named.rows, merged, (row, column) -> prefix + addresses.of(row, column));
  }

  /** How people find this cell, whether something stands in it or not. */
  String address(int row, int column) {
    return addresses.of(row, column);
  }

  int lastColumn() {
    return lastColumn;
  }
}
