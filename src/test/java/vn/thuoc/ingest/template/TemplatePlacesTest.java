package vn.thuoc.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.ingest.AnswerAddress;
import vn.thuoc.ingest.AnswerSlot;
import vn.thuoc.ingest.AskedQuestion;
import vn.thuoc.ingest.PlaceColumn;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.unit.Units;

/** Every answer of every instrument has exactly one place in a workbook and in a Word document. */
class TemplatePlacesTest {
  private static final Units UNITS = Units.read(DefinitionFolder.onClassPath("etl").under("units"));

  /** Word takes no longer tags. */
  private static final int LONGEST_TAG = 64;

  static List<Instrument> instruments() {
    return Instruments.read(DefinitionFolder.onClassPath("etl").under("instruments")).all();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void aWorkbookHasEveryPlaceOnce(Instrument instrument) throws IOException {
    List<String> found = new ArrayList<>();
    try (XSSFWorkbook workbook = workbook(instrument)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (!workbook.isSheetHidden(i)) {
          found.addAll(places(workbook.getSheetAt(i)));
        }
      }
      assertThat(
              workbook
                  .getProperties()
                  .getCustomProperties()
                  .getProperty("instrument_id")
                  .getLpwstr())
          .isEqualTo(instrument.id());
    }

    List<String> expected =
        AskedQuestion.of(instrument).stream()
            .flatMap(asked -> asked.sides().stream().flatMap(side -> inWorkbook(asked, side)))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void aDocumentHasEveryPlaceOnce(Instrument instrument) throws IOException {
    List<String> tags = new ArrayList<>();
    List<String> bookmarks = new ArrayList<>();
    int boxes = 0;
    byte[] bytes = new TemplateWriter().bytes(instrument, UNITS, TemplateFormat.DOCX);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      all(document, CTBookmark.class).forEach(bookmark -> bookmarks.add(bookmark.getName()));
      for (CTSdtRun control : all(document, CTSdtRun.class)) {
        tags.add(control.getSdtPr().getTag().getVal());
        boxes += checked(control) ? 1 : 0;
      }
      assertThat(
              document
                  .getProperties()
                  .getCustomProperties()
                  .getProperty("instrument_id")
                  .getLpwstr())
          .isEqualTo(instrument.id());
    }

    List<String> expected =
        AskedQuestion.of(instrument).stream()
            .flatMap(asked -> asked.sides().stream().flatMap(side -> inDocument(asked, side)))
            .toList();
    assertThat(tags).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(boxes).isEqualTo((int) expected.stream().filter(tag -> tag.contains("=")).count());
    assertThat(tags).allMatch(tag -> tag.length() <= LONGEST_TAG);
    assertThat(bookmarks)
        .as("around the same places")
        .containsExactlyInAnyOrderElementsOf(
            tags.stream()
                .map(tag -> AnswerAddress.parse(tag).orElseThrow().bookmark())
                .distinct()
                .toList());
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void anAddressIsReadAsItIsWritten(Instrument instrument) {
    for (AskedQuestion asked : AskedQuestion.of(instrument)) {
      for (Side side : asked.sides()) {
        assertThat(inDocument(asked, side))
            .allMatch(
                text -> AnswerAddress.parse(text).map(AnswerAddress::text).orElse("").equals(text));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void aWorkbookIsPrintedOnA4WithItsHeaderOnEveryPage(Instrument instrument) throws IOException {
    try (XSSFWorkbook workbook = workbook(instrument)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        if (!workbook.isSheetHidden(i)) {
          assertThat(sheet.getRepeatingRows()).as(sheet.getSheetName()).isNotNull();
          assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
          assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
          assertThat(sheet.getFooter().getCenter()).contains("&P/&N");
          int hidden = CellReference.convertColStringToIndex(marker(sheet)[3]);
          assertThat(sheet.isColumnHidden(hidden)).isTrue();
          assertThat(sheet.getMergedRegions()).allMatch(region -> region.getLastColumn() < hidden);
        }
      }
    }
  }

  private static XSSFWorkbook workbook(Instrument instrument) throws IOException {
    byte[] bytes = new TemplateWriter().bytes(instrument, UNITS, TemplateFormat.XLSX);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** What the hidden column says about the sheet: mark, instrument, what it holds, its column. */
  private static String[] marker(XSSFSheet sheet) {
    for (var cell : sheet.getRow(0)) {
      String text = cell.toString();
      if (text.startsWith(PlaceColumn.MARK)) {
        return text.split("\\|");
      }
    }
    throw new AssertionError("no hidden column on " + sheet.getSheetName());
  }

  private static List<String> places(XSSFSheet sheet) {
    List<String> places = new ArrayList<>();
    int hidden = CellReference.convertColStringToIndex(marker(sheet)[3]);
    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
      if (sheet.getRow(row) != null && sheet.getRow(row).getCell(hidden) != null) {
        for (String place : sheet.getRow(row).getCell(hidden).getStringCellValue().split("\n")) {
          String[] parts = place.split(" ", 2);
          int column = CellReference.convertColStringToIndex(parts[0]);
          assertThat(sheet.getRow(row).getCell(column)).as(place).isNotNull();
          places.add(parts[1]);
        }
      }
    }
    return places;
  }

  /** One cell for an answer, or one to tick for each option where several can be chosen. */
  private static Stream<String> inWorkbook(AskedQuestion asked, Side side) {
    boolean lines = asked.criterion().isPresent() && !asked.question().type().options().isEmpty();
    // a line that the unit writes itself is written once, and each side says whether it counts
    return asked.slots(side).stream()
        .filter(
            slot ->
                asked.criterion().isEmpty()
                    || side == Side.SELF
                    || !slot.column().equals(AnswerSlot.TEXT))
        .flatMap(
            slot ->
                lines || slot.type() instanceof AnswerType.SeveralChoices
                    ? ticked(slot, side)
                    : Stream.of(slot.address(side).text()));
  }

  private static Stream<String> inDocument(AskedQuestion asked, Side side) {
    return asked.slots(side).stream()
        .flatMap(
            slot ->
                AnswerSlot.options(slot.type()).isEmpty()
                    ? Stream.of(slot.address(side).text())
                    : ticked(slot, side));
  }

  private static Stream<String> ticked(AnswerSlot slot, Side side) {
    return slot.optionAddresses(side).stream().map(AnswerAddress::text);
  }

  private static <T> List<T> all(XWPFDocument document, Class<T> kind) {
    List<T> found = new ArrayList<>();
    try (XmlCursor cursor = document.getDocument().newCursor()) {
      while (cursor.hasNextToken()) {
        if (cursor.isStart() && kind.isInstance(cursor.getObject())) {
          found.add(kind.cast(cursor.getObject()));
        }
        cursor.toNextToken();
      }
    }
    return found;
  }

  private static boolean checked(CTSdtRun control) {
    XmlObject[] found =
        control
            .getSdtPr()
            .selectPath(
                "declare namespace w14='http://schemas.microsoft.com/office/word/2010/wordml';"
                    + " ./w14:checkbox");
    return found.length == 1;
  }
}
