package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.ingest.template.TemplateWriter;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.problem.Problem;

/** What a file is, its bytes tell; old formats are read, and others refused by name. */
class FormFilesTest {
  @TempDir Path folder;

  private static SentForm read(byte[] bytes) {
    try {
      return new FormFiles().read("phieu", bytes);
    } catch (Refusal refusal) {
      throw new AssertionError(refusal.problems().toString(), refusal);
    }
  }

  private static Problem refused(byte[] bytes) {
    try {
      new FormFiles().read("phieu", bytes);
    } catch (Refusal refusal) {
      assertThat(refusal.problems()).hasSize(1);
      assertThat(refusal.problems().get(0).remedy().vi()).isNotBlank();
      return refusal.problems().get(0);
    }
    throw new AssertionError("read");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = FormFilesTest.class.getResourceAsStream("/word/" + name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void anOldWorkbookIsReadAsItIsShown() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("Phiếu");
    CellStyle percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    var row = sheet.createRow(2);
    row.createCell(0).setCellValue("Số máy ☒");
    row.createCell(1).setCellValue(0.1 + 0.2);
    row.createCell(2).setCellValue(0.855);
    row.getCell(2).setCellStyle(percent);
    row.createCell(3).setCellValue(LocalDate.of(2022, 3, 2));
    row.getCell(3).setCellStyle(date);
    row.createCell(4).setCellValue(true);
    row.createCell(5).setCellFormula("1+1");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    row.createCell(6).setCellErrorValue((byte) 0x2A);
    row.createCell(7).setCellValue("  ");
    sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
    workbook.createSheet("ẩn").createRow(0).createCell(0).setCellValue("không thấy");
    workbook.setSheetHidden(1, true);

    SentForm form = read(bytes(workbook));

    assertThat(form.kind()).isEqualTo(SentForm.Kind.WORKBOOK);
    assertThat(form.grids()).extracting(Grid::name).containsExactly("Phiếu");
    Grid grid = form.grids().get(0);
    assertThat(grid.row(2))
        .extracting(GridCell::address, GridCell::kind, GridCell::text)
        .containsExactly(
            tuple("A3", GridCell.Kind.TEXT, "Số máy ☒"),
            tuple("B3", GridCell.Kind.NUMBER, "0.3"),
            tuple("C3", GridCell.Kind.PERCENT, "85.5%"),
            tuple("D3", GridCell.Kind.DATE, "02/03/2022"),
            tuple("E3", GridCell.Kind.TRUTH, "TRUE"),
            tuple("F3", GridCell.Kind.NUMBER, "2"),
            tuple("G3", GridCell.Kind.ERROR, "#N/A"));
    assertThat(grid.coveringText(3, 0)).isEqualTo("Số máy ☒");
  }

  @Test
  void anOldWorkbookBeyondAnyFormIsRefused() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet().createRow(Limits.ROWS).createCell(0).setCellValue("xa");

    assertThat(refused(bytes(workbook)).code()).isEqualTo(IngestError.FILE_TOO_LARGE);
    assertThat(refused(Arrays.copyOf(bytes(new HSSFWorkbook()), Limits.OLD_FILE_BYTES + 1)).code())
        .isEqualTo(IngestError.FILE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"binh-thuan-2022-district", "an-giang-2018-commune"})
  void aTemplateSavedAsAnOldWorkbookKeepsItsPlaces(String id) throws Exception {
    assumeTrue(LibreOffice.installed(), LibreOffice.MISSING);
    Instrument instrument = Intake.INSTRUMENTS.get(id);
    Path template = folder.resolve("mau.xlsx");
    new TemplateWriter().write(instrument, Intake.UNITS, template);
    byte[] today = Files.readAllBytes(template);

    byte[] old = LibreOffice.saved(folder, today, "xlsx", "xls");

    assertThat(old).startsWith(0xD0, 0xCF, 0x11, 0xE0);
    SentForm form = read(old);
    assertThat(form.instrumentId()).contains(id);
    assertThat(form.addressed())
        .extracting(place -> place.address().text() + " " + place.cell().address())
        .containsExactlyElementsOf(
            read(today).addressed().stream()
                .map(place -> place.address().text() + " " + place.cell().address())
                .toList());
  }

  @Test
  void anOldDocumentIsReadLikeOneOfToday() throws IOException {
    SentForm form = read(resource("small.doc"));

    Grid grid = form.grids().get(0);
    assertThat(form.kind()).isEqualTo(SentForm.Kind.DOCUMENT);
    assertThat(
            grid.rows().stream()
                .flatMap(row -> grid.row(row).stream())
                .map(cell -> cell.address() + ": " + cell.text()))
        .containsExactly(
            "đoạn 1: Phiếu năm 2022",
            "đoạn 2: Tên cơ quan: UBND Thị xã La Gi",
            "đoạn 3: Tỷ lệ: ☐<50%   50% ≤☒<80%   ☐ ≥80%",
            "đoạn 4: Đã ký số: ☐ Có ☒ Không 12/15",
            "bảng 1, hàng 1, ô 1: STT",
            "bảng 1, hàng 1, ô 2: Nội dung",
            "bảng 1, hàng 1, ô 3: Điểm",
            "bảng 1, hàng 2, ô 2: một\nhai",
            "bảng 1, hàng 2, ô 3: 10",
            "bảng 1, hàng 2, ô 4: 8,5",
            "đoạn 5: Số máy: 1.234 máy");
    int first = grid.rows().get(4);
    assertThat(grid.coveringText(first + 1, 0)).isEqualTo("STT");
    assertThat(grid.region(first, 3)).isEqualTo(new CellRangeAddress(first, first, 2, 3));
    assertThat(grid.text(first + 1, 3)).isEqualTo("8,5");
    GridCell marked = form.bookmarked().get("thuoc0123456789abcdef");
    assertThat(marked.text()).isEqualTo("1.234");
    assertThat(marked.address()).isEqualTo("đoạn 5");
  }

  @Test
  void anOldDocumentWithFormFieldsIsRefusedWithAdvice() throws IOException {
    Problem problem = refused(resource("form-fields.doc"));

    assertThat(problem.code()).isEqualTo(IngestError.CONTENT_UNREADABLE);
    assertThat(problem.remedy().vi()).contains(".docx");
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 3_000, 6_000, 9_000})
  void anOldDocumentThatWasCutOff(int length) throws IOException {
    assertThat(refused(Arrays.copyOf(resource("small.doc"), length)).code())
        .isEqualTo(IngestError.WORKBOOK_DAMAGED);
  }

  @Test
  void anOldDocumentWithBrokenBytesNeverThrows() throws IOException {
    byte[] whole = resource("small.doc");
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      byte[] broken = whole.clone();
      for (int change = 0; change < 5; change++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(new FormFiles().read("phieu.doc", broken).grids()).isNotEmpty();
      } catch (Refusal refusal) {
        assertThat(refusal.problems()).isNotEmpty();
      }
    }
  }

  @Test
  void filesWithAPasswordAreRefused() throws Exception {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
    Biff8EncryptionKey.setCurrentUserPassword("mat khau");
    byte[] old;
    try {
      old = bytes(workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(refused(old).code()).isEqualTo(IngestError.WORKBOOK_ENCRYPTED);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("mat khau");
      try (OutputStream inside = encryptor.getDataStream(container)) {
        inside.write(WordFile.of(WordFile.p(WordFile.r("a"))));
      }
      container.writeFilesystem(out);
    }
    assertThat(refused(out.toByteArray()).code()).isEqualTo(IngestError.WORKBOOK_ENCRYPTED);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "|{\\rtf1\\ansi Phieu}|,RTF",
        "|<html><body>Phieu</body></html>|,HTML",
        "|\uFEFF<!DOCTYPE html><p>Phieu|,HTML",
        "|MIME-Version: 1.0|,MHT",
        "|<?xml version='1.0'?><Workbook/>|,XML",
        "|%PDF-1.7|,PDF",
        "|Phieu nay la chu thuong|,kiểu khác"
      })
  void otherKindsAreRefusedByName(String content, String named) {
    Problem problem = refused(content.getBytes(StandardCharsets.UTF_8));

    assertThat(problem.code()).isEqualTo(IngestError.NOT_A_WORKBOOK);
    assertThat(problem.message().vi()).contains(named);
    assertThat(problem.remedy().vi()).contains(".docx");
  }

  @Test
  void otherKindsOfZipAreRefusedByName() {
    assertThat(refused(WordFile.zip(Map.of("mimetype", "x", "content.xml", "<a/>"))).message().vi())
        .contains("OpenDocument");
    assertThat(refused(WordFile.zip(Map.of("xl/workbook.bin", "x"))).message().vi())
        .contains(".xlsb");
    assertThat(refused(WordFile.zip(Map.of("a.txt", "x"))).message().vi()).contains("tệp nén");
    assertThat(refused(new byte[0]).code()).isEqualTo(IngestError.FILE_EMPTY);
  }

  @Test
  void aDocumentOfSixtyMebibytesIsReadOrRefusedInLittleMemory() {
    String paragraph = WordFile.p(WordFile.r("Số máy tính trong cơ quan: 12 ".repeat(100)));
    String body = paragraph.repeat((60 << 20) / paragraph.getBytes(StandardCharsets.UTF_8).length);

    assertThat(refused(WordFile.of(body)).code()).isEqualTo(IngestError.FILE_TOO_LARGE);
  }

  @Test
  void aDocumentThatUnzipsBeyondTheLimitIsNotOpened() {
    String blanks = " ".repeat(1 << 20).repeat(70);

    assertThat(refused(WordFile.of(blanks)).code()).isEqualTo(IngestError.WORKBOOK_UNSAFE);
  }

  @Test
  void manyBookmarksAreNoReasonToHang() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      body.append("<w:bookmarkStart w:id='")
          .append(i)
          .append("' w:name='thuoc")
          .append(i)
          .append("'/>");
    }
    body.append(WordFile.p(WordFile.r("Số máy: 12".repeat(300))));
    for (int i = 0; i < 50_000; i++) {
      body.append("<w:bookmarkEnd w:id='").append(i).append("'/>");
    }

    assertThat(refused(WordFile.of(body.toString())).code()).isEqualTo(IngestError.FILE_TOO_LARGE);
  }
}
