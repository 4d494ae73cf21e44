package vn.thuoc.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Turns the bytes of a workbook into the sheets that people see. */
final class WorkbookReader {
  private final String file;

  WorkbookReader(String file) {
    this.file = file;
  }

  /**
   * The sheets that people see.
   *
   * @param bytes a package that has passed {@link OoxmlGuard}
   */
  SentForm read(byte[] bytes) throws Refusal {
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      return form(sheets(new XSSFReader(workbook)), property(bytes));
    } catch (SheetRows.TooMuch e) {
      throw Refusal.tooLarge(
          file,
          "ô " + e.getMessage() + " vượt giới hạn của một tờ phiếu",
          "cell " + e.getMessage() + " is beyond the limits of a form");
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      // POI and the parser throw unchecked exceptions over malformed parts; all mean the same here
      throw Refusal.malformed(file, e);
    }
  }

  private List<Grid> sheets(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, Refusal {
    SheetList list = new SheetList();
    XmlPart.read(reader.getWorkbookData(), list);
    if (list.sheets().size() > Limits.SHEETS) {
      throw Refusal.tooLarge(
          file, "hơn " + Limits.SHEETS + " trang", "more than " + Limits.SHEETS + " sheets");
    }
    SharedTexts texts = new SharedTexts();
    readIfThere(reader.getSharedStringsData(), texts);
    NumberStyles styles = new NumberStyles();
    readIfThere(reader.getStylesData(), styles);
    List<Grid> grids = new ArrayList<>();
    for (SheetList.Entry sheet : list.sheets()) {
      if (sheet.visible()) {
        SheetRows rows = new SheetRows(texts, styles, list.daysFrom1904());
        XmlPart.read(reader.getSheet(sheet.relation()), rows);
        grids.add(rows.grid(sheet.name()));
      }
    }
    return grids;
  }

  /**
   * The sheets without the hidden columns of a template. Of several sheets with places, the first
   * is the form; the cells of the others carry the names of their sheets.
   */
  static SentForm form(List<Grid> sheets, Optional<String> property) {
    List<Grid> grids = new ArrayList<>();
    List<SentForm.Addressed> addressed = new ArrayList<>();
    Optional<String> instrumentId = Optional.empty();
    for (Grid sheet : sheets) {
      Grid grid = instrumentId.isEmpty() ? sheet : sheet.amongOthers();
      Optional<PlaceColumn.Marked> marked = PlaceColumn.of(grid);
      grids.add(marked.map(PlaceColumn.Marked::grid).orElse(grid));
      marked.ifPresent(found -> addressed.addAll(found.places()));
      instrumentId = instrumentId.or(() -> marked.map(PlaceColumn.Marked::instrumentId));
    }
    return new SentForm(grids, instrumentId.or(() -> property), addressed);
  }

  /** The instrument that a template names among the properties of its file. */
  private static Optional<String> property(byte[] bytes) throws IOException, SAXException {
    try (OoxmlParts parts = new OoxmlParts(bytes)) {
      return parts.property("instrument_id");
    }
  }

  private static void readIfThere(InputStream part, org.xml.sax.helpers.DefaultHandler handler)
      throws IOException, SAXException {
    if (part != null) {
      XmlPart.read(part, handler);
    }
  }
}
