package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuoc.instrument.Side.SELF;
import static vn.thuoc.instrument.Side.VERIFIED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerValue;

/** What cannot be read for certain is rejected with a finding, and never becomes a figure. */
class UnclearEntryTest {
  @TempDir Path folder;

  private Submission read(Consumer<XSSFSheet> change) throws IOException {
    return Intake.read(Intake.changed(folder, change));
  }

  @Test
  void twoTicksAreAFindingNotAChoice() throws IOException {
    Submission read = read(sheet -> Intake.cell(sheet, "G19").setCellValue("x"));

    assertThat(Intake.answer(read, "1.1.a", SELF)).isEqualTo(Answer.rejected());
    assertThat(Intake.answer(read, "1.1.a", VERIFIED).state()).isEqualTo(AnswerState.GIVEN);
    assertThat(Intake.codes(read)).containsExactly(IngestError.OPTION_TWICE);
    assertThat(read.findings().get(0).message().vi()).contains("G18, G19");
  }

  @Test
  void aNumberThatIsNotTheOptionsOwnIsNoMark() throws IOException {
    Submission read = read(sheet -> Intake.cell(sheet, "G18").setCellValue(4));

    assertThat(Intake.answer(read, "1.1.a", SELF)).isEqualTo(Answer.rejected());
    assertThat(Intake.codes(read)).containsExactly(IngestError.OPTION_UNCLEAR);
  }

  @Test
  void zerosOnLinesThatAreNotChosenAreNoMarks() throws IOException {
    Submission read =
        read(
            sheet -> {
              Intake.cell(sheet, "G19").setCellValue(0);
              Intake.cell(sheet, "G20").setCellValue(0);
            });

    assertThat(Intake.answer(read, "1.1.a", SELF))
        .isEqualTo(Answer.given(new AnswerValue.Chosen("on_time")));
    assertThat(read.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.234, NUMBER_AMBIGUOUS",
    "27.4, NUMBER_UNREADABLE",
    "-3, NUMBER_OUT_OF_RANGE",
  })
  void numbersThatAreNoCounts(double number, IngestError code) throws IOException {
    Submission read = read(sheet -> Intake.cell(sheet, "C34").setCellValue(number));

    assertThat(Intake.answer(read, "1.4", SELF)).isEqualTo(Answer.rejected());
    assertThat(Intake.codes(read)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"khoảng 13", "13 máy", "Không", "mười ba", "1e3", "0x13", "13..15", "=1+1"})
  void wordsAreNoNumbers(String text) throws IOException {
    Submission read = read(sheet -> Intake.cell(sheet, "C34").setCellValue(text));

    assertThat(Intake.staged(read, "1.4", SELF).answer()).isEqualTo(Answer.rejected());
    assertThat(Intake.staged(read, "1.4", SELF).raw()).isEqualTo(text + "/15");
    assertThat(Intake.codes(read)).containsExactly(IngestError.NUMBER_UNREADABLE);
  }

  @Test
  void aRatioThatExcelMadeADateIsNoNumber() throws IOException {
    Submission read =
        read(
            sheet -> {
              CellStyle date = sheet.getWorkbook().createCellStyle();
              date.setDataFormat((short) 16);
              Cell cell = Intake.cell(sheet, "C34");
              cell.setCellValue(LocalDate.of(2022, 3, 2));
              cell.setCellStyle(date);
              Intake.cell(sheet, "D34").setBlank();
            });

    assertThat(Intake.staged(read, "1.4", SELF).answer()).isEqualTo(Answer.rejected());
    assertThat(Intake.staged(read, "1.4", SELF).raw()).isEqualTo("02/03/2022");
    assertThat(Intake.codes(read)).containsExactly(IngestError.CELL_IS_DATE);
  }

  @Test
  void errorsOfTheSpreadsheetAreNoNumbers() throws IOException {
    Submission read =
        read(sheet -> Intake.cell(sheet, "I34").setCellErrorValue(FormulaError.NA.getCode()));

    assertThat(Intake.answer(read, "1.4", VERIFIED)).isEqualTo(Answer.rejected());
    assertThat(Intake.codes(read)).containsExactly(IngestError.CELL_IS_ERROR);
  }

  @Test
  void halfARatioIsNone() throws IOException {
    Submission read = read(sheet -> Intake.cell(sheet, "D34").setBlank());

    assertThat(Intake.answer(read, "1.4", SELF)).isEqualTo(Answer.rejected());
    assertThat(Intake.codes(read)).containsExactly(IngestError.RATIO_INCOMPLETE);
  }

  @Test
  void dashesAreBlankAndNotApplicableIsItself() throws IOException {
    Submission read =
        read(
            sheet -> {
              Intake.cell(sheet, "C34").setCellValue("-");
              Intake.cell(sheet, "D34").setCellValue(" – ");
              Intake.cell(sheet, "H34").setCellValue("Không áp dụng");
              Intake.cell(sheet, "I34").setCellValue("KAD");
              Intake.cell(sheet, "G58").setCellValue("n/a");
            });

    assertThat(Intake.answer(read, "1.4", SELF)).isEqualTo(Answer.blank());
    assertThat(Intake.answer(read, "1.4", VERIFIED)).isEqualTo(Answer.notApplicable());
    assertThat(Intake.answer(read, "2.12.d", SELF)).isEqualTo(Answer.notApplicable());
    assertThat(read.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, GIVEN, 0", "2, GIVEN, 0", "1, REJECTED, 1", "'', BLANK, 0"})
  void theCellForPointsIsTheAnswerOnlyWhereTheFormHasNoOther(
      String points, AnswerState state, int findings) throws IOException {
    Submission read =
        read(
            sheet -> {
              Intake.cell(sheet, "G58").setBlank();
              if (!points.isEmpty()) {
                Intake.cell(sheet, "G58").setCellValue(Integer.parseInt(points));
              }
            });

    assertThat(Intake.answer(read, "2.12.d", SELF).state()).isEqualTo(state);
    assertThat(read.findings()).hasSize(findings);
  }

  @Test
  void aFormulaGivesTheValueThatWasKeptWithIt() throws IOException {
    Submission read =
        read(
            sheet -> {
              Cell cell = Intake.cell(sheet, "C34");
              cell.setCellFormula("6+6");
              cell.setCellValue(13);
            });

    assertThat(Intake.staged(read, "1.4", SELF).raw()).isEqualTo("13/15");
  }

  @Test
  void aLineThatStandsTwiceWithOtherFiguresIsRejected() throws IOException {
    Submission read =
        read(
            sheet -> {
              sheet.shiftRows(34, sheet.getLastRowNum(), 1);
              Row copy = sheet.createRow(34);
              copy.createCell(1).setCellValue(Intake.cell(sheet, "B34").getStringCellValue());
              copy.createCell(2).setCellValue(14);
              copy.createCell(3).setCellValue(15);
            });

    assertThat(Intake.answer(read, "1.4", SELF)).isEqualTo(Answer.rejected());
    assertThat(Intake.codes(read)).containsExactly(IngestError.LINE_TWICE);
  }

  @Test
  void aMissingLineIsAWarningAndItsAnswersAreBlank() throws IOException {
    Submission read = read(sheet -> sheet.removeRow(sheet.getRow(33)));

    assertThat(Intake.answer(read, "1.4", SELF)).isEqualTo(Answer.blank());
    assertThat(read.findings())
        .extracting(f -> f.code() + " " + f.severity() + " " + f.lineId().orElse(""))
        .containsExactly("LINE_MISSING WARNING 1.4");
  }

  @Test
  void linesWithoutTheirHeadingAreNotGivenToAnother() throws IOException {
    Submission read = read(sheet -> sheet.removeRow(sheet.getRow(95)));

    assertThat(Intake.answer(read, "4.1.a", VERIFIED).state()).isEqualTo(AnswerState.GIVEN);
    assertThat(Intake.answer(read, "4.2.a", VERIFIED)).isEqualTo(Answer.blank());
    assertThat(Intake.answer(read, "4.2.b", VERIFIED)).isEqualTo(Answer.blank());
    assertThat(Intake.codes(read))
        .containsExactly(
            IngestError.LINE_MISSING,
            IngestError.LINE_MISSING,
            IngestError.LINE_MISSING,
            IngestError.LINE_UNPLACED,
            IngestError.LINE_UNPLACED);
  }

  @Test
  void aRowThatTheFormDoesNotHaveIsToldWithItsCell() throws IOException {
    Submission read =
        read(
            sheet -> {
              sheet.shiftRows(34, sheet.getLastRowNum(), 1);
              Row row = sheet.createRow(34);
              row.createCell(1).setCellValue("Tiêu chí do đơn vị tự thêm");
              row.createCell(6).setCellValue(5);
            });

    assertThat(read.findings())
        .extracting(f -> f.code() + " " + f.place().shown() + " " + f.value())
        .containsExactly("LINE_UNPLACED changed.xlsx › Phiếu đánh giá!G35 5");
  }

  @Test
  void aTextAsNearToTwoLinesIsPlacedAtNeither() throws IOException {
    Submission read =
        read(
            sheet ->
                Intake.cell(sheet, "B114")
                    .setCellValue(
                        "Tỷ lệ: Tổng số văn bản đ được cập nhật vào phần mềm /Tổng số văn bản đ"));

    assertThat(Intake.answer(read, "4.7.b.recorded", SELF)).isEqualTo(Answer.blank());
    assertThat(Intake.answer(read, "4.7.c.recorded", SELF).state()).isEqualTo(AnswerState.GIVEN);
    assertThat(Intake.codes(read)).contains(IngestError.LINE_UNPLACED, IngestError.LINE_MISSING);
  }

  @Test
  void figuresWhereNoneAreAskedForDoNotVanishSilently() throws IOException {
    Submission read = read(sheet -> Intake.cell(sheet, "C60").setCellValue(12));

    assertThat(Intake.codes(read)).containsExactly(IngestError.ENTRY_UNUSED);
  }

  @Test
  void pointsOnAnOwnLineWithoutANameAreRejected() throws IOException {
    Submission read = read(sheet -> Intake.cell(sheet, "B172").setCellValue("3."));

    assertThat(Intake.answer(read, "4.12.d", SELF)).isEqualTo(Answer.rejected());
    assertThat(Intake.codes(read))
        .containsExactly(IngestError.LINE_UNPLACED, IngestError.LINE_UNPLACED);
  }
}
