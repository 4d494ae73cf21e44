package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;

/** Reads one table of a form, by its header and its printed rows. */
final class PaperTable {
  private final PaperTables tables;
  private final PaperAnswer answers;
  private final Side side;

  PaperTable(PaperTables tables, PaperAnswer answers, Side side) {
    this.tables = tables;
    this.answers = answers;
    this.side = side;
  }

  /**
   * The places of its rows.
   *
   * @param below the row of the sheet on which something else begins
   */
  List<SentForm.Addressed> read(
      AskedQuestion asked, AnswerType.Table table, PaperTables.Header header, int below) {
    List<SentForm.Addressed> places = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    int line = 1;
    for (List<GridCell> cells : tables.between(header.last(), below)) {
      if (table.rows().isEmpty()) {
        boolean said = says(cells, header);
        if (said) {
          AnswerType.Row row = AnswerSlot.openRow(table, String.valueOf(line));
          places.addAll(row(asked, table, row, cells.get(0).row(), header));
          line++;
        }
      } else {
        Optional<AnswerType.Row> row = printed(table, cells, taken);
        row.ifPresent(
            found -> {
              taken.add(found.id());
              places.addAll(row(asked, table, found, cells.get(0).row(), header));
            });
      }
    }
    return places;
  }

  private static boolean says(List<GridCell> cells, PaperTables.Header header) {
    return cells.stream()
        .filter(
            cell ->
                header.columns().containsValue(cell.column())
                    || header.options().values().stream()
                        .anyMatch(options -> options.containsValue(cell.column())))
        .anyMatch(cell -> !EntryReader.saysNothing(cell.text()));
  }

  private static Optional<AnswerType.Row> printed(
      AnswerType.Table table, List<GridCell> cells, Set<String> taken) {
    List<String> keys = cells.stream().map(cell -> KeyedText.key(cell.text())).toList();
    return table.rows().stream()
        .filter(row -> !taken.contains(row.id()))
        .filter(row -> keys.contains(KeyedText.key(row.label())))
        .findFirst();
  }

  private List<SentForm.Addressed> row(
      AskedQuestion asked,
      AnswerType.Table table,
      AnswerType.Row row,
      int at,
      PaperTables.Header header) {
    List<SentForm.Addressed> places = new ArrayList<>();
    for (AnswerSlot slot : AnswerSlot.cells(asked.question().id(), table, row)) {
      Map<String, Integer> options = header.options().getOrDefault(slot.column(), Map.of());
      options.forEach(
          (option, column) ->
              places.add(
                  new SentForm.Addressed(
                      slot.address(side).choosing(option), tables.cell(at, column))));
      Integer column = header.columns().get(slot.column());
      if (options.isEmpty() && column != null) {
        GridCell cell = tables.cell(at, column);
        places.addAll(answers.read(slot, side, cell, cell.text()));
      }
    }
    return places;
  }
}
