package vn.thuoc.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of relation between figures, by figures worked out by hand. */
class FigureRelationsTest {

  @ParameterizedTest
  @CsvSource({"99, false", "100, false", "101, true", "blank, false", "rejected, false"})
  void aPartMayEqualItsWholeButNotExceedIt(String onLan, boolean told) {
    assertThat(CheckedForm.complete().self("on_lan", onLan).found())
        .isEqualTo(told ? java.util.List.of("PART_ABOVE_WHOLE on_lan self") : java.util.List.of());
  }

  @Test
  void aPartWithoutItsWholeIsNotJudged() {
    assertThat(
            CheckedForm.complete().self("computers", "not_applicable").self("on_lan", "5").found())
        .isEmpty();
  }

  @Test
  void whatIsToldNamesBothFiguresAndWhatToDo() {
    FoundInScoring told =
        CheckedForm.complete().self("on_lan", "120").relations().stream().findFirst().orElseThrow();

    assertThat(told.message().vi())
        .isEqualTo(
            "Phần lớn hơn tổng (bên tự chấm): câu 2 «Số máy tính nối mạng LAN» là 120, còn"
                + " câu 1 «Tổng số máy tính» chỉ là 100.");
    assertThat(told.remedy().vi()).isEqualTo("Kiểm tra lại các số này với đơn vị rồi sửa số sai.");
    assertThat(told.cell()).isEqualTo("B6");
    assertThat(told.value()).isEqualTo("120");
  }

  /** 5/7 of 100 machines is no whole number, so 67 of 93: 72,0430107…%. */
  @ParameterizedTest
  @CsvSource({
    "72, false",
    "72.0, false",
    "72.04, false",
    "72.043, false",
    "72.043011, false",
    "72.04301075268817, false",
    "73, true",
    "72.1, true",
    "72.05, true",
    "72.044, true",
    "71, true",
  })
  void aPercentIsRoundedOrCutToItsOwnDecimals(String percent, boolean told) {
    assertThat(
            CheckedForm.complete()
                .self("computers", "93")
                .self("on_lan", "67")
                .self("lan_percent", percent)
                .found())
        .isEqualTo(
            told
                ? java.util.List.of("PERCENT_CONTRADICTS_FIGURES lan_percent self")
                : java.util.List.of());
  }

  /** 199/300 = 66,33…; 200/300 = 66,66…: cut 66, rounded 67. */
  @ParameterizedTest
  @CsvSource({
    "200, 66, false",
    "200, 67, false",
    "200, 66.7, false",
    "200, 66.6, false",
    "200, 68, true",
    "199, 67, true",
    "0, 0, false",
    "0, 1, true"
  })
  void cuttingAndRoundingAreBothHonest(String onLan, String percent, boolean told) {
    assertThat(
            CheckedForm.complete()
                .self("computers", "300")
                .self("on_lan", onLan)
                .self("lan_percent", percent)
                .found()
                .isEmpty())
        .isEqualTo(!told);
  }

  @Test
  void aPercentOfNothingIsNotJudged() {
    assertThat(
            CheckedForm.complete()
                .self("computers", "0")
                .self("on_lan", "0")
                .self("lan_percent", "50")
                .found())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "69, below_70, false",
    "70, below_70, true",
    "69, from_70_below_100, true",
    "70, from_70_below_100, false",
    "99, from_70_below_100, false",
    "100, from_70_below_100, true",
    "100, all, false",
    "99, all, true",
    "blank, all, false",
  })
  void aBandHoldsItsEndsAsPrinted(String onLan, String band, boolean told) {
    assertThat(CheckedForm.complete().self("on_lan", onLan).self("lan_band", band).found())
        .isEqualTo(
            told
                ? java.util.List.of("BAND_CONTRADICTS_FIGURES lan_band self")
                : java.util.List.of());
  }

  @ParameterizedTest
  @CsvSource({"2, to_2, false", "3, to_2, true", "2, above_2, true", "3, above_2, false"})
  void bandsOfAPlainNumber(String wifi, String band, boolean told) {
    assertThat(CheckedForm.complete().self("wifi", wifi).self("wifi_band", band).found().isEmpty())
        .isEqualTo(!told);
  }

  /** At least 50 of 100: «Đến 50%» can still hold; at least 51 of 100: it cannot. */
  @ParameterizedTest
  @CsvSource({"50, to_50, false", "51, to_50, true", "10, above_50, false", "100, above_50, false"})
  void figuresMayBeOnlySomeOfWhatTheBandIsAbout(String onLan, String band, boolean told) {
    assertThat(
            CheckedForm.complete()
                .self("on_lan", onLan)
                .self("security_band", band)
                .found()
                .isEmpty())
        .isEqualTo(!told);
  }

  @Test
  void theBandThatFitsIsNamed() {
    assertThat(CheckedForm.complete().self("on_lan", "70").self("lan_band", "below_70").relations())
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.message().vi())
                    .isEqualTo(
                        "Đã chọn «<70%» (bên tự chấm) nhưng số liệu trên phiếu cho 70%: câu 2 «Số"
                            + " máy tính nối mạng LAN» chia cho câu 1 «Tổng số máy tính». Mức đúng"
                            + " với số liệu là «70% ≤ … <100%»."));
  }

  @Test
  void sumsAreHeldAgainstTheirPartsInEveryRowAndColumn() {
    assertThat(
            CheckedForm.complete()
                .rows(
                    "budget",
                    "row=training central=1 local=2 total=3",
                    "row=hardware central=4 local=5 total=9",
                    "row=all central=5 local=7 total=12")
                .found())
        .isEmpty();
    // One wrong cell shows in its row and in its column: 4 + 5 is not 8, 3 + 8 is not 12.
    assertThat(
            CheckedForm.complete()
                .rows(
                    "budget",
                    "row=training central=1 local=2 total=3",
                    "row=hardware central=4 local=5 total=8",
                    "row=all central=5 local=7 total=12")
                .relations())
        .extracting(told -> told.message().vi())
        .containsExactly(
            "Tổng số ghi 8 nhưng các phần cộng lại là 9 (bên tự chấm): cột «Tổng», dòng «Phần"
                + " cứng» (câu 10) phải bằng cột «Trung ương», dòng «Phần cứng» (câu 10) + cột"
                + " «Địa phương», dòng «Phần cứng» (câu 10).",
            "Tổng số ghi 12 nhưng các phần cộng lại là 11 (bên tự chấm): cột «Tổng», dòng «Cộng»"
                + " (câu 10) phải bằng cột «Tổng», dòng «Đào tạo» (câu 10) + cột «Tổng», dòng"
                + " «Phần cứng» (câu 10).");
  }

  @Test
  void aBlankPartLeavesTheSumOpenUnlessItIsTooLargeAlready() {
    assertThat(CheckedForm.complete().rows("budget", "row=training central=3 total=4").found())
        .isEmpty();
    assertThat(CheckedForm.complete().rows("budget", "row=training central=4 total=4").found())
        .isEmpty();
    assertThat(CheckedForm.complete().rows("budget", "row=training central=5 total=4").found())
        .containsExactly("TOTAL_DISAGREES budget self");
  }

  @Test
  void rowsThatTheUnitWroteAreJudgedOneByOne() {
    assertThat(
            CheckedForm.complete()
                .rows(
                    "services",
                    "name=a online=5 files=5 share=100",
                    "name=b online=6 files=5",
                    "name=c online=1 files=3 share=30",
                    "name=d online=1",
                    "name=e online=1 files=3 share=33")
                .relations())
        .extracting(told -> told.code() + " " + told.value())
        .containsExactly("PART_ABOVE_WHOLE 6", "PERCENT_CONTRADICTS_FIGURES 30%");
  }

  /** 5 + 6 out of 10 documents; a column with a blank in it is enough to be too much. */
  @Test
  void aColumnAddedUpIsAPart() {
    assertThat(
            CheckedForm.complete()
                .self("signed", "1/10")
                .rows("services", "name=a online=5 files=9", "name=b online=6 files=9", "name=c")
                .found())
        .containsExactly("PART_ABOVE_WHOLE services self");
  }

  @Test
  void sharesAboveOneAreToldOnceWhetherScoredOrNot() {
    assertThat(CheckedForm.complete().self("signed", "11/10").all())
        .filteredOn(told -> told.code() == ScoreFinding.RATIO_ABOVE_ONE)
        .extracting(FoundInScoring::lineId)
        .containsExactly("g.signed");
    assertThat(CheckedForm.complete().self("signed", "10/10").found()).isEmpty();
  }

  @Test
  void whatMayExceedOneIsNotTold() {
    assertThat(CheckedForm.complete().self("per_head", "12/10").found()).isEmpty();
  }

  @Test
  void requiredQuestionsAreMissedWhereTheyAreBlank() {
    assertThat(new CheckedForm().self("unit_name", "A").self("staff", "not_applicable").found())
        .containsExactly("REQUIRED_BLANK computers self");
    assertThat(CheckedForm.complete().found()).isEmpty();
  }

  /** The assessor corrects one figure; what was left alone stands as reported. */
  @Test
  void eachSideIsJudgedByWhatItSays() {
    assertThat(CheckedForm.complete().self("on_lan", "90").verified("on_lan", "110").found())
        .containsExactly("PART_ABOVE_WHOLE on_lan verified");
    assertThat(CheckedForm.complete().self("on_lan", "110").verified("on_lan", "90").found())
        .containsExactly("PART_ABOVE_WHOLE on_lan self");
    assertThat(CheckedForm.complete().self("on_lan", "110").verified("wifi", "1").found())
        .containsExactly("PART_ABOVE_WHOLE on_lan self");
  }
}
