package vn.thuoc.ingest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of the table of criteria, before it is known which line it is.
 *
 * @param index its row on the sheet, from 0
 * @param number what stands under the header for numbers; may be empty
 * @param label what stands under the header for texts; may be empty
 * @param entries its cells with figures and points, left to right
 */
record SheetRow(int index, String number, String label, List<GridCell> entries) {
  SheetRow {
    entries = List.copyOf(entries);
  }

  /** What was entered, for telling whether two rows say the same. */
  String said() {
    return entries.stream()
        .map(cell -> cell.column() + "=" + cell.text().strip())
        .collect(Collectors.joining(" "));
  }
}
