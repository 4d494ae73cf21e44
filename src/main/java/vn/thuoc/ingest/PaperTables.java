package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.answer.AnswerType;

/** Finds the tables of a form by their headers. */
final class PaperTables {
  private static final int MOST_HEADER_ROWS = 3;
  private static final double ENOUGH = 0.6;

  private final Grid grid;
  private final List<Integer> rows;
  private final Map<Integer, Integer> firstPiece = new HashMap<>();
  private final Map<Integer, Integer> lastPiece = new HashMap<>();
  private final Map<Integer, Integer> lastLength = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  PaperTables(Grid grid, List<PaperPiece> pieces) {
    this.grid = grid;
    this.rows = grid.rows();
    for (int piece = 0; piece < pieces.size(); piece++) {
      int row = pieces.get(piece).cell().row();
      firstPiece.putIfAbsent(row, piece);
      lastPiece.put(row, piece);
      lastLength.put(row, pieces.get(piece).text().length());
    }
  }

  /**
   * The header of a table.
   *
   * @param last its last row
   * @param columns column of the table to where it stands on the sheet
   * @param options column of the table and option to where it stands, where each has its own
   * @param letters letters of the words that were found
   */
  record Header(
      int last,
      Map<String, Integer> columns,
      Map<String, Map<String, Integer>> options,
      int letters) {}

  /** All places where the header of the table may stand. */
  List<FoundAnchor> headers(PaperAnchor anchor) {
    AnswerType.Table table =
        (AnswerType.Table) anchor.place().orElseThrow().asked().question().type();
    List<FoundAnchor> found = new ArrayList<>();
    for (int index = 0; index < rows.size(); index++) {
      int first = rows.get(index);
      Optional<Header> header = header(table, index);
      if (header.isPresent() && firstPiece.containsKey(first)) {
        int last = header.get().last();
        found.add(
            new FoundAnchor(
                anchor,
                firstPiece.get(first),
                0,
                lastPiece.getOrDefault(last, firstPiece.get(first)),
                lastLength.getOrDefault(last, 0),
                header.get().letters()));
      }
    }
    return found;
  }

  /** The header that begins on the row of this cell. */
  Optional<Header> header(AnswerType.Table table, GridCell at) {
    return header(table, rows.indexOf(at.row()));
  }

  private Optional<Header> header(AnswerType.Table table, int index) {
    if (grid.row(rows.get(index)).size() < 2) {
      return Optional.empty();
    }
    Optional<Header> best = Optional.empty();
    Map<String, Integer> columns = new HashMap<>();
    Map<String, Map<String, Integer>> options = new HashMap<>();
    int letters = 0;
    for (int i = index; i < Math.min(rows.size(), index + MOST_HEADER_ROWS); i++) {
      int before = letters;
      for (GridCell cell : grid.row(rows.get(i))) {
        letters += take(table, key(cell.text()), cell, columns, options);
      }
      if (i == index && columns.isEmpty()) {
        return Optional.empty();
      }
      boolean enough = columns.size() >= Math.max(1, ENOUGH * table.columns().size());
      if (enough && letters > before) {
        best =
            Optional.of(new Header(rows.get(i), Map.copyOf(columns), Map.copyOf(options), letters));
      }
    }
    return best;
  }

  /** What a cell of the header stands for; tells how many letters it explains. */
  private int take(
      AnswerType.Table table,
      String key,
      GridCell cell,
      Map<String, Integer> columns,
      Map<String, Map<String, Integer>> options) {
    for (AnswerType.Column column : table.columns()) {
      String label = key(column.label());
      if (!label.isEmpty() && key.equals(label) && !columns.containsKey(column.id())) {
        columns.put(column.id(), cell.column());
        return label.length();
      }
    }
    for (AnswerType.Column column : table.columns()) {
      for (var option : AnswerSlot.options(column.type())) {
        Map<String, Integer> known = options.computeIfAbsent(column.id(), id -> new HashMap<>());
        if (key.equals(key(option.text())) && !known.containsKey(option.id())) {
          known.put(option.id(), cell.column());
          return key.length();
        }
      }
    }
    return 0;
  }

  /** The key of a text, which is asked for again for every row and every column. */
  private String key(String text) {
    return keys.computeIfAbsent(text, KeyedText::key);
  }

  /** The rows of the sheet below a row, up to but not including another. */
  List<List<GridCell>> between(int above, int below) {
    return rows.stream().filter(row -> row > above && row < below).map(grid::row).toList();
  }

  /** The cell of a table, an empty one where nothing stands. */
  GridCell cell(int row, int column) {
    return grid.place(row, column);
  }
}
