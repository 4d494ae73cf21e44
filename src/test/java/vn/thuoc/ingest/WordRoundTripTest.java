package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.instrument.Instrument;

/** A template that was filled in gives every place back, also when it was saved again. */
class WordRoundTripTest {
  @TempDir Path folder;

  static List<Instrument> instruments() {
    return Intake.INSTRUMENTS.all();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void everyPlaceOfADocumentIsReadWithItsWords(Instrument instrument) throws Exception {
    FilledWord filled = new FilledWord(instrument, folder, 1);

    SentForm form = new FormFiles().read("phieu.docx", filled.bytes());

    Map<String, String> expected = texts(filled.written());
    filled.untouched().keySet().forEach(address -> expected.put(address.text(), ""));
    Map<String, String> read = new TreeMap<>();
    form.addressed()
        .forEach(
            place ->
                read.merge(
                    place.address().text(), place.cell().text(), (one, two) -> one + " & " + two));
    assertThat(read).isEqualTo(expected);
    assertThat(form.instrumentId()).contains(instrument.id());
    assertThat(form.addressed())
        .allMatch(
            place -> place.cell().address().matches("đoạn \\d+|bảng \\d+, hàng \\d+, ô \\d+"));
    assertThat(form.addressed())
        .filteredOn(place -> !place.cell().text().isEmpty())
        .allSatisfy(
            place ->
                assertThat(
                        form.grids()
                            .get(0)
                            .cell(place.cell().row(), place.cell().column())
                            .orElseThrow()
                            .text())
                    .as(place.address().text())
                    .contains(place.cell().text()));
    assertThat(bookmarked(form, filled)).isEqualTo(bookmarks(filled));
  }

  @ParameterizedTest
  @ValueSource(strings = {"binh-thuan-2022-district", "an-giang-2018-commune"})
  void everyPlaceIsStillThereWhenLibreOfficeSavedItAgain(String id) throws Exception {
    assumeTrue(LibreOffice.installed(), LibreOffice.MISSING);
    FilledWord filled = new FilledWord(Intake.INSTRUMENTS.get(id), folder, 2);

    byte[] again = LibreOffice.saved(folder, filled.bytes(), "docx", "docx");

    assertSame(new FormFiles().read("phieu.docx", again), filled, id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"binh-thuan-2022-district", "an-giang-2018-commune"})
  void everyPlaceIsStillThereInTheOldFormatOfWord(String id) throws Exception {
    assumeTrue(LibreOffice.installed(), LibreOffice.MISSING);
    FilledWord filled = new FilledWord(Intake.INSTRUMENTS.get(id), folder, 3);

    byte[] again = LibreOffice.saved(folder, filled.bytes(), "docx", "doc");

    assertSame(new FormFiles().read("phieu.doc", again), filled, id);
  }

  private static void assertSame(SentForm form, FilledWord filled, String id) throws IOException {
    assertThat(form.instrumentId()).contains(id);
    assertThat(bookmarked(form, filled)).isEqualTo(bookmarks(filled));
  }

  private static Map<String, String> bookmarks(FilledWord filled) {
    Map<String, String> all = texts(filled.written());
    all.putAll(texts(filled.untouched()));
    return all;
  }

  /** What stands in the bookmarks, by the addresses they are named after. */
  private static Map<String, String> bookmarked(SentForm form, FilledWord filled) {
    Map<AnswerAddress, String> found = new LinkedHashMap<>();
    for (AnswerAddress address : all(filled)) {
      GridCell cell = form.bookmarked().get(address.bookmark());
      found.put(address, cell == null ? "(no bookmark)" : cell.text());
    }
    return texts(found);
  }

  private static List<AnswerAddress> all(FilledWord filled) {
    Map<AnswerAddress, String> all = new LinkedHashMap<>(filled.written());
    all.putAll(filled.untouched());
    return List.copyOf(all.keySet());
  }

  private static Map<String, String> texts(Map<AnswerAddress, String> places) {
    Map<String, String> texts = new TreeMap<>();
    places.forEach((address, text) -> texts.put(address.text(), text));
    return texts;
  }
}
