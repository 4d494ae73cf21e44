package vn.thuoc.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuoc.instrument.Side;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Collects what a person should look at on one sheet. Not for use by several threads. */
final class Findings {
  private final String file;
  private final String sheet;
  private final List<Finding> found = new ArrayList<>();

  Findings(String file, String sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  List<Finding> found() {
    return List.copyOf(found);
  }

  /** A cell by its address, which names the sheet where it is another one. */
  Place cell(String address) {
    int end = address.startsWith("'") ? address.lastIndexOf("'!") : -1;
    return end < 0
        ? new Place.Cell(file, sheet, address)
        : new Place.Cell(file, address.substring(1, end), address.substring(end + 2));
  }

  String sheetName() {
    return sheet;
  }

  Place sheet() {
    return Place.named(file + " › " + sheet);
  }

  void add(Finding finding) {
    found.add(finding);
  }

  /** An answer that was not taken over. */
  void rejected(
      IngestError code, Side side, String lineId, GridCell cell, Words message, Words remedy) {
    add(
        new Finding(
            code,
            Severity.ERROR,
            Optional.of(side),
            Optional.of(lineId),
            cell(cell.address()),
            cell.text(),
            message,
            remedy));
  }

  /** An answer that was not taken over because its entry is unclear. */
  void rejected(Entry.Unclear unclear, Side side, String lineId, GridCell cell) {
    rejected(
        unclear.code(),
        side,
        lineId,
        cell,
        new Words(
            "«" + cell.text() + "» " + unclear.reason().vi() + "; không lấy câu trả lời này.",
            "'" + cell.text() + "' " + unclear.reason().en() + "; the answer is not taken."),
        unclear.remedy());
  }

  /** Something that was left as it is, but is worth a look. */
  void warning(
      IngestError code,
      Optional<Side> side,
      String lineId,
      GridCell cell,
      Words message,
      Words remedy) {
    add(
        new Finding(
            code,
            Severity.WARNING,
            side,
            Optional.of(lineId),
            cell(cell.address()),
            cell.text(),
            message,
            remedy));
  }
}
