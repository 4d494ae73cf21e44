package vn.thuoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuoc.instrument.Side.SELF;
import static vn.thuoc.instrument.Side.VERIFIED;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuoc.instrument.Side;
import vn.thuoc.instrument.answer.Answer;
import vn.thuoc.instrument.answer.AnswerState;
import vn.thuoc.instrument.answer.AnswerValue;

/** Holds what is read from the real sheet against what a person reads in the document. */
class RealSampleTest {
  private static Submission laGi;

  @BeforeAll
  static void read(@TempDir Path folder) throws Exception {
    laGi = Intake.read(Intake.sample(folder));
  }

  @Test
  void itIsTheFormOfLaGiFor2022() {
    assertThat(laGi.instrumentId()).isEqualTo("binh-thuan-2022-district");
    assertThat(laGi.year()).isEqualTo(2022);
    assertThat(laGi.tier()).isEqualTo("district");
    assertThat(laGi.unitId()).isEqualTo("la-gi");
    assertThat(laGi.file().name()).isEqualTo("la-gi-2022.xlsx");
    assertThat(laGi.file().hash()).matches("[0-9a-f]{64}");
    assertThat(laGi.file().bytes()).isEqualTo(Intake.sampleBytes().length);
  }

  @Test
  void nothingOnItIsInDoubt() {
    assertThat(laGi.findings()).isEmpty();
  }

  @Test
  void everyQuestionHasOneAnswerForEachSide() {
    long criteria = Intake.BINH_THUAN.questions().count() - Intake.BINH_THUAN.general().size();

    assertThat(laGi.answers()).hasSize((int) (Intake.BINH_THUAN.general().size() + 2 * criteria));
    assertThat(Intake.answers(laGi)).hasSameSizeAs(laGi.answers());
  }

  @ParameterizedTest
  @CsvSource({
    "1.3.a, SELF, 2, 2, C33:D33",
    "1.4, SELF, 13, 15, C34:D34",
    "1.4, VERIFIED, 13, 15, H34:I34",
    "2.1, VERIFIED, 74, 74, H39:I39",
    "2.2, SELF, 184, 184, C40:D40",
    "2.10, SELF, 184, 184, C48:D48",
    "2.10, VERIFIED, 184, 184, H48:I48",
    "2.11, VERIFIED, 12, 12, H49:I49",
    "2.12.a, SELF, 74, 74, C51:D51",
    "2.12.a, VERIFIED, 6, 74, H51:I51",
    "2.12.b, VERIFIED, 10, 184, H52:I52",
    "2.13.c, VERIFIED, 9, 9, H68:I68",
    "3.2.a, VERIFIED, 6, 9, H87:I87",
    "3.2.b, SELF, 173, 178, C88:D88",
    "3.2.b, VERIFIED, 157, 180, H88:I88",
    "3.2.c.share, SELF, 9, 9, C90:D90",
    "4.1.a, VERIFIED, 71, 74, H94:I94",
    "4.1.b, VERIFIED, 105, 184, H95:I95",
    "4.2.a, VERIFIED, 2, 3, H97:I97",
    "4.2.b, VERIFIED, 19, 25, H98:I98",
    "4.3.a, VERIFIED, 37, 74, H100:I100",
    "4.3.b, VERIFIED, 169, 184, H101:I101",
    "4.5, VERIFIED, 8, 9, H103:I103",
    "4.6.a.commune, SELF, 25, 25, C107:D107",
    "4.6.b.commune, SELF, 6378, 6397, C110:D110",
    "4.7.b.recorded, VERIFIED, 28316, 28559, H114:I114",
    "4.7.c.recorded, VERIFIED, 11504, 11895, H117:I117",
    "4.7.c.approved, VERIFIED, 9660, 11895, H118:I118",
    "4.7.d, VERIFIED, 7481, 7485, H119:I119",
    "4.8.b.recorded, VERIFIED, 16773, 16833, H123:I123",
    "4.8.c, SELF, 4496, 4627, C125:D125",
    "4.8.d.approved, VERIFIED, 3688, 5522, H128:I128",
    "4.10.a, SELF, 336, 336, C142:D142",
    "4.10.c, SELF, 7869, 24230, C144:D144",
    "4.10.c, VERIFIED, 8312, 24230, H144:I144",
    "4.10.e, SELF, 164, 138, C146:D146",
  })
  void ratiosStandAsPrinted(String question, Side side, int part, int whole, String cells) {
    StagedAnswer staged = Intake.staged(laGi, question, side);

    assertThat(staged.answer())
        .isEqualTo(
            Answer.given(
                new AnswerValue.Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole))));
    assertThat(staged.raw()).isEqualTo(part + "/" + whole);
    assertThat(staged.cell()).isEqualTo(cells);
  }

  @ParameterizedTest
  @CsvSource({
    "1.1.a, SELF, on_time",
    "1.1.a, VERIFIED, late",
    "1.1.b, VERIFIED, above_80",
    "1.2, SELF, above_two_with_minutes",
    "1.2, VERIFIED, above_two_without_minutes",
    "2.12.c, VERIFIED, hardware",
    "3.1.b, SELF, university",
    "3.1.d, SELF, full",
    "3.1.d, VERIFIED, none",
    "4.9.b, VERIFIED, all",
    "4.9.c, SELF, from_20",
    "4.11.a, SELF, from_7_to_10",
    "4.11.a, VERIFIED, from_7_to_10",
    "4.11.b, SELF, from_10_to_15",
    "4.11.b, VERIFIED, above_15",
  })
  void choicesAreTheMarkedLines(String question, Side side, String option) {
    assertThat(Intake.answer(laGi, question, side))
        .isEqualTo(Answer.given(new AnswerValue.Chosen(option)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, VERIFIED, true",
    "2.12.d, SELF, true",
    "2.12.f, VERIFIED, true",
    "2.12.h, VERIFIED, true",
    "3.1.a, VERIFIED, true",
    "3.1.c, SELF, true",
    "3.1.c, VERIFIED, false",
    "4.12.c, SELF, true",
    "5.1.c, VERIFIED, true",
    "5.2.b, SELF, true",
  })
  void yesAndNo(String question, Side side, boolean yes) {
    assertThat(Intake.answer(laGi, question, side))
        .isEqualTo(Answer.given(new AnswerValue.YesNo(yes)));
  }

  @ParameterizedTest
  @CsvSource({
    "3.2.c.share, VERIFIED",
    "3.2.c.none, SELF",
    "3.2.c.none, VERIFIED",
    "4.13.a, SELF",
    "4.13.a, VERIFIED",
    "5.1.c, SELF",
    "5.2.c, SELF",
  })
  void whatIsNotAnsweredIsBlankAlthoughPointsArePrinted(String question, Side side) {
    assertThat(Intake.answer(laGi, question, side).state()).isEqualTo(AnswerState.BLANK);
  }

  @Test
  void theHeadIsReadFromItsSentences() {
    assertThat(Intake.answer(laGi, "phone", SELF))
        .isEqualTo(Answer.given(new AnswerValue.Text("02523871850")));
    assertThat(Intake.answer(laGi, "fax", SELF))
        .isEqualTo(Answer.given(new AnswerValue.Text("0252871287")));
    assertThat(Intake.answer(laGi, "email", SELF))
        .isEqualTo(Answer.given(new AnswerValue.Text("lagi@laji.binhthuan.gov.vn")));
    assertThat(Intake.answer(laGi, "staff_total", SELF)).isEqualTo(number(258));
    assertThat(Intake.answer(laGi, "staff_district", SELF)).isEqualTo(number(74));
    assertThat(Intake.answer(laGi, "staff_commune", SELF)).isEqualTo(number(184));
    assertThat(Intake.answer(laGi, "departments", SELF)).isEqualTo(number(11));
    assertThat(Intake.answer(laGi, "communes", SELF)).isEqualTo(number(9));
  }

  @Test
  void theUnitsOwnLinesAreItems() {
    AnswerValue.Items items =
        (AnswerValue.Items) Intake.answer(laGi, "4.12.d", VERIFIED).value().orElseThrow();

    assertThat(items.items()).hasSize(7);
    assertThat(items.accepted()).isEqualTo(7);
    assertThat(items.items().get(2).text()).isEqualTo("Phần mềm quản lý hộ tịch - Bộ Tư pháp");
    assertThat(Intake.printed(laGi, "4.12.d#7", VERIFIED)).isEqualByComparingTo("2");
  }

  @Test
  void bonusPointsAreWhatTheAssessorEntered() {
    assertThat(Intake.answer(laGi, "6.1", SELF)).isEqualTo(number(1));
    assertThat(Intake.answer(laGi, "6.1", VERIFIED)).isEqualTo(number(0));
    assertThat(Intake.answer(laGi, "6.2", SELF)).isEqualTo(number(0));
  }

  @ParameterizedTest
  @CsvSource({
    "total, 464.06, 430.92",
    "1, 34.33, 31.33",
    "2, 70, 62.53",
    "3, 44.85, 22.69",
    "4, 293.88, 284.37",
    "5, 20, 30",
    "6, 1, 0",
    "2.12, 30, 22.53",
    "4.1, 10, 7.64",
    "4.10, 43.24, 43.43",
  })
  void printedPointsStandAsPrinted(String line, BigDecimal self, BigDecimal verified) {
    assertThat(Intake.printed(laGi, line, SELF)).isEqualTo(self);
    assertThat(Intake.printed(laGi, line, VERIFIED)).isEqualTo(verified);
  }

  @ParameterizedTest
  @CsvSource({
    "2.6, Thống nhất k, K44",
    "2.10, Thông nhất, K48",
    "4.1.b, 'Chỉ có 105, LĐ 24, công chức 81', K95",
    "4.9.c=from_20, 62, K137",
    "4.11.b=above_15, 2231/869, K155",
  })
  void notesStandAsPrinted(String line, String text, String cell) {
    assertThat(laGi.notes()).contains(new LineNote(line, text, cell));
    assertThat(laGi.notes()).hasSize(31);
  }

  private static Answer number(int number) {
    return Answer.given(new AnswerValue.Number(BigDecimal.valueOf(number)));
  }
}
