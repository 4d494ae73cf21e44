package vn.thuoc.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/** Tells of entries under headers that say nothing, or nothing the form knows. */
final class StrayColumns {
  private final Sheet sheet;
  private final Findings findings;
  private final Map<Header.Other, Integer> numbers = new LinkedHashMap<>();

  StrayColumns(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  /** Looks at the row of one line. */
  void row(String lineId, SheetRow row) {
    for (int column : sheet.columns().unnamed()) {
      sheet
          .grid()
          .cell(row.index(), column)
          .filter(cell -> !EntryReader.saysNothing(cell.text()))
          .ifPresent(cell -> unnamed(lineId, cell));
    }
    for (Header.Other other : sheet.columns().header().others()) {
      sheet
          .grid()
          .cell(row.index(), other.column())
          .filter(cell -> cell.kind() == GridCell.Kind.NUMBER)
          .ifPresent(cell -> numbers.merge(other, 1, Integer::sum));
    }
  }

  /** Tells of the columns that were added to the form, once for each. */
  void finish() {
    numbers.forEach(
        (other, count) ->
            findings.add(
                new Finding(
                    IngestError.COLUMN_UNPLACED,
                    Severity.WARNING,
                    Optional.empty(),
                    Optional.empty(),
                    findings.cell(
                        sheet.grid().address(sheet.columns().header().lastRow(), other.column())),
                    other.text(),
                    new Words(
                        "Mẫu phiếu không có cột «"
                            + other.text()
                            + "»; "
                            + count
                            + " số trong cột này không được đọc.",
                        "The form has no column '"
                            + other.text()
                            + "'; "
                            + count
                            + " numbers in it are not read."),
                    new Words(
                        "Nếu là số liệu của phiếu, đặt lại tiêu đề cột như mẫu.",
                        "If they belong to the form, put the header back as printed."))));
  }

  private void unnamed(String lineId, GridCell cell) {
    boolean words =
        cell.kind() == GridCell.Kind.TEXT
            && EntryReader.decimal(Optional.of(cell), Optional.empty()) instanceof Entry.Unclear
            && WrittenNumber.readings(cell.text().strip()).isEmpty()
            && !cell.text().matches("[\\d\\s/.,]*");
    findings.add(
        new Finding(
            IngestError.COLUMN_UNPLACED,
            words ? Severity.WARNING : Severity.ERROR,
            Optional.empty(),
            Optional.of(lineId),
            findings.cell(cell.address()),
            cell.text(),
            new Words(
                "«" + cell.text() + "» nằm ở cột không có tiêu đề; không lấy vì không rõ là gì.",
                "'"
                    + cell.text()
                    + "' stands in a column without a header; not taken, as it is"
                    + " unclear what it is."),
            new Words(
                "Chuyển về đúng cột, hoặc ghi tiêu đề cho cột này.",
                "Move it to its column, or give this column a header.")));
  }
}
