package vn.thuoc.ingest.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.thuoc.ingest.AnnotationSheet;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Severity;

/** Puts comments on the cells of a workbook and colours them. */
final class WorkbookNotes {
  static final String AUTHOR = "Thước CNTT";

  private static final String MARK = AUTHOR + ":\n";
  private static final int MOST_COLOURED = 12;
  private static final int LINE_LENGTH = 42;
  private static final int WIDTH_IN_COLUMNS = 4;

  private final Workbook workbook;
  private final Colours colours;
  private final Language language;
  private final Map<String, Severity> gravest = new HashMap<>();

  WorkbookNotes(Workbook workbook, Language language) {
    this.workbook = workbook;
    this.colours = new Colours(workbook);
    this.language = language;
  }

  Colours colours() {
    return colours;
  }

  /** Leaves one comment a cell, however many remarks are made about it. */
  void write(List<Remark> remarks) {
    if (workbook.getSheetIndex(AnnotationSheet.NAME) >= 0) {
      workbook.removeSheetAt(workbook.getSheetIndex(AnnotationSheet.NAME));
      workbook.sheetIterator().forEachRemaining(this::clear);
    }
    Map<String, List<Remark>> byCell = new LinkedHashMap<>();
    Map<String, SheetPlace> places = new LinkedHashMap<>();
    for (Remark remark : remarks) {
      SheetPlace.find(workbook, remark.place())
          .ifPresent(
              place -> {
                places.putIfAbsent(place.link(), place);
                byCell.computeIfAbsent(place.link(), link -> new ArrayList<>()).add(remark);
                colour(place, remark.severity());
              });
    }
    byCell.forEach((link, ofOne) -> comment(places.get(link), ofOne));
  }

  /** The gravest colour of those that fall on a cell stays. */
  private void colour(SheetPlace place, Severity severity) {
    CellRangeAddress range = place.range();
    CellRangeAddress coloured =
        range.getNumberOfCells() > MOST_COLOURED
            ? new CellRangeAddress(
                range.getFirstRow(),
                range.getFirstRow(),
                range.getFirstColumn(),
                range.getFirstColumn())
            : range;
    for (CellAddress address : coloured) {
      String key = place.sheet().getSheetName() + "!" + address;
      Severity worst =
          gravest.merge(key, severity, (one, other) -> one.compareTo(other) <= 0 ? one : other);
      colours.fill(cell(place.sheet(), address), worst);
    }
  }

  private void comment(SheetPlace place, List<Remark> remarks) {
    CellAddress at = new CellAddress(place.range().getFirstRow(), place.range().getFirstColumn());
    Cell cell = cell(place.sheet(), at);
    String text =
        MARK
            + remarks.stream()
                .sorted(Comparator.comparing(Remark::severity))
                .map(remark -> "• " + remark.sentence(language))
                .distinct()
                .collect(Collectors.joining("\n"));
    CreationHelper helper = workbook.getCreationHelper();
    Optional<Comment> own = Optional.ofNullable(cell.getCellComment());
    if (own.isPresent()) {
      String before = own.get().getString().getString().strip();
      own.get().setString(helper.createRichTextString(before + "\n\n" + text));
      return;
    }
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(at.getColumn() + 1);
    anchor.setCol2(at.getColumn() + 1 + WIDTH_IN_COLUMNS);
    anchor.setRow1(at.getRow());
    anchor.setRow2(at.getRow() + 3 + text.length() / LINE_LENGTH);
    Comment comment = place.sheet().createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor(AUTHOR);
    cell.setCellComment(comment);
  }

  /** Takes away what an earlier annotation left; comments of people stay. */
  private void clear(Sheet sheet) {
    Map<CellAddress, Comment> comments = Map.copyOf(sheet.getCellComments());
    comments.forEach(
        (address, comment) -> {
          String text = comment.getString().getString();
          int mark = text.indexOf(MARK);
          if (mark >= 0) {
            String others = text.substring(0, mark).strip();
            if (others.isEmpty()) {
              cell(sheet, address).removeCellComment();
            } else {
              comment.setString(workbook.getCreationHelper().createRichTextString(others));
            }
          }
        });
    for (Row row : sheet) {
      row.forEach(colours::clear);
    }
  }

  private static Cell cell(Sheet sheet, CellAddress address) {
    Row row =
        Optional.ofNullable(sheet.getRow(address.getRow()))
            .orElseGet(() -> sheet.createRow(address.getRow()));
    return row.getCell(address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
