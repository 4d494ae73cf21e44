package vn.thuoc.ingest.annotation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thuoc.problem.Place;

/**
 * Where a remark stands in a workbook.
 *
 * @param sheet its sheet
 * @param range its cells
 */
record SheetPlace(Sheet sheet, CellRangeAddress range) {
  private static final Pattern CELLS =
      Pattern.compile("(?:'((?:[^']|'')+)'!|([^'!]+)!)?([A-Z]{1,3}\\d+(?::[A-Z]{1,3}\\d+)?)");

  /** The cells of a place; none where it names no cell of this workbook. */
  static Optional<SheetPlace> find(Workbook workbook, Place place) {
    if (!(place instanceof Place.Cell cell)) {
      return Optional.empty();
    }
    Matcher matcher = CELLS.matcher(cell.cell());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String named =
        Optional.ofNullable(matcher.group(1))
            .map(quoted -> quoted.replace("''", "'"))
            .or(() -> Optional.ofNullable(matcher.group(2)))
            .orElse(cell.sheet());
    return Optional.ofNullable(workbook.getSheet(named))
        .map(sheet -> new SheetPlace(sheet, whole(sheet, matcher.group(3))));
  }

  /** The cells, or all of a merged region where they lie in one. */
  private static CellRangeAddress whole(Sheet sheet, String cells) {
    CellRangeAddress range = CellRangeAddress.valueOf(cells);
    return sheet.getMergedRegions().stream()
        .filter(merged -> merged.isInRange(range.getFirstRow(), range.getFirstColumn()))
        .filter(merged -> merged.isInRange(range.getLastRow(), range.getLastColumn()))
        .findFirst()
        .orElse(range);
  }

  /** As a link inside the workbook. */
  String link() {
    return "'"
        + sheet.getSheetName().replace("'", "''")
        + "'!"
        + new org.apache.poi.ss.util.CellReference(range.getFirstRow(), range.getFirstColumn())
            .formatAsString(false);
  }
}
