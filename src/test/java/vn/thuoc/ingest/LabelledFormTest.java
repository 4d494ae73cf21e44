package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerValue;

/**
 * A form from which everything out of sight was lost, as when it was copied into a new file, is
 * still read by its printed words: nothing wrongly, and nearly everything.
 */
class LabelledFormTest {
  private static final double NEARLY_ALL = 0.9;
  private static final FormFiller FILLER = new FormFiller(CsvTexts.EVERY_TIER);
  private static final SubmissionReader READER =
      new SubmissionReader(
          Intake.INSTRUMENTS, CsvTexts.EVERY_TIER, new TemplateTexts(CsvTexts.EVERY_TIER));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an-giang-2018-commune",
        "an-giang-2018-district",
        "an-giang-2018-province",
        "bo-khcn-2020",
        "huyen-thi-2020",
        "long-bien-2021-government",
        "long-bien-2021-party"
      })
  void aDocumentIsReadByItsPrintedWords(String id) throws IOException {
    Instrument instrument = Intake.INSTRUMENTS.get(id);
    Map<AnswerAddress, String> written =
        FormFillerTest.fitting(instrument, TemplateFormat.DOCX, id.hashCode());
    byte[] filled = FILLER.fill(instrument, TemplateFormat.DOCX, written);

    compare(read(filled, "a.docx"), read(bare(filled), "b.docx"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an-giang-2018-commune",
        "an-giang-2018-district",
        "an-giang-2018-province",
        "bo-khcn-2020",
        "huyen-thi-2020",
        "long-bien-2021-government",
        "long-bien-2021-party"
      })
  void aWorkbookIsReadByItsPrintedWords(String id) throws IOException {
    Instrument instrument = Intake.INSTRUMENTS.get(id);
    Map<AnswerAddress, String> written =
        FormFillerTest.fitting(instrument, TemplateFormat.XLSX, id.hashCode());
    byte[] filled = FILLER.fill(instrument, TemplateFormat.XLSX, written);

    compare(read(filled, "a.xlsx"), read(withoutAddresses(filled), "b.xlsx"));
  }

  private static void compare(Submission known, Submission guessed) {
    assertThat(guessed.instrumentId()).isEqualTo(known.instrumentId());
    assertThat(guessed.unitId()).isEqualTo(known.unitId());
    Map<String, Answer> right = Intake.answers(known);
    Map<String, Answer> read = Intake.answers(guessed);
    List<String> given =
        right.keySet().stream()
            .filter(key -> right.get(key).state() == AnswerState.GIVEN)
            .filter(key -> key.endsWith(" self"))
            .toList();
    long same = given.stream().filter(key -> right.get(key).equals(read.get(key))).count();
    List<String> wrong =
        right.keySet().stream()
            .filter(key -> read.get(key).state() == AnswerState.GIVEN)
            .filter(key -> !right.get(key).equals(read.get(key)))
            .filter(key -> simple(right.get(key)) && simple(read.get(key)))
            .map(key -> key + ": " + right.get(key) + " / " + read.get(key))
            .toList();
    System.out.println(
        known.instrumentId() + " " + same + " of " + given.size() + "; wrong " + wrong.size());
    wrong.forEach(w -> System.out.println("  WRONG " + w));
    given.stream()
        .filter(key -> !right.get(key).equals(read.get(key)))
        .forEach(k -> System.out.println("  LOST " + k + " " + read.get(k) + " " + right.get(k)));
    assertThat(wrong).isEmpty();
    assertThat((double) same / given.size()).isGreaterThan(NEARLY_ALL);
  }

  /** Lists and tables may lose a line or a column, of which the form's finding warns. */
  private static boolean simple(Answer answer) {
    return answer
        .value()
        .filter(
            value ->
                value instanceof AnswerValue.Rows
                    || value instanceof AnswerValue.Items
                    || value instanceof AnswerValue.Document)
        .isEmpty();
  }

  private Submission read(byte[] bytes, String name) throws IOException {
    ReadResult result = READER.read(Files.write(folder.resolve(name), bytes));
    if (result instanceof ReadResult.Refused refused) {
      throw new AssertionError(refused.problems().toString());
    }
    return ((ReadResult.Read) result).submission();
  }

  /** The document without tags, bookmarks and properties. */
  private static byte[] bare(byte[] document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        String text = new String(part, StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("word/document.xml")) {
          text = text.replaceAll("<w:tag [^>]*/>|<w:bookmark(Start|End) [^>]*/>", "");
          part = text.getBytes(StandardCharsets.UTF_8);
        } else if (entry.getName().equals("docProps/custom.xml")) {
          part = text.replace("instrument_id", "other").getBytes(StandardCharsets.UTF_8);
        }
        out.write(part);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The workbook without the hidden columns of addresses. */
  private static byte[] withoutAddresses(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      book.forEach(
          sheet ->
              ((XSSFSheet) sheet)
                  .rowIterator()
                  .forEachRemaining(
                      row -> {
                        for (int column = row.getLastCellNum() - 1; column >= 0; column--) {
                          boolean address =
                              row.getCell(column) != null && sheet.isColumnHidden(column);
                          if (address) {
                            row.removeCell(row.getCell(column));
                          }
                        }
                      }));
      book.write(bytes);
      return bytes.toByteArray();
    }
  }
}
