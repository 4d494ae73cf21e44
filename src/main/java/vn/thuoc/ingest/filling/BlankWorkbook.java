package vn.thuoc.ingest.filling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuoc.ingest.AnswerAddress;

/** An empty workbook, whose places are named in the hidden columns of its sheets. */
final class BlankWorkbook implements BlankForm {
  private static final String TEXTS = "xl/sharedStrings.xml";

  private final OfficeParts parts;
  private final Map<String, BlankSheet> sheets;
  private final Map<AnswerAddress, CellWriting> places;

  private BlankWorkbook(
      OfficeParts parts, Map<String, BlankSheet> sheets, Map<AnswerAddress, CellWriting> places) {
    this.parts = parts;
    this.sheets = sheets;
    this.places = places;
  }

  static BlankWorkbook of(byte[] empty, FormSlots slots, boolean simulated) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
      Map<XSSFSheet, SheetPlaces> found = new LinkedHashMap<>();
      for (Sheet sheet : workbook) {
        SheetPlaces.of((XSSFSheet) sheet, slots).ifPresent(p -> found.put((XSSFSheet) sheet, p));
      }
      byte[] bytes = empty;
      if (simulated) {
        SimulatedMark.property(workbook);
        found.keySet().forEach(SimulatedMark::on);
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        workbook.write(marked);
        bytes = marked.toByteArray();
      }
      OfficeParts parts = new OfficeParts(bytes);
      Map<String, BlankSheet> sheets = new LinkedHashMap<>();
      Map<AnswerAddress, CellWriting> places = new LinkedHashMap<>();
      found.forEach(
          (sheet, at) -> {
            String part = sheet.getPackagePart().getPartName().getName().substring(1);
            sheets.put(part, new BlankSheet(parts.text(part), at.cells()));
            places.putAll(at.writing());
          });
      return new BlankWorkbook(parts, sheets, places);
    }
  }

  @Override
  public Set<AnswerAddress> places() {
    return Collections.unmodifiableSet(places.keySet());
  }

  /** The cell of a box takes words as well as a mark. */
  @Override
  public boolean takesWordsAtBoxes() {
    return true;
  }

  @Override
  public String written(AnswerAddress address, String text) {
    return places.get(address).words(text);
  }

  @Override
  public byte[] fill(Map<AnswerAddress, String> entries) {
    SharedTexts texts = new SharedTexts(parts.text(TEXTS));
    Map<AnswerAddress, String> cells = new HashMap<>();
    entries.forEach(
        (address, entry) -> cells.put(address, places.get(address).content(entry, texts)));
    Map<String, String> changed = new HashMap<>();
    sheets.forEach((part, sheet) -> changed.put(part, sheet.with(cells)));
    changed.put(TEXTS, texts.xml());
    return parts.with(changed);
  }
}
