package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.FormLayout;

/** Takes the rows beneath the header. */
final class TableRows {
  private final Grid grid;
  private final Columns columns;
  private final HeaderFinder headers;

  TableRows(Grid grid, Columns columns, HeaderFinder headers) {
    this.grid = grid;
    this.columns = columns;
    this.headers = headers;
  }

  List<SheetRow> read() {
    List<SheetRow> rows = new ArrayList<>();
    for (int index : grid.rows()) {
      boolean numbersColumns = index == columns.header().lastRow() + 1 && numbersColumns(index);
      if (index > columns.header().lastRow() && !numbersColumns && !headers.repeats(grid, index)) {
        SheetRow row = row(index);
        if (!row.label().isEmpty() || !row.number().isEmpty() || !row.entries().isEmpty()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private SheetRow row(int index) {
    String number =
        columns.single(FormLayout.Role.NUMBER).map(at -> grid.text(index, at)).orElse("");
    String label =
        columns.labels().stream()
            .map(column -> grid.text(index, column))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    if (label.isEmpty() && FormText.hasLetter(number)) {
      // a heading merged over both columns keeps its text in the first
      label = number;
      number = "";
    }
    List<GridCell> entries =
        columns.entries().stream()
            .map(column -> grid.cell(index, column))
            .flatMap(Optional::stream)
            .filter(cell -> !EntryReader.saysNothing(cell.text()))
            .toList();
    return new SheetRow(index, number, label, entries);
  }

  /** Whether the row beneath the header only numbers the columns: (1) (2) (3). */
  private boolean numbersColumns(int index) {
    List<GridCell> cells = grid.row(index);
    return cells.size() >= 3
        && cells.stream()
            .allMatch(cell -> cell.text().strip().matches("[(\\[]?(\\d{1,2}|[A-Z])[)\\]]?"));
  }
}
