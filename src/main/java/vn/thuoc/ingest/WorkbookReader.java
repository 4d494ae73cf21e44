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
import vn.thuoc.problem.Words;

/** Turns the bytes of a workbook into the sheets that people see. */
final class WorkbookReader {
  private final String file;

  WorkbookReader(String file) {
    this.file = file;
  }

  List<Grid> read(byte[] bytes) throws Refusal {
    new WorkbookGuard(file).check(bytes);
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      return sheets(new XSSFReader(workbook));
    } catch (SheetRows.TooMuch e) {
      throw Refusal.tooLarge(
          file,
          "ô " + e.getMessage() + " vượt giới hạn của một tờ phiếu",
          "cell " + e.getMessage() + " is beyond the limits of a form");
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      // POI and the parser throw unchecked exceptions over malformed parts; all mean the same here
      throw refusal(e);
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
        Grid grid = rows.grid(sheet.name());
        Optional<String> questionnaire = PlaceColumn.questionnaire(grid);
        if (questionnaire.isPresent()) {
          throw onlyAsCsv(questionnaire.get());
        }
        grids.add(PlaceColumn.without(grid));
      }
    }
    return grids;
  }

  private static void readIfThere(InputStream part, org.xml.sax.helpers.DefaultHandler handler)
      throws IOException, SAXException {
    if (part != null) {
      XmlPart.read(part, handler);
    }
  }

  private Refusal refusal(Exception e) {
    String message = Optional.ofNullable(e.getMessage()).orElse("");
    if (message.contains("DOCTYPE")) {
      return Refusal.unsafe(
          file, "XML bên trong khai báo DOCTYPE", "its XML declares a document type");
    }
    if (message.contains("Zip bomb")) {
      return Refusal.unsafe(
          file, "nén quá chặt, như một bom nén", "it is packed as tightly as a zip bomb");
    }
    return Refusal.damaged(file);
  }

  /** The template of a form with a questionnaire is known by its hidden column. */
  private Refusal onlyAsCsv(String instrument) {
    return Refusal.of(
        IngestError.FORM_UNKNOWN,
        file,
        new Words(
            "Đây là phiếu «" + instrument + "»; phiếu này hiện chỉ nạp được từ tệp CSV.",
            "This is form '" + instrument + "', which is loaded from CSV files only."),
        new Words(
            "Ghi phiếu trống bằng «thuoc template "
                + instrument
                + " --out phieu.csv» rồi điền vào đó.",
            "Write the empty form by 'thuoc template "
                + instrument
                + " --out form.csv' and fill it in."));
  }
}
