package vn.thuoc.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuoc.problem.Words;

/** A title and rows under headings, each of which is another. */
final class FigureTable {
  private final Terminal terminal;
  private final Words title;
  private final List<String> columns = new ArrayList<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();

  FigureTable(Terminal terminal, Words title, Words... headings) {
    this.terminal = terminal;
    this.title = title;
    for (Words heading : headings) {
      columns.add(heading.in(terminal.language()));
    }
  }

  void row(String... cells) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(columns.get(i), cells[i]);
    }
    rows.add(row);
  }

  void print() {
    terminal.out().println();
    terminal.say(title);
    RowFormat.TABLE.write(terminal.out(), columns, rows);
  }
}
