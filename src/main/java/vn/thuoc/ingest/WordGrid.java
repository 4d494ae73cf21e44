package vn.thuoc.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Lays a document out as one sheet: every paragraph outside tables a row, every row of a table a
 * row. Rows of a table inside a cell follow the row of that cell.
 */
final class WordGrid {
  static final String NAME = "Văn bản";

  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Deque<WordTable> tables = new ArrayDeque<>();
  private int tablesSeen;
  private int paragraphs;
  private int cells;

  /** How people find a row of the grid, and where its cells begin. */
  private record Line(String address, NavigableMap<Integer, Integer> cells) {
    String of(int column) {
      return cells.isEmpty()
          ? address
          : address + ", ô " + (cells.headMap(column, true).size() == 0 ? 1 : number(column));
    }

    private int number(int column) {
      return cells.floorEntry(column).getValue();
    }
  }

  Grid grid() {
    List<Line> known = List.copyOf(lines);
    return new Grid(
        NAME,
        rows,
        merged,
        (row, column) ->
            row >= 0 && row < known.size() ? known.get(row).of(column) : "cuối văn bản");
  }

  /** The place of the paragraph that begins; blank ones are not counted, as nobody sees them. */
  WordSpot paragraph() throws WordTrouble {
    String address = "đoạn " + (paragraphs + 1);
    return new WordSpot(newRow(address, new TreeMap<>()), 0, address);
  }

  void endParagraph(WordSpot spot, String text) throws WordTrouble {
    if (!blank(text)) {
      paragraphs++;
      put(spot, text);
    }
  }

  void beginTable() {
    tablesSeen++;
    tables.push(new WordTable(tablesSeen));
  }

  void endTable() throws WordTrouble {
    merge(table().end());
    tables.pop();
  }

  void beginRow() throws WordTrouble {
    WordTable table = table();
    NavigableMap<Integer, Integer> starts = new TreeMap<>();
    String address = table.beginRow();
    table.at(newRow(address, starts), starts);
  }

  void endRow() throws WordTrouble {
    merge(table().endRow());
  }

  /** Columns that are left empty before the first cell of the row. */
  void skip(int columns) throws WordTrouble {
    table().skip(columns);
  }

  WordSpot beginCell() throws WordTrouble {
    return table().beginCell();
  }

  void span(int columns) throws WordTrouble {
    table().span(columns);
  }

  void joinedAbove(boolean begins) throws WordTrouble {
    table().joinedAbove(begins);
  }

  void joinedBefore() throws WordTrouble {
    table().joinedBefore();
  }

  void endCell(WordSpot spot, String text) throws WordTrouble {
    table().endCell();
    if (!blank(text)) {
      put(spot, text);
    }
  }

  private WordTable table() throws WordTrouble {
    if (tables.isEmpty()) {
      throw WordTrouble.tooLarge("hàng hay ô nằm ngoài bảng", "rows or cells outside a table");
    }
    return tables.peek();
  }

  private int newRow(String address, NavigableMap<Integer, Integer> starts) throws WordTrouble {
    if (lines.size() >= Limits.ROWS) {
      throw WordTrouble.tooLarge(
          "hơn " + Limits.ROWS + " đoạn và hàng của bảng",
          "more than " + Limits.ROWS + " paragraphs and rows of tables");
    }
    lines.add(new Line(address, starts));
    return lines.size() - 1;
  }

  private void put(WordSpot spot, String text) throws WordTrouble {
    cells++;
    if (cells > Limits.CELLS || text.length() > Limits.TEXT) {
      throw WordTrouble.tooLarge(
          "«" + spot.address() + "» vượt giới hạn của một tờ phiếu",
          "'" + spot.address() + "' is beyond the limits of a form");
    }
    rows.computeIfAbsent(spot.row(), row -> new TreeMap<>())
        .put(spot.column(), spot.saying(text.strip()));
  }

  private void merge(List<CellRangeAddress> regions) throws WordTrouble {
    merged.addAll(regions);
    if (merged.size() > Limits.ROWS) {
      throw WordTrouble.tooLarge(
          "hơn " + Limits.ROWS + " ô gộp", "more than " + Limits.ROWS + " merged cells");
    }
  }

  private static boolean blank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
