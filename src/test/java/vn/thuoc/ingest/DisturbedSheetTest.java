package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuoc.instrument.Side.SELF;
import static vn.thuoc.instrument.Side.VERIFIED;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.problem.Severity;

/** The same form in other shapes must say the same, or say what it does not know. */
class DisturbedSheetTest {
  @TempDir Path folder;
  private Submission original;

  @BeforeEach
  void readOriginal() throws IOException {
    original = Intake.read(Intake.sample(folder));
  }

  private Submission same(Consumer<XSSFSheet> change) throws IOException {
    Submission read = Intake.read(Intake.changed(folder, change));
    assertThat(Intake.difference(read, original)).isEmpty();
    assertThat(read.contentHash()).isEqualTo(original.contentHash());
    return read;
  }

  @Test
  void columnsInAnotherOrder() throws IOException {
    Submission read =
        same(sheet -> Intake.rearrange(sheet, Intake.HEADER, 10, 9, 7, 8, 1, 0, 6, 5, 4, 2, 3));

    assertThat(read.findings()).isEmpty();
  }

  @Test
  void columnsThatTheFormDoesNotKnow() throws IOException {
    Submission read =
        same(
            sheet -> {
              Intake.rearrange(sheet, Intake.HEADER, 0, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, 10);
              Intake.cell(sheet, "B14").setCellValue("Mã nội bộ");
              Intake.cell(sheet, "B20").setCellValue("abc");
              Intake.cell(sheet, "L14").setCellValue("Người nhập");
              Intake.cell(sheet, "L30").setCellValue("Nguyễn Văn A");
            });

    assertThat(read.findings()).isEmpty();
  }

  @Test
  void numbersInAnUnknownColumnAreToldOnce() throws IOException {
    Submission read =
        same(
            sheet -> {
              Intake.cell(sheet, "L14").setCellValue("Thứ tự");
              Intake.cell(sheet, "L20").setCellValue(1);
              Intake.cell(sheet, "L21").setCellValue(2);
            });

    assertThat(Intake.codes(read)).containsExactly(IngestError.COLUMN_UNPLACED);
    assertThat(read.findings().get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void blankLinesAndATitleBlockAbove() throws IOException {
    Submission read =
        same(
            sheet -> {
              sheet.shiftRows(100, sheet.getLastRowNum(), 2);
              sheet.shiftRows(40, sheet.getLastRowNum(), 3);
              sheet.shiftRows(0, sheet.getLastRowNum(), 5);
              Intake.cell(sheet, "A1").setCellValue("UBND TỈNH BÌNH THUẬN");
              Intake.cell(sheet, "G1").setCellValue("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
              Intake.cell(sheet, "A3").setCellValue("(Kèm theo Công văn số 12/STTTT năm 2023)");
            });

    assertThat(read.findings()).isEmpty();
    assertThat(Intake.staged(read, "1.4", SELF).cell()).isEqualTo("C39:D39");
  }

  @Test
  void headerInTwoRowsWithNumeratorAndDenominator() throws IOException {
    Submission read =
        same(
            sheet -> {
              sheet.shiftRows(Intake.HEADER + 1, sheet.getLastRowNum(), 1);
              for (String address : new String[] {"C15", "H15"}) {
                Intake.cell(sheet, address).setCellValue("Tử số");
              }
              for (String address : new String[] {"D15", "I15"}) {
                Intake.cell(sheet, address).setCellValue("Mẫu số");
              }
              for (int column : new int[] {0, 1, 4, 5, 6, 9, 10}) {
                sheet.addMergedRegion(new CellRangeAddress(13, 14, column, column));
              }
            });

    assertThat(read.findings()).isEmpty();
  }

  @Test
  void headerGroupedBySide() throws IOException {
    Submission read =
        same(
            sheet -> {
              Intake.rearrange(sheet, Intake.HEADER, 0, 1, 2, 3, 6, 4, 5, 7, 8, 9, 10);
              sheet.shiftRows(Intake.HEADER + 1, sheet.getLastRowNum(), 1);
              for (String cell : new String[] {"C14", "D14", "E14", "H14", "I14", "J14"}) {
                Intake.cell(sheet, cell).setBlank();
              }
              Intake.cell(sheet, "C14").setCellValue("Tự chấm");
              Intake.cell(sheet, "C15").setCellValue("Số liệu");
              Intake.cell(sheet, "E15").setCellValue("Điểm");
              Intake.cell(sheet, "H14").setCellValue("Thẩm định");
              Intake.cell(sheet, "H15").setCellValue("Số liệu");
              Intake.cell(sheet, "J15").setCellValue("Điểm");
              sheet.addMergedRegion(new CellRangeAddress(13, 13, 2, 4));
              sheet.addMergedRegion(new CellRangeAddress(13, 13, 7, 9));
            });

    assertThat(read.findings()).isEmpty();
  }

  @Test
  void decomposedUnicode() throws IOException {
    Submission read =
        same(sheet -> Intake.texts(sheet, t -> Normalizer.normalize(t, Normalizer.Form.NFD)));

    assertThat(read.findings()).isEmpty();
  }

  @Test
  void straySpacesOfAllKinds() throws IOException {
    Submission read =
        same(
            sheet ->
                Intake.texts(sheet, t -> "\u00A0 " + t.replace(" ", " \u00A0") + "\u200B  \n"));

    assertThat(read.findings()).isEmpty();
  }

  @Test
  void slipsOfThePen() throws IOException {
    Submission read =
        same(
            sheet -> {
              Intake.cell(sheet, "B14").setCellValue("Tiêu chỉ");
              Intake.cell(sheet, "J14").setCellValue("Điểm thâm định");
              Intake.cell(sheet, "B25").setCellValue("Thực hiện dưới 50% kê hoạch");
              Intake.cell(sheet, "B39")
                  .setCellValue("Tỷ lệ: Số lượng máy tính ở cấp Huyên/Tổng sô CBCC ở cấp Huyện");
              Intake.cell(sheet, "B48")
                  .setCellValue(
                      "Tỉ lệ: Số lượng máy tính ở cấp xã có kết nối mạng LAN/ Tổng số máy tính ở cấp xã.");
              Intake.cell(sheet, "B94").setCellValue("Tại UBND cấp Huyên");
              Intake.cell(sheet, "B53")
                  .setCellValue(
                      "Thiết bị Firewal, hệ thống phát hiện và phòng chống truy cập trái phép (chỉ tính ở cấp huyện)");
            });

    assertThat(read.findings()).isEmpty();
  }

  @Test
  void numbersInVietnameseWriting() throws IOException {
    Submission read =
        same(
            sheet -> {
              Intake.cell(sheet, "G34").setCellValue("4,33");
              Intake.cell(sheet, "C114").setCellValue("27.432");
              Intake.cell(sheet, "D114").setCellValue("27,432");
              Intake.cell(sheet, "H114").setCellValue("28 316");
              Intake.cell(sheet, "C39").setCellValue(" 74 ");
              Intake.cell(sheet, "G203").setCellValue("464,06");
            });

    assertThat(read.findings()).isEmpty();
    assertThat(Intake.printed(read, "1.4", SELF)).isEqualTo("4.33");
  }

  @Test
  void bothNumbersOfARatioInOneCell() throws IOException {
    Submission read =
        same(
            sheet -> {
              Intake.cell(sheet, "C34").setCellValue("13/15");
              Intake.cell(sheet, "D34").setBlank();
              Intake.cell(sheet, "H114").setCellValue("28.316 / 28.559");
              Intake.cell(sheet, "I114").setBlank();
            });

    assertThat(read.findings()).isEmpty();
    assertThat(Intake.staged(read, "1.4", SELF).raw()).isEqualTo("13/15");
  }

  @Test
  void aTickInsteadOfPoints() throws IOException {
    Submission read =
        Intake.read(
            Intake.changed(
                folder,
                sheet -> {
                  Intake.cell(sheet, "G18").setCellValue("x");
                  Intake.cell(sheet, "J60").setCellValue("☑");
                }));

    assertThat(Intake.difference(read, original)).isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void groupsInAnotherOrder() throws IOException {
    Submission read =
        Intake.read(
            Intake.changed(
                folder,
                sheet -> {
                  int end = sheet.getLastRowNum();
                  sheet.shiftRows(178, end, 40);
                  sheet.shiftRows(91, 177, 300);
                }));

    assertThat(Intake.difference(read, original)).isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void pointsThatSlippedIntoTheNotesAreAFindingAndNoAnswer() throws IOException {
    Submission read =
        Intake.read(
            Intake.changed(
                folder,
                sheet -> {
                  Intake.cell(sheet, "J28").setBlank();
                  Intake.cell(sheet, "K28").setCellValue(4);
                  Intake.cell(sheet, "J39").setBlank();
                  Intake.cell(sheet, "K39").setCellValue("3 Thống nhất");
                }));

    assertThat(Intake.answer(read, "1.2", VERIFIED).state()).isEqualTo(AnswerState.BLANK);
    assertThat(read.findings())
        .extracting(f -> f.code() + " " + f.place().shown())
        .containsExactlyInAnyOrder(
            "NOTE_IS_NUMBER changed.xlsx › Phiếu đánh giá!K28",
            "NOTE_IS_NUMBER changed.xlsx › Phiếu đánh giá!K39");
    assertThat(read.printed()).noneMatch(p -> p.lineId().equals("2.1") && p.side() == VERIFIED);
  }

  @Test
  void figuresThatSlippedUnderNoHeaderAreFindingsAndNoAnswers() throws IOException {
    Submission read =
        Intake.read(
            Intake.changed(
                folder,
                sheet -> {
                  for (String[] move : new String[][] {{"K94", "M94"}, {"J94", "L94"}}) {
                    Intake.cell(sheet, move[1]).setCellValue(3);
                    Intake.cell(sheet, move[0]).setBlank();
                  }
                }));

    assertThat(read.findings())
        .extracting(f -> f.code() + " " + f.severity() + " " + f.lineId().orElse(""))
        .containsExactly("COLUMN_UNPLACED ERROR 4.1.a", "COLUMN_UNPLACED ERROR 4.1.a");
    assertThat(Intake.difference(read, original)).isEmpty();
  }
}
