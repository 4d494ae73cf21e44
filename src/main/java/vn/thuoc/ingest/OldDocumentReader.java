package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Bookmark;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Reads the documents of Word 97 to 2003 ({@code .doc}) into the same sheet as {@link WordReader};
 * what stands in text boxes follows at its end. Form fields and controls of that time keep their
 * state where it cannot be read for certain, so that documents with them are refused.
 */
final class OldDocumentReader {
  private static final String BOOKMARK = "thuoc";

  private final String file;

  OldDocumentReader(String file) {
    this.file = file;
  }

  SentForm read(byte[] bytes) throws Refusal {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      WordGrid grid = new WordGrid();
      NavigableMap<Integer, WordSpot> spots = new TreeMap<>();
      OldWords.checkFields(document.getDocumentText());
      read(document.getRange(), grid, spots);
      read(document.getMainTextboxRange(), grid, new TreeMap<>());
      return new SentForm(
          SentForm.Kind.DOCUMENT,
          List.of(grid.grid()),
          OldProperties.instrument(document.getDocumentSummaryInformation()),
          List.of(),
          bookmarked(document, spots));
    } catch (WordTrouble e) {
      throw e.refusal(file);
    } catch (EncryptedDocumentException e) {
      throw Refusal.encrypted(file);
    } catch (OldFileFormatException e) {
      throw FormFiles.tooOld(file, "Word 95 hoặc cũ hơn", "Word 95 or older", ".docx");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // POI throws many kinds of things over broken structures; all mean the same here
      throw Refusal.damaged(file);
    }
  }

  private static void read(Range range, WordGrid grid, NavigableMap<Integer, WordSpot> spots)
      throws WordTrouble {
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        table(table, grid, spots);
        i += Math.max(0, table.numParagraphs() - 1);
      } else {
        WordSpot spot = grid.paragraph();
        spots.put(paragraph.getStartOffset(), spot);
        grid.endParagraph(spot, OldWords.of(paragraph));
      }
    }
  }

  private static void table(Table table, WordGrid grid, NavigableMap<Integer, WordSpot> spots)
      throws WordTrouble {
    OldColumns columns = OldColumns.of(table);
    grid.beginTable();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      grid.beginRow();
      int next = 0;
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        int column = Math.max(next, columns.at(cell.getLeftEdge()));
        int end = Math.max(column + 1, columns.at(cell.getLeftEdge() + cell.getWidth()));
        grid.skip(column - next);
        WordSpot spot = grid.beginCell();
        spots.put(cell.getStartOffset(), spot);
        grid.span(end - column);
        if (cell.isFirstVerticallyMerged()) {
          grid.joinedAbove(true);
        } else if (cell.isVerticallyMerged()) {
          grid.joinedAbove(false);
        }
        if (cell.isMerged() && !cell.isFirstMerged()) {
          grid.joinedBefore();
        }
        grid.endCell(spot, words(cell));
        next = end;
      }
      grid.endRow();
    }
    grid.endTable();
  }

  private static String words(Range cell) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      String text = OldWords.of(cell.getParagraph(i)).strip();
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
    }
    return String.join("\n", paragraphs);
  }

  /** The marked places, each with the place of the paragraph or cell in which it begins. */
  private static Map<String, GridCell> bookmarked(
      HWPFDocument document, NavigableMap<Integer, WordSpot> spots) {
    Map<String, GridCell> bookmarked = new LinkedHashMap<>();
    for (int i = 0; i < document.getBookmarks().getBookmarksCount(); i++) {
      Bookmark bookmark = document.getBookmarks().getBookmark(i);
      var spot = spots.floorEntry(bookmark.getStart());
      if (bookmark.getName().startsWith(BOOKMARK) && spot != null) {
        Range marked =
            new Range(
                bookmark.getStart(), Math.max(bookmark.getStart(), bookmark.getEnd()), document);
        String text = OldWords.of(marked).strip();
        bookmarked.putIfAbsent(bookmark.getName(), spot.getValue().saying(text));
      }
    }
    return bookmarked;
  }
}
