package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuoc.ingest.annotation.AnnotatedCopy;
import vn.thuoc.ingest.annotation.Remark;
import vn.thuoc.ingest.filling.FormFiller;
import vn.thuoc.ingest.template.TemplateFormat;
import vn.thuoc.ingest.template.TemplateTexts;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Severity;
import vn.thuoc.problem.Words;

/**
 * A copy with remarks is the same form: it loads with the same answers, and nothing else changed.
 */
class AnnotatedCopyTest {
  private static final AnnotatedCopy COPY = new AnnotatedCopy(Language.VI);
  private static final String SHEET = "Phiếu đánh giá";
  private static final FormFiller FILLER = new FormFiller(CsvTexts.EVERY_TIER);
  private static final SubmissionReader READER =
      new SubmissionReader(
          Intake.INSTRUMENTS, CsvTexts.EVERY_TIER, new TemplateTexts(CsvTexts.EVERY_TIER));

  @TempDir Path folder;

  static Stream<Arguments> forms() {
    return Intake.INSTRUMENTS.all().stream()
        .flatMap(
            instrument ->
                Stream.of(TemplateFormat.values())
                    .map(format -> Arguments.of(instrument.id(), format)));
  }

  /** Every answer gets a remark, so that no place of any form is spared. */
  @ParameterizedTest
  @MethodSource("forms")
  void aFormWithRemarksEverywhereIsTheSameForm(String id, TemplateFormat format)
      throws IOException {
    Instrument instrument = Intake.INSTRUMENTS.get(id);
    String name = "phieu." + format.name().toLowerCase(java.util.Locale.ROOT);
    byte[] filled = FILLER.fill(instrument, format, FormFillerTest.fitting(instrument, format, 11));
    Submission sent = read(folder.resolve(name), filled);
    List<Remark> remarks = new ArrayList<>();
    for (StagedAnswer answer : sent.answers()) {
      if (!answer.cell().isEmpty()) {
        remarks.add(
            remark(
                Severity.values()[remarks.size() % 3],
                new Place.Cell(name, sent.sheet(), answer.cell()),
                answer.questionId()));
      }
    }

    byte[] annotated = COPY.write(name, filled, "Tóm tắt.", remarks).orElseThrow();
    byte[] again = COPY.write(name, annotated, "Tóm tắt.", remarks).orElseThrow();

    Submission back = read(folder.resolve("chu-thich-" + name), annotated);
    assertThat(remarks).hasSizeGreaterThan(20);
    assertThat(Intake.difference(sent, back)).isEmpty();
    assertThat(back.contentHash()).isEqualTo(sent.contentHash());
    assertThat(Intake.codes(back)).isEqualTo(Intake.codes(sent));
    assertThat(Intake.difference(sent, read(folder.resolve("hai-" + name), again))).isEmpty();
  }

  private static Submission read(Path file, byte[] bytes) throws IOException {
    ReadResult result = READER.read(Files.write(file, bytes));
    if (result instanceof ReadResult.Refused refused) {
      throw new AssertionError(refused.problems().toString());
    }
    return ((ReadResult.Read) result).submission();
  }

  private static Remark remark(Severity severity, Place place, String what) {
    return new Remark(
        severity,
        place,
        "dòng «" + what + "»",
        "",
        new Words("Sai ở «" + what + "».", "Wrong."),
        new Words("Sửa lại.", "Mend it."));
  }

  private static Place cell(String address) {
    return new Place.Cell("la-gi.xlsx", SHEET, address);
  }

  private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @Test
  void oneCommentACellSaysAllThatIsWrongThereTheWorstFirst() throws IOException {
    byte[] copy =
        COPY.write(
                "la-gi.xlsx",
                Intake.sampleBytes(),
                "1 lỗi, 1 cảnh báo",
                List.of(
                    remark(Severity.WARNING, cell("C88:D88"), "một"),
                    remark(Severity.ERROR, cell("C88"), "hai"),
                    remark(Severity.INFORMATION, Place.named("la-gi.xlsx"), "ba")))
            .orElseThrow();

    try (XSSFWorkbook workbook = workbook(copy)) {
      XSSFSheet sheet = workbook.getSheet(SHEET);
      assertThat(sheet.getCellComments()).hasSize(1);
      Comment comment = Intake.cell(sheet, "C88").getCellComment();
      assertThat(comment.getAuthor()).isEqualTo("Thước CNTT");
      assertThat(comment.getString().getString())
          .isEqualTo(
              "Thước CNTT:\n• Lỗi: Sai ở «hai». → Sửa lại.\n• Cảnh báo: Sai ở «một». → Sửa lại.");
      assertThat(fill(sheet, "C88")).isEqualTo("FFFFD9D6");
      assertThat(fill(sheet, "D88")).isEqualTo("FFFFF1C7");
      XSSFSheet results = workbook.getSheet(AnnotationSheet.NAME);
      assertThat(results.getRow(1).getCell(0).getStringCellValue()).isEqualTo("1 lỗi, 1 cảnh báo");
      assertThat(results.getRow(5).getCell(2).getHyperlink().getAddress())
          .isEqualTo("'Phiếu đánh giá'!C88");
      assertThat(results.getRow(7).getCell(2).getStringCellValue()).isEqualTo("Cả tệp");
      assertThat(results.getRow(7).getCell(2).getHyperlink()).isNull();
      assertThat(results.getLastRowNum()).isEqualTo(7);
    }
  }

  private static String fill(XSSFSheet sheet, String address) {
    return ((XSSFCell) Intake.cell(sheet, address))
        .getCellStyle()
        .getFillForegroundXSSFColor()
        .getARGBHex();
  }

  @Test
  void allElseIsAsItWas() throws IOException {
    byte[] copy =
        COPY.write(
                "la-gi.xlsx",
                Intake.sampleBytes(),
                "x",
                List.of(remark(Severity.ERROR, cell("C88:D88"), "một")))
            .orElseThrow();

    try (XSSFWorkbook before = workbook(Intake.sampleBytes());
        XSSFWorkbook after = workbook(copy)) {
      XSSFSheet one = before.getSheetAt(0);
      XSSFSheet other = after.getSheetAt(0);
      assertThat(other.getMergedRegions()).isEqualTo(one.getMergedRegions());
      assertThat(other.getDataValidations()).hasSameSizeAs(one.getDataValidations());
      for (Row row : one) {
        assertThat(other.getRow(row.getRowNum()).getHeight()).isEqualTo(row.getHeight());
        for (Cell cell : row) {
          XSSFCell same = other.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
          assertThat(same.toString()).isEqualTo(cell.toString());
          assertThat(same.getCellStyle().getDataFormat())
              .isEqualTo(cell.getCellStyle().getDataFormat());
          assertThat(same.getCellStyle().getBorderTop())
              .isEqualTo(cell.getCellStyle().getBorderTop());
          assertThat(same.getCellStyle().getFontIndex())
              .isEqualTo(cell.getCellStyle().getFontIndex());
        }
      }
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
    }
  }

  @Test
  void commentsOfPeopleStayAndOursAreRenewed() throws IOException {
    byte[] withComment;
    try (XSSFWorkbook workbook = workbook(Intake.sampleBytes());
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
      anchor.setRow2(3);
      anchor.setCol2(3);
      Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
      comment.setString(workbook.getCreationHelper().createRichTextString("Số của phòng Nội vụ"));
      comment.setAuthor("Chị Hoa");
      Intake.cell(sheet, "C88").setCellComment(comment);
      workbook.write(out);
      withComment = out.toByteArray();
    }

    byte[] first =
        copy(
            withComment,
            List.of(
                remark(Severity.ERROR, cell("C88"), "một"),
                remark(Severity.ERROR, cell("C40"), "hai")));
    byte[] second = copy(first, List.of(remark(Severity.WARNING, cell("C88"), "ba")));
    byte[] third = copy(second, List.of());

    assertThat(comment(first, "C88"))
        .contains("Số của phòng Nội vụ\n\nThước CNTT:\n• Lỗi: Sai ở «một». → Sửa lại.");
    assertThat(comment(second, "C88"))
        .contains("Số của phòng Nội vụ\n\nThước CNTT:\n• Cảnh báo: Sai ở «ba». → Sửa lại.");
    assertThat(comment(second, "C40")).isEmpty();
    assertThat(comment(third, "C88")).contains("Số của phòng Nội vụ");
    try (XSSFWorkbook workbook = workbook(third)) {
      assertThat(Intake.cell(workbook.getSheetAt(0), "C40").getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
      assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
    }
  }

  private static byte[] copy(byte[] bytes, List<Remark> remarks) throws IOException {
    return COPY.write("la-gi.xlsx", bytes, "x", remarks).orElseThrow();
  }

  private static Optional<String> comment(byte[] bytes, String address) throws IOException {
    try (XSSFWorkbook workbook = workbook(bytes)) {
      return Optional.ofNullable(Intake.cell(workbook.getSheetAt(0), address).getCellComment())
          .map(comment -> comment.getString().getString());
    }
  }

  /** The comment stands where the answer is read, in a table and in a paragraph. */
  @Test
  void wordCommentsAreAnchoredAtTheirPlaces() throws IOException {
    Instrument form = Intake.INSTRUMENTS.get("long-bien-2021-party");
    byte[] filled =
        FILLER.fill(
            form, TemplateFormat.DOCX, FormFillerTest.fitting(form, TemplateFormat.DOCX, 3));
    Submission sent = read(folder.resolve("phieu.docx"), filled);
    List<Remark> remarks =
        sent.answers().stream()
            .filter(answer -> !answer.cell().isEmpty())
            .map(
                answer ->
                    remark(
                        Severity.ERROR,
                        new Place.Cell("phieu.docx", sent.sheet(), answer.cell()),
                        answer.questionId()))
            .toList();

    byte[] copy = COPY.write("phieu.docx", filled, "Tóm tắt.", remarks).orElseThrow();

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(copy))) {
      String all =
          String.join(
              "\n", Stream.of(document.getComments()).map(comment -> comment.getText()).toList());
      assertThat(document.getComments()).hasSizeGreaterThan(20);
      assertThat(Stream.of(document.getComments()).map(comment -> comment.getAuthor()))
          .containsOnly("Thước CNTT");
      for (Remark remark : remarks) {
        assertThat(all).contains(remark.message().vi());
      }
      // All remarks but the summary have places of their own, so the first comment is short.
      assertThat(document.getComments()[0].getText()).startsWith("Tóm tắt.").hasSizeLessThan(400);
    }
  }

  @Test
  void aCsvHasOneColumnMore() throws IOException {
    byte[] csv = CsvTexts.bytes(CsvTexts.template(Intake.BINH_THUAN), ';');
    byte[] copy =
        COPY.write(
                "phieu.csv",
                csv,
                "1 lỗi.",
                List.of(remark(Severity.ERROR, new Place.Cell("phieu.csv", "CSV", "I6"), "một")))
            .orElseThrow();

    List<List<String>> before = CsvLines.of("phieu.csv", csv).orElseThrow().lines();
    List<List<String>> after = CsvLines.of("phieu.csv", copy).orElseThrow().lines();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      List<String> line = after.get(i);
      assertThat(line.subList(0, before.get(i).size())).isEqualTo(before.get(i));
      assertThat(line.get(line.size() - 1))
          .isEqualTo(
              i == 0
                  ? "1 lỗi."
                  : i == CsvTexts.HEADER
                      ? "remarks"
                      : i == 5 ? "Lỗi: Sai ở «một». → Sửa lại." : "");
    }
  }
}
