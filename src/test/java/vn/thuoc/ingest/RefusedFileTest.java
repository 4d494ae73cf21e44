package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.problem.ErrorClass;
import vn.thuoc.problem.Problem;

/** Files that are no forms, or not for certain, are refused with a reason and a remedy. */
class RefusedFileTest {
  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("gui-len.xlsx"), bytes);
  }

  @Test
  void anEmptyFile() throws IOException {
    assertThat(Intake.refusal(file(new byte[0]))).containsExactly(IngestError.FILE_EMPTY);
  }

  @Test
  void aTextThatWasRenamed() throws IOException {
    Path text = file("Đây không phải là Excel".getBytes(StandardCharsets.UTF_8));

    assertThat(Intake.refusal(text)).containsExactly(IngestError.NOT_A_WORKBOOK);
  }

  @Test
  void anotherKindOfZip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("ppt/presentation.xml"));
      zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Intake.refusal(file(bytes.toByteArray())))
        .containsExactly(IngestError.NOT_A_WORKBOOK);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 5_000, 15_000})
  void aFileThatWasCutOff(int length) throws IOException {
    Path cut = file(Arrays.copyOf(Intake.sampleBytes(), length));

    assertThat(Intake.refusal(cut)).containsExactly(IngestError.WORKBOOK_DAMAGED);
  }

  @Test
  void anOldWorkbookOfSomethingElse() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook old = new HSSFWorkbook()) {
      old.createSheet().createRow(0).createCell(0).setCellValue("x");
      old.write(bytes);
    }

    assertThat(Intake.refusal(file(bytes.toByteArray()))).containsExactly(IngestError.FORM_UNKNOWN);
  }

  @Test
  void aWorkbookWithAPassword() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("mat khau");
      try (OutputStream out = encryptor.getDataStream(container)) {
        out.write(Intake.sampleBytes());
      }
      container.writeFilesystem(bytes);
    }

    assertThat(Intake.refusal(file(bytes.toByteArray())))
        .containsExactly(IngestError.WORKBOOK_ENCRYPTED);
  }

  @Test
  void aZipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
    }

    assertThat(Intake.refusal(file(bytes.toByteArray())))
        .containsExactly(IngestError.WORKBOOK_UNSAFE);
  }

  @Test
  void aPartThatStandsTwice() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes);
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Intake.sampleBytes()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        int times = entry.getName().equals("xl/worksheets/sheet1.xml") ? 2 : 1;
        for (int i = 0; i < times; i++) {
          out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
          out.write(content);
          out.closeArchiveEntry();
        }
      }
    }

    assertThat(Intake.refusal(file(bytes.toByteArray())))
        .containsExactly(IngestError.WORKBOOK_UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"})
  void entitiesInsideTheXml(String part) throws IOException {
    Path hostile =
        part(
            part,
            xml ->
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                    + "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>"
                    + xml.replaceFirst("^<\\?xml[^>]*\\?>", ""));

    assertThat(Intake.refusal(hostile)).containsExactly(IngestError.WORKBOOK_UNSAFE);
  }

  @Test
  void brokenXml() throws IOException {
    Path broken = part("xl/worksheets/sheet1.xml", xml -> xml.substring(0, xml.length() / 2));

    assertThat(Intake.refusal(broken)).containsExactly(IngestError.WORKBOOK_DAMAGED);
  }

  @Test
  void aNumberThatWouldFillTheMemory() throws IOException {
    Path hostile =
        part(
            "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("<v>13</v>", "<v>1E999999999</v>"));

    assertThat(Intake.refusal(hostile)).containsExactly(IngestError.WORKBOOK_DAMAGED);
  }

  @Test
  void aCellFarBeyondAnyForm() throws IOException {
    Path large =
        Intake.changed(
            folder, sheet -> sheet.createRow(1_000_000).createCell(16_000).setCellValue(1));

    assertThat(Intake.refusal(large)).containsExactly(IngestError.FILE_TOO_LARGE);
  }

  @Test
  void aFileThatIsNotThere() {
    assertThat(Intake.refusal(folder.resolve("khong-co.xlsx")))
        .containsExactly(IngestError.FILE_UNREADABLE);
    assertThat(Intake.refusal(folder)).containsExactly(IngestError.FILE_UNREADABLE);
  }

  @Test
  void anotherForm() throws IOException {
    Path other =
        Intake.changed(
            folder,
            sheet -> {
              for (int row = sheet.getLastRowNum(); row > 70; row--) {
                if (sheet.getRow(row) != null) {
                  sheet.removeRow(sheet.getRow(row));
                }
              }
            });

    assertThat(Intake.refusal(other)).containsExactly(IngestError.FORM_UNKNOWN);
    assertThat(problem(other).message().vi()).contains("binh-thuan-2022-district");
  }

  @Test
  void aWorkbookOfSomethingElse() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Lương").createRow(0).createCell(0).setCellValue("Bảng lương");
      workbook.write(bytes);
    }

    assertThat(Intake.refusal(file(bytes.toByteArray()))).containsExactly(IngestError.FORM_UNKNOWN);
  }

  @Test
  void anUnknownUnit() throws IOException {
    Path file =
        Intake.changed(
            folder, s -> Intake.cell(s, "A4").setCellValue("1. Tên cơ quan: UBND Thị xã La Ghi"));

    assertThat(Intake.refusal(file)).containsExactly(IngestError.UNIT_UNKNOWN);
    assertThat(problem(file).place().shown()).endsWith("!A4");
    assertThat(problem(file).remedy().vi()).contains("Thị xã La Gi, tỉnh Bình Thuận (la-gi)");
  }

  @Test
  void noUnitAtAll() throws IOException {
    Path file =
        Intake.changed(folder, s -> Intake.cell(s, "A4").setCellValue("1. Tên cơ quan: ..."));

    assertThat(Intake.refusal(file)).containsExactly(IngestError.UNIT_UNKNOWN);
  }

  @Test
  void anotherYear() throws IOException {
    Path file =
        Intake.changed(
            folder,
            sheet ->
                Intake.texts(
                    sheet, text -> text.replace("THÀNH PHỐ NĂM 2022", "THÀNH PHỐ NĂM 2023")));

    assertThat(Intake.refusal(file)).containsExactly(IngestError.YEAR_UNCLEAR);
  }

  @Test
  void aColumnThatIsMissingOrClaimedTwice() throws IOException {
    Path missing = Intake.changed(folder, s -> Intake.cell(s, "G14").setCellValue("Cột G"));
    assertThat(Intake.refusal(missing)).containsExactly(IngestError.COLUMN_MISSING);

    Path twice = Intake.changed(folder, s -> Intake.cell(s, "J14").setCellValue("Điểm tự chấm"));
    assertThat(Intake.refusal(twice)).containsExactly(IngestError.COLUMN_TWICE);
    assertThat(problem(twice).message().vi()).contains("G, J");

    Path headless = Intake.changed(folder, s -> s.removeRow(s.getRow(Intake.HEADER)));
    assertThat(Intake.refusal(headless)).containsExactly(IngestError.COLUMN_MISSING);
  }

  @Test
  void twoSheetsThatAreForms() throws IOException {
    Path file =
        Intake.changed(
            folder,
            sheet -> {
              sheet.getWorkbook().cloneSheet(0);
              sheet.getWorkbook().setSheetName(1, "Bản sao");
            });

    assertThat(Intake.refusal(file)).containsExactly(IngestError.FORM_TWICE);
  }

  @Test
  void aSheetBesideAnEmptyOneIsTheForm() throws IOException {
    Path file =
        Intake.changed(
            folder,
            sheet -> {
              sheet.getWorkbook().cloneSheet(0);
              var empty = sheet.getWorkbook().getSheetAt(1);
              for (int row = Intake.HEADER + 1; row <= 202; row++) {
                for (int column : new int[] {2, 3, 6, 7, 8, 9}) {
                  empty.getRow(row).getCell(column).setBlank();
                }
              }
            });

    assertThat(Intake.read(file).sheet()).isEqualTo("Phiếu đánh giá");
  }

  private Problem problem(Path file) {
    Problem problem =
        ((ReadResult.Refused) Intake.READER.read(file))
            .problems().stream().findFirst().orElseThrow();
    assertThat(problem.code().errorClass()).isEqualTo(ErrorClass.DATA);
    assertThat(problem.remedy().vi()).isNotBlank();
    return problem;
  }

  /** The real sheet with one of its parts rewritten. */
  private Path part(String name, UnaryOperator<String> rewrite) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean found = false;
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Intake.sampleBytes()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        boolean wanted = entry.getName().equals(name);
        found |= wanted;
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write((wanted ? rewrite.apply(content) : content).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(found).isTrue();
    return file(bytes.toByteArray());
  }
}
