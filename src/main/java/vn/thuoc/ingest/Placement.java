package vn.thuoc.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.instrument.FormLine;

/**
 * Which row of the sheet is which line of the form.
 *
 * @param rows line id to its row
 * @param items line id to the rows that the unit wrote beneath it
 * @param twice lines that stand on a second row
 * @param unplaced rows that are no line for certain
 */
record Placement(
    Map<String, SheetRow> rows,
    Map<String, List<SheetRow>> items,
    List<Twice> twice,
    List<SheetRow> unplaced) {

  /** A line on a second row. */
  record Twice(FormLine line, SheetRow first, SheetRow again) {
    /** Whether the second row says anything that the first does not. */
    boolean differs() {
      return !again.said().isEmpty() && !again.said().equals(first.said());
    }
  }

  Placement {
    rows = Map.copyOf(rows);
    items = Map.copyOf(items);
    twice = List.copyOf(twice);
    unplaced = List.copyOf(unplaced);
  }

  Optional<SheetRow> row(String lineId) {
    return Optional.ofNullable(rows.get(lineId));
  }

  List<SheetRow> items(String lineId) {
    return items.getOrDefault(lineId, List.of());
  }

  /** The share of the form's criteria that were found, from 0 to 1. */
  double share(FormLines lines) {
    List<FormLine> criteria =
        lines.all().stream().filter(line -> line.kind() == FormLine.Kind.CRITERION).toList();
    long found = criteria.stream().filter(line -> rows.containsKey(line.id())).count();
    return criteria.isEmpty() ? 0 : (double) found / criteria.size();
  }

  /** Whether anything at all was entered. */
  boolean filledIn() {
    return rows.values().stream().anyMatch(row -> !row.entries().isEmpty());
  }
}
