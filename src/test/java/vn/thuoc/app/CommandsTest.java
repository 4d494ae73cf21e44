package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a person types them, on the real sheet of La Gi. */
class CommandsTest {
  private static final String NO_RELEASE =
      "lỗi: Chưa có kỳ công bố nào. Chạy «thuoc load TỆP» rồi «thuoc publish».";

  @TempDir private static Path shared;
  private static Thuoc published;

  @TempDir private Path folder;

  @BeforeAll
  static void publish() throws IOException {
    published = LaGiWarehouse.copyTo(shared.resolve("data"));
  }

  private Thuoc empty() {
    return new Thuoc(folder.resolve("data"));
  }

  @Test
  void beforeAnythingIsPublishedAnExportSaysSo() throws IOException {
    Thuoc thuoc = empty();
    assertRefused(thuoc.run("export", "facts.score"), 1, NO_RELEASE);

    assertThat(thuoc.run("load", LaGiSheet.real(folder).toString()).code()).isZero();

    assertRefused(thuoc.run("export", "facts.score", "--format", "json"), 1, NO_RELEASE);
    assertRefused(
        thuoc.run("export", "facts.score", "--lang", "en"),
        1,
        "error: Nothing has been published yet. Run 'thuoc load FILE', then 'thuoc publish'.");
    assertRefused(thuoc.run("sql", "SELECT 1"), 1, NO_RELEASE);
    assertRefused(scorecard(thuoc, "la-gi"), 1, NO_RELEASE);
  }

  @Test
  void publishingNothingIsWrongUse() {
    Thuoc.Ran ran = empty().run("publish");

    List<String> told = ran.err().lines().toList();
    assertThat(told).startsWith("Dựng số liệu gốc…", "Chấm điểm…");
    assertRefused(
        new Thuoc.Ran(ran.code(), ran.out(), told.get(told.size() - 1)),
        1,
        "lỗi: Chưa có phiếu nào được nạp nên không có gì để công bố."
            + " Nạp phiếu bằng «thuoc load TỆP» trước.");
  }

  @Test
  void loadingTheSameFileTwiceChangesNothing() throws IOException {
    Thuoc thuoc = empty();
    String file = LaGiSheet.real(folder).toString();

    Thuoc.Ran first = thuoc.run("load", file);
    List<Map<String, String>> answers = thuoc.rows("staging.answer");
    Thuoc.Ran second = thuoc.run("load", file);

    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("đã nạp", "binh-thuan-2022-district/2022/la-gi/1", "thuoc publish");
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("không đổi").doesNotContain("thuoc publish");
    assertThat(thuoc.rows("staging.submission")).hasSize(1);
    assertThat(thuoc.rows("staging.answer")).isEqualTo(answers).hasSizeGreaterThan(150);
    assertThat(thuoc.rows("audit.load"))
        .extracting(row -> row.get("outcome"))
        .containsExactlyInAnyOrder("loaded", "unchanged");
  }

  @ParameterizedTest
  @CsvSource({
    "total, 464.06, 430.92, 500",
    "1, 34.33, 31.33, 35",
    "2, 70, 62.53, 70",
    "3, 44.85, 22.69, 45",
    "4, 293.88, 284.37, 320",
    "5, 20, 30, 30",
    "6, 1, 0, 2"
  })
  void groupsAndTotalAreThoseOfTheDocument(
      String criterion, String self, String verified, String maximum) {
    List<Map<String, String>> rows =
        published.rows("facts.score", "--where", "criterion_id=" + criterion);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0))
        .containsEntry("self_score", self)
        .containsEntry("verified_score", verified)
        .containsEntry("self_printed", self)
        .containsEntry("verified_printed", verified)
        .containsEntry("max_score", maximum)
        .containsEntry("year", "2022")
        .containsEntry("tier", "district")
        .containsEntry("unit_id", "la-gi")
        .containsEntry("instrument_id", "binh-thuan-2022-district");
  }

  @Test
  void everyPrintedPointIsTheRecomputedOne() {
    int compared = 0;
    for (Map<String, String> row : published.rows("facts.score")) {
      for (String side : List.of("self", "verified")) {
        if (!row.get(side + "_printed").isEmpty()) {
          assertThat(new BigDecimal(row.get(side + "_score")))
              .as("%s %s", row.get("criterion_id"), side)
              .isEqualByComparingTo(row.get(side + "_printed"));
          compared++;
        }
      }
    }
    // 6 groups, the total and the 103 criteria of the sheet, each printed on both sides.
    assertThat(compared).isGreaterThan(200);
    assertThat(published.rows("marts.finding"))
        .extracting(row -> row.get("code"))
        .isNotEmpty()
        .doesNotContain("PRINTED_POINTS_DIFFER");
  }

  @Test
  void anExportHasTheColumnsThatScriptsRelyOn() {
    String header = published.run("export", "facts.score").out().lines().findFirst().orElseThrow();

    assertThat(header.split(","))
        .contains(
            "year",
            "tier",
            "unit_id",
            "instrument_id",
            "group_id",
            "criterion_id",
            "max_score",
            "self_score",
            "verified_score",
            "self_printed",
            "verified_printed",
            "explanation");
  }

  /** La Gi says that all 74 have a mailbox; the assessors found 71. */
  @Test
  void indicatorsOfTheRealSheetCanBeExported() {
    assertThat(published.rows("facts.indicator", "--where", "indicator_id=staff_with_email"))
        .extracting(row -> row.get("side") + " " + row.get("value") + " " + row.get("explanation"))
        .containsExactly(
            "self 100 74/74 × 100 = 100%", "verified 95.945946 71/74 × 100 = 95,945…%");
    // "Từ 10% - 15%" is all that the sheet says of itself, "trên 15%" all that the assessors say.
    assertThat(published.rows("facts.indicator", "--where", "indicator_id=files_level_4"))
        .extracting(
            row ->
                String.join(
                    " ",
                    row.get("side"),
                    row.get("value"),
                    row.get("lower"),
                    row.get("lower_included"),
                    row.get("upper"),
                    row.get("upper_included")))
        .containsExactly("self  10 true 15 true", "verified  15 false 100 true");
  }

  @Test
  void csvAndJsonHoldTheSameAndAReleaseCanBeNamed() {
    List<Map<String, String>> csv = published.rows("facts.score");
    JsonNode json = published.run("export", "facts.score", "--format", "json").json();

    assertThat(json).hasSameSizeAs(csv);
    for (int i = 0; i < csv.size(); i++) {
      JsonNode object = json.get(i);
      csv.get(i)
          .forEach(
              (column, value) ->
                  assertThat(object.get(column).isNull() ? "" : object.get(column).asText())
                      .as(column)
                      .isEqualTo(value));
    }
    assertThat(published.rows("facts.score", "--release", LaGiWarehouse.RELEASE)).isEqualTo(csv);
    assertThat(published.rows("facts.score", "--release", "1")).isEqualTo(csv);
  }

  @Test
  void whereNarrowsAnExport() {
    List<Map<String, String>> rows =
        published.rows("facts.score", "--where", "group_id=4", "--where", "criterion_id=4.1.a");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0))
        .containsEntry("self_score", "5")
        .containsEntry("verified_score", "4.79");
    assertThat(rows.get(0).get("explanation")).contains("71/74 × 5 = 4,797… → 4,79");
    assertThat(published.rows("facts.score", "--where", "unit_id=phu-quy")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "export facts.nothing; Không có bảng «facts.nothing»",
        "export facts.score --where colour=red; Bảng không có cột «colour»",
        "export facts.score --where colour; Lệnh viết chưa đúng: giá trị «colour» của --where chưa đúng",
        "export facts.score --format xml; Không có dạng xuất «xml»",
        "export facts.score --release nobody; Không có kỳ công bố «nobody»",
        "export; Lệnh viết chưa đúng: thiếu BẢNG",
        "exprot facts.score; Lệnh viết chưa đúng: không có lệnh hay tham số «exprot",
        "load; Lệnh viết chưa đúng: thiếu TỆP",
        "load nowhere.xlsx; nowhere.xlsx: Không có tệp hay thư mục này",
        "report scorecard; Lệnh viết chưa đúng: thiếu --out",
        "template nobody --out x.xlsx; nobody",
        "serve --port many; Lệnh viết chưa đúng: giá trị «many» của --port chưa đúng"
      })
  void wrongUseIsOneVietnameseSentence(String line, String message) {
    Thuoc.Ran ran = published.run(line.split(" "));

    assertRefused(ran, 1, message);
    assertThat(ran.err()).startsWith("lỗi: ").doesNotContain("..");
  }

  @Test
  void whatTheMachineRefusesIsNotTheUsersFault() throws IOException {
    Path file = Files.writeString(folder.resolve("tep"), "no folder");

    assertRefused(
        new Thuoc(file).run("export", "facts.score"), 3, "Không tạo được thư mục kho số liệu");
    assertRefused(
        published.run(
            "report", "scorecard", "--unit", "la-gi", "--year", "2022", "--out", file + "/f.pdf"),
        3,
        "Không ghi được tệp này");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"load", "publish", "check", "template", "export", "sql", "report", "serve", ""})
  void everyCommandHasHelp(String command) {
    Thuoc.Ran ran =
        command.isEmpty() ? Thuoc.runPlain("--help") : Thuoc.runPlain(command, "--help");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("--warehouse", "--lang", "thuoc " + command);
  }

  @Test
  void optionsBeforeTheCommandAreNotPassedOverInSilence() {
    Thuoc.Ran before = Thuoc.runPlain("--warehouse", folder.toString(), "releases");
    assertThat(before.code()).isEqualTo(1);
    assertThat(before.err()).contains("--warehouse phải viết sau «releases»");

    Thuoc.Ran between =
        Thuoc.runPlain("releases", "--warehouse", folder.toString(), "compare", "1", "2");
    assertThat(between.code()).isEqualTo(1);
    assertThat(between.err()).contains("--warehouse phải viết sau «compare»");
  }

  @Test
  void correctedAndTamperedCopiesAreRevisionsOfTheirOwn() throws IOException {
    Thuoc thuoc = LaGiWarehouse.copyTo(folder.resolve("data"));
    Path tampered =
        LaGiSheet.changed(
            folder.resolve("diem-in-khac.xlsx"),
            sheet -> {
              LaGiSheet.cell(sheet, "G34").setCellValue(5);
              LaGiSheet.cell(sheet, "J34").setCellValue(1);
            });

    Thuoc.Ran second = thuoc.run("load", LaGiSheet.corrected(folder).toString());
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("đã nạp bản sửa", "/la-gi/2", "thuoc publish");
    assertThat(thuoc.rows("facts.score")).extracting(r -> r.get("revision")).containsOnly("1");

    Thuoc.Ran third = thuoc.run("load", "--publish", tampered.toString());
    assertThat(third.code()).as(third.err()).isZero();
    assertThat(third.out()).contains("đã nạp bản sửa", "/la-gi/3").doesNotContain("thuoc publish");
    assertThat(third.out()).contains("Đã công bố kỳ 2");

    Thuoc.Ran again = thuoc.run("load", "--publish", tampered.toString());
    assertThat(again.code()).isZero();
    assertThat(again.out()).doesNotContain("Đã công bố");

    // 71/74 × 5 is cut to 4.79; 72/74 × 5 = 4.864… is cut to 4.86.
    assertThat(scores(thuoc, "4.1.a", "verified_score"))
        .containsExactly("1 4.79", "2 4.86", "3 4.79");
    assertThat(scores(thuoc, "total", "verified_score"))
        .containsExactly("1 430.92", "2 430.99", "3 430.92");
    assertThat(scores(thuoc, "total", "self_score"))
        .containsExactly("1 464.06", "2 464.06", "3 464.06");
    assertThat(thuoc.rows("facts.score", "--release", LaGiWarehouse.RELEASE))
        .isEqualTo(published.rows("facts.score"));

    // 13/15 × 5 = 4.333…, whatever is printed beside it.
    assertThat(scores(thuoc, "1.4", "self_score")).containsExactly("1 4.33", "2 4.33", "3 4.33");
    assertThat(scores(thuoc, "1.4", "verified_score"))
        .containsExactly("1 4.33", "2 4.33", "3 4.33");
    assertThat(scores(thuoc, "1.4", "self_printed")).containsExactly("1 4.33", "2 4.33", "3 5");
    assertThat(thuoc.rows("marts.finding", "--where", "code=PRINTED_POINTS_DIFFER"))
        .extracting(r -> r.get("line_id") + " " + r.get("side") + " " + r.get("cell"))
        .contains("1.4 self G34", "1.4 verified J34");
    assertThat(thuoc.rows("quality.finding", "--where", "code=PRINTED_POINTS_DIFFER"))
        .extracting(r -> r.get("revision") + " " + r.get("line_id"))
        .contains("2 4.1.a", "3 1.4")
        .doesNotContain("2 1.4", "3 4.1.a");

    // Answers are not stored again, and each release still shows those of its own revisions alone.
    assertThat(answers(thuoc)).containsExactly("1 true", "2 true", "3 true");
    assertThat(answers(thuoc, "--release", LaGiWarehouse.RELEASE)).containsExactly("1 true");
    assertThat(
            thuoc
                .run(
                    "sql",
                    "SELECT revision, MAX(is_latest) AS newest FROM facts.answer GROUP BY revision"
                        + " ORDER BY revision",
                    "--format",
                    "csv")
                .csv())
        .containsExactly(
            Map.of("revision", "1", "newest", "false"),
            Map.of("revision", "2", "newest", "false"),
            Map.of("revision", "3", "newest", "true"));
  }

  /** Revisions with an answer to 4.1.a, and whether they name the form's sheet. */
  private static List<String> answers(Thuoc thuoc, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--where", "question_id=4.1.a", "--where", "side=verified"));
    arguments.addAll(List.of(more));
    return thuoc.rows("facts.answer", arguments.toArray(String[]::new)).stream()
        .map(row -> row.get("revision") + " " + !row.get("sheet").isEmpty())
        .toList();
  }

  private static List<String> scores(Thuoc thuoc, String criterion, String column) {
    List<String> scores = new ArrayList<>();
    thuoc
        .rows("facts.score", "--where", "criterion_id=" + criterion)
        .forEach(row -> scores.add(row.get("revision") + " " + row.get(column)));
    return scores;
  }

  @Test
  void aMovedWarehouseIsTheSameWarehouse() throws IOException {
    Path first = folder.resolve("nơi cũ");
    LaGiWarehouse.copyTo(first);
    Path second = Files.move(first, folder.resolve("nơi mới"));
    Thuoc moved = new Thuoc(second);

    assertThat(moved.rows("facts.score")).isEqualTo(published.rows("facts.score"));
    assertThat(moved.run("load", LaGiSheet.corrected(folder).toString()).code()).isZero();
    assertThat(moved.rows("staging.submission")).hasSize(2);
    assertThat(first).doesNotExist();
  }

  @Test
  void sqlAnswersQueriesAndRefusesToWrite() {
    Thuoc.Ran select =
        published.run(
            "sql",
            "SELECT s.unit_id, s.verified_score FROM facts.score s JOIN marts.unit_year u"
                + " ON u.unit_id = s.unit_id WHERE s.criterion_id = 'total'",
            "--format",
            "csv");
    assertThat(select.code()).as(select.err()).isZero();
    assertThat(select.csv())
        .containsExactly(Map.of("unit_id", "la-gi", "verified_score", "430.92"));

    for (String query :
        List.of(
            "DROP TABLE facts.score",
            "INSERT INTO facts.score SELECT * FROM facts.score",
            "SELECT nothing FROM facts.score")) {
      assertRefused(published.run("sql", query), 1, "SQL: Không chạy được câu lệnh");
    }
    assertThat(published.rows("facts.score", "--where", "criterion_id=total")).hasSize(1);
  }

  @Test
  void aScorecardIsAPdfWithItsFigures() throws IOException {
    Thuoc.Ran ran = scorecard(published, "la-gi");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("f.pdf")))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII))
        .hasSizeGreaterThan(20_000);
  }

  @Test
  void aScorecardOfAnUnknownUnitIsRefusedAndWritesNothing() {
    Thuoc.Ran ran = scorecard(published, "khong-co");

    assertRefused(ran, 1, "khong-co");
    assertThat(folder.resolve("f.pdf")).doesNotExist();
  }

  private Thuoc.Ran scorecard(Thuoc thuoc, String unit) {
    return thuoc.run(
        "report",
        "scorecard",
        "--unit",
        unit,
        "--year",
        "2022",
        "--out",
        folder.resolve("f.pdf").toString());
  }

  @Test
  void aTemplateIsAnEmptyFormWithDropDowns() throws IOException {
    Path form = folder.resolve("phieu.xlsx");

    Thuoc.Ran ran = Thuoc.runPlain("template", "binh-thuan-2022-district", "--out", form + "");

    assertThat(ran.code()).as(ran.err()).isZero();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(form))) {
      assertThat(workbook.getSheetAt(0).getDataValidations()).isNotEmpty();
    }
    assertRefused(
        Thuoc.runPlain("template", "binh-thuan-2022-district", "--out", folder + "/phieu.pdf"),
        1,
        ".xlsx");
  }

  static void assertRefused(Thuoc.Ran ran, int code, String message) {
    assertThat(ran.code()).as(ran.err()).isEqualTo(code);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(message).doesNotContain("\tat ", "Exception");
    assertThat(ran.err().strip().lines()).hasSize(1);
    assertThat(ran.err().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }
}
