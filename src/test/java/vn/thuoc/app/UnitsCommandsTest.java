package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as a person keeps it with the commands, on lists of a few units. */
class UnitsCommandsTest {
  private static final String HEADER =
      "province_code,province_name,province_type,district_code,district_name,district_type,"
          + "commune_code,commune_name,commune_type\n";
  private static final String BINH_THUAN = "60,Tỉnh Bình Thuận,Tỉnh,";
  private static final String HAM_THUAN_NAM = BINH_THUAN + "598,Huyện Hàm Thuận Nam,Huyện,";
  private static final String OLD =
      HEADER
          + HAM_THUAN_NAM
          + "23134,Xã Tân  Lập ,Xã\n"
          + HAM_THUAN_NAM
          + "23131,Xã Hàm Mỹ,Xã\n"
          + HAM_THUAN_NAM
          + "23110,Thị trấn Thuận Nam,Thị trấn\n"
          + BINH_THUAN
          + "602,Huyện Phú Quí,Huyện,,,\n";
  private static final String NEW =
      HEADER
          + HAM_THUAN_NAM
          + "23140,Xã Tân Mỹ,Xã\n"
          + HAM_THUAN_NAM
          + "23110,Phường Thuận Nam,Phường\n"
          + BINH_THUAN
          + "602,Huyện Phú Quí,Huyện,,,\n"
          + "79,Thành phố Hồ Chí Minh,Thành phố trực thuộc trung ương,,,,27000,Phường Sài Gòn,Phường\n";

  @TempDir private Path folder;
  private Thuoc thuoc;

  @BeforeEach
  void open() {
    thuoc = new Thuoc(folder.resolve("data"));
  }

  @Test
  void aListIsLoadedOnceAndItsUnitsStandBesideTheDefinedOnes() throws IOException {
    Thuoc.Ran first = load(OLD, "--as-of", "2019-01-01");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .contains(
            "Danh mục ngày 2019-01-01: 1 đơn vị cấp tỉnh, 2 cấp huyện, 3 cấp xã.",
            "Thêm 3, kết thúc 0, đổi tên 0, đổi cấp trên 0; 3 đơn vị");
    List<Map<String, String>> staged = thuoc.rows("staging.unit");
    assertThat(staged).hasSize(6);
    for (Thuoc.Ran again : List.of(load(OLD, "--as-of", "2019-01-01"), load(OLD))) {
      assertThat(again.code()).isZero();
      assertThat(again.out()).contains("đã nạp trước đó; không có gì thay đổi");
    }
    assertThat(thuoc.rows("staging.unit")).isEqualTo(staged);
    assertThat(thuoc.rows("audit.unit_load")).hasSize(1);
    assertThat(list("--find", "tan lap", "--parent", "ham-thuan-nam"))
        .containsExactly("commune-23134 Xã Tân Lập, huyện Hàm Thuận Nam, tỉnh Bình Thuận");
    assertThat(list("--parent", "ham-thuan-nam")).hasSize(3);
    assertThat(list("--tier", "district", "--year", "2022")).hasSize(10 + 11 + 1);
    assertThat(list("--tier", "district", "--year", "2026")).isEmpty();
  }

  @Test
  void aListMayHaveAMarkSemicolonsAndNoKinds() throws IOException {
    String excel =
        "\uFEFF"
            + "province_code;province_name;commune_code;commune_name\r\n"
            + "60;Tỉnh Bình Thuận;23134;Xã Tân Lập\r\n";

    Thuoc.Ran ran = load(excel);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(list("--tier", "COMMUNE", "--parent", "binh-thuan"))
        .containsExactly("commune-23134 Xã Tân Lập, tỉnh Bình Thuận");
  }

  @Test
  void everyWrongRowIsReportedAndNothingIsLoaded() throws IOException {
    Thuoc.Ran ran =
        load(
            OLD
                + HAM_THUAN_NAM
                + "2313,Xã Mương Mán,Xã\n"
                + HAM_THUAN_NAM
                + ",Xã Hàm Kiệm,Xã\n"
                + HAM_THUAN_NAM
                + "23134,Xã Tân Lập,Xã\n"
                + HAM_THUAN_NAM
                + "23131,Xã Hàm Minh,Xã\n"
                + HAM_THUAN_NAM
                + "23150,Xã Tân Lập,Xã\n"
                + HAM_THUAN_NAM
                + "23151,Tân Thuận,Xã\n"
                + HAM_THUAN_NAM
                + "23152,Xã Thuận Quý\n"
                + "60,Tỉnh Ninh Thuận,Tỉnh,598,Huyện Hàm Thuận Nam,Huyện,23153,Xã Thuận Hòa,Xã\n");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .hasSizeGreaterThanOrEqualTo(8)
        .allMatch(line -> line.startsWith("lỗi: danh-muc.csv:"));
    assertThat(ran.err())
        .contains(
            "danh-muc.csv:6: Mã «2313» ở cột «commune_code» không đủ 5 chữ số. Giữ các số 0",
            "danh-muc.csv:7: Cột «commune_code» để trống.",
            "danh-muc.csv:8: Đơn vị mã 23134 đã có ở dòng khác.",
            "danh-muc.csv:9: Mã 23131 là «Xã Hàm Minh», nhưng ở dòng 3 là «Xã Hàm Mỹ».",
            "danh-muc.csv:10: Tên «Xã Tân Lập» đã là của mã 23134 (dòng 2)",
            "danh-muc.csv:11: Tên «Tân Thuận» không bắt đầu bằng «Xã».",
            "danh-muc.csv:12: Dòng có 8 ô, tiêu đề có 9.",
            "danh-muc.csv:13: Mã 60 là «Tỉnh Ninh Thuận», nhưng ở dòng 2 là «Tỉnh Bình Thuận».");
    assertThat(thuoc.warehouse()).doesNotExist();
  }

  @Test
  void aFileThatIsNoSuchListIsRefusedInOneSentence() throws IOException {
    Path file = folder.resolve("danh-muc.csv");
    Files.write(file, (HEADER + "60,Tình\n").getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("load", file, 2, "danh-muc.csv: Không nhận chắc được kiểu mã chữ của tệp");
    Files.writeString(file, "");
    assertRefused("load", file, 2, "Tệp không có gì.");
    Files.writeString(file, "ma,ten\n1,2\n");
    assertRefused("load", file, 2, "Thiếu cột: province_code, province_name, commune_code");
    assertRefused("load", folder.resolve("khong-co.csv"), 3, "Không mở được tệp.");
    assertThat(thuoc.run("units", "load", file.toString(), "--as-of", "1/10/2022").err())
        .contains("giá trị «1/10/2022» của --as-of chưa đúng");
  }

  @Test
  void aNewerListEndsWhatIsGoneAndChangesSayWhoCarriesOn() throws IOException {
    load(OLD, "--as-of", "2019-01-01");
    Thuoc.Ran newer = load(NEW, "--as-of", "2022-10-01");

    assertThat(newer.code()).as(newer.err()).isZero();
    assertThat(newer.out())
        .contains(
            "Thêm 3, kết thúc 2, đổi tên 1, đổi cấp trên 0",
            "đã kết thúc: Xã Tân Lập (commune-23134)",
            "đổi tên: Phường Thuận Nam (commune-23110)",
            "2 đơn vị đã kết thúc chưa có đơn vị kế tục");
    assertThat(show("commune-23134"))
        .contains("Đến hết ngày: 2022-09-30", "đã kết thúc, chưa rõ đơn vị kế tục");

    String merger =
        "old_code,new_code,date,kind,main\n"
            + "23134,23140,2020-02-01,merger,\n"
            + "23131,23140,1/2/2020,merger,\n";
    Thuoc.Ran changes = changes(merger);
    assertThat(changes.code()).as(changes.err()).isZero();
    assertThat(changes.out()).contains("Đã ghi: 2 đơn vị nhập vào đơn vị khác, 0 chia tách");
    assertThat(changes(merger).out()).contains("không có gì thay đổi");
    assertThat(thuoc.rows("staging.unit_change")).hasSize(2);

    assertThat(show("23134"))
        .contains(
            "Đến hết ngày: 2020-01-31",
            "Thay đổi: nhập",
            "Kế tục: Xã Tân Mỹ, huyện Hàm Thuận Nam, tỉnh Bình Thuận (commune-23140)",
            "Đơn vị hiện nay: Xã Tân Mỹ, huyện Hàm Thuận Nam, tỉnh Bình Thuận",
            "Địa giới đến nay: nhập vào đơn vị khác");
    assertThat(show("Xã Tân Mỹ"))
        .contains("Từ ngày: 2020-02-01", "Tiền thân: Xã Hàm Mỹ", "; Xã Tân Lập");
    assertThat(show("Thị trấn Thuận Nam")).contains("Mã: commune-23110", "Phường Thuận Nam");
    assertThat(list("--tier", "commune", "--year", "2019", "--parent", "ham-thuan-nam"))
        .extracting(line -> line.substring(0, 13))
        .containsExactly("commune-23110", "commune-23131", "commune-23134");
  }

  @Test
  void everyWrongChangeIsReportedAndNothingIsLoaded() throws IOException {
    load(OLD, "--as-of", "2019-01-01");
    load(NEW, "--as-of", "2022-10-01");

    Thuoc.Ran wrong =
        changes(
            "old_code,new_code,date,kind,main\n"
                + "23134,2314,2020-02-01,merger,\n"
                + "23131,23140,30/2/2020,merger,\n"
                + "23131,23140,2020-02-01,absorbed,có\n"
                + "23110,23140,2020-02-01,split,x\n");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .contains(
            "thay-doi.csv:2: Mã «2314» ở cột «new_code»",
            "thay-doi.csv:3: «30/2/2020» không phải là một ngày.",
            "thay-doi.csv:4: Không có loại «absorbed».",
            "thay-doi.csv:4: Không hiểu «có» ở cột «main».",
            "thay-doi.csv:5: Các dòng của mã «23110» không hợp nhau.");

    Thuoc.Ran contradicting =
        changes(
            "old_code,new_code,date,kind,main\n"
                + "23110,23140,2020-02-01,merger,\n"
                + "99999,23140,2020-02-01,merger,\n");
    assertThat(contradicting.code()).isEqualTo(2);
    assertThat(contradicting.err())
        .contains(
            "thay-doi.csv:2: Đơn vị «23110» vẫn có trong danh mục sau ngày 2020-02-01.",
            "thay-doi.csv:3: Không danh mục nào đã nạp có mã «99999».");
    assertThat(thuoc.rows("staging.unit_change")).isEmpty();
  }

  @Test
  void aSplitWithoutMainSuccessorSaysThatFiguresStayUnassigned() throws IOException {
    load(OLD, "--as-of", "2019-01-01");
    load(NEW + HAM_THUAN_NAM + "23141,Xã Tân Hàm,Xã\n", "--as-of", "2022-10-01");

    Thuoc.Ran ran =
        changes(
            "old_code,new_code,date,kind\n"
                + "23134,23140,2020-02-01,split\n"
                + "23134,23141,2020-02-01,split\n");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("1 đơn vị chia tách không có đơn vị kế tục chính");
    assertThat(show("23134"))
        .contains("chia tách, không phân bổ được")
        .doesNotContain("Đơn vị hiện nay");
  }

  @Test
  void anUnknownOrAmbiguousUnitIsRefusedWithNames() throws IOException {
    load(
        OLD + BINH_THUAN + "596,Huyện Bắc Bình,Huyện,22999,Xã Tân Lập,Xã\n",
        "--as-of",
        "2019-01-01");

    assertThat(thuoc.run("units", "show", "Xã Tân Lập").err())
        .contains(
            "Có nhiều đơn vị tên này.",
            "Xã Tân Lập, huyện Hàm Thuận Nam, tỉnh Bình Thuận (commune-23134)",
            "Xã Tân Lập, huyện Bắc Bình, tỉnh Bình Thuận (commune-22999)");
    Thuoc.Ran unknown = thuoc.run("units", "show", "Ham Mi");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("Không có đơn vị này. Gần nhất: Xã Hàm Mỹ");
  }

  @Test
  void aLoadedUnitIsOfferedByTemplatesAndKnownToForms() throws IOException {
    load(
        HEADER
            + HAM_THUAN_NAM
            + "23134,Xã Tân Lập,Xã\n"
            + "80,Tỉnh Long An,Tỉnh,808,Huyện Châu Thành,Huyện,,,\n"
            + "89,Tỉnh An Giang,Tỉnh,892,Huyện Châu Thành,Huyện,,,\n",
        "--as-of",
        "2022-10-01");
    Path template = folder.resolve("phieu.xlsx");
    Path form =
        LaGiSheet.changed(
            folder.resolve("chau-thanh.xlsx"),
            sheet -> rename(sheet, "UBND Huyện Châu Thành, tỉnh An Giang"));

    assertThat(thuoc.run("template", "binh-thuan-2022-district", "--out", template + "").code())
        .isZero();
    Thuoc.Ran loaded = thuoc.run("load", form.toString());
    Thuoc.Ran refused =
        thuoc.run(
            "load",
            LaGiSheet.changed(
                    folder.resolve("chau-thanh-2.xlsx"),
                    sheet -> rename(sheet, "UBND Huyện Châu Thành"))
                .toString());

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template))) {
      XSSFSheet offered = workbook.getSheet("Danh mục đơn vị");
      assertThat(offered)
          .extracting(row -> row.getCell(0).getStringCellValue())
          .hasSize(12 + 11)
          .contains(
              "Thị xã La Gi", "Huyện Châu Thành, tỉnh An Giang", "Huyện Châu Thành, tỉnh Long An");
    }
    assertThat(loaded.out()).contains("binh-thuan-2022-district/2022/an-giang-chau-thanh/1");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            "có thể là: ",
            "Huyện Châu Thành, tỉnh Long An (district-808)",
            "Huyện Châu Thành, tỉnh An Giang (an-giang-chau-thanh)");
  }

  @Test
  void aFormOfAUnitThatWasGoneIsTakenWithAFinding() throws IOException {
    load(HEADER + BINH_THUAN + "700,Huyện Bình Cũ,Huyện,,,\n", "--as-of", "2019-01-01");
    load(HEADER + BINH_THUAN + "701,Huyện Bình Mới,Huyện,,,\n", "--as-of", "2021-01-01");
    changes("old_code,new_code,date,kind\n700,701,2020-03-01,renaming\n");
    Path form =
        LaGiSheet.changed(
            folder.resolve("binh-cu.xlsx"), sheet -> rename(sheet, "UBND Huyện Bình Cũ"));

    Thuoc.Ran ran = thuoc.run("load", form.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("binh-thuan-2022-district/2022/district-700/1");
    assertThat(thuoc.rows("staging.finding", "--where", "code=UNIT_NOT_IN_YEAR"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding)
                    .containsEntry("severity", "warning")
                    .containsEntry(
                        "message", "Theo danh mục, «Huyện Bình Cũ» không tồn tại trong năm 2022.")
                    .containsEntry(
                        "remedy", "Kiểm tra lại; đơn vị kế tục: Huyện Bình Mới, tỉnh Bình Thuận."));
  }

  @Test
  void anExportMayGiveRowsUnderTheUnitOfToday() throws IOException {
    Thuoc published = LaGiWarehouse.copyTo(folder.resolve("la-gi"));

    List<Map<String, String>> reported = published.rows("marts.unit_year");
    List<Map<String, String>> today = published.rows("marts.unit_year", "--boundaries", "today");

    assertThat(reported.get(0)).containsEntry("unit_id", "la-gi").containsKey("today_unit_id");
    assertThat(today).hasSize(1);
    assertThat(today.get(0))
        .containsEntry("unit_id", "")
        .containsEntry("unit_name", "Chưa phân bổ: Thị xã La Gi")
        .containsEntry("boundary_change", "ended_unassigned")
        .containsEntry("reported_unit_id", "la-gi")
        .containsEntry("reported_unit_name", "Thị xã La Gi")
        .containsEntry("self_score", "464.06")
        .doesNotContainKey("today_unit_id");
    assertThat(published.run("export", "facts.score", "--boundaries", "today").err())
        .contains("facts.score: Bảng không có cột đơn vị hiện nay.");
    assertThat(published.run("export", "facts.score", "--boundaries", "old").err())
        .contains("Không có «old». Dùng một trong: reported, today.");
  }

  private static void rename(XSSFSheet sheet, String name) {
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                      && cell.getStringCellValue().contains("UBND Thị xã La Gi")) {
                    cell.setCellValue(cell.getStringCellValue().replace("UBND Thị xã La Gi", name));
                  }
                }));
  }

  private void assertRefused(String command, Path file, int code, String message) {
    Thuoc.Ran ran = thuoc.run("units", command, file.toString());
    assertThat(ran.code()).as(ran.err()).isEqualTo(code);
    assertThat(ran.err()).contains(message).doesNotContain("Exception");
    assertThat(ran.err().lines()).hasSize(1);
  }

  private Thuoc.Ran load(String text, String... more) throws IOException {
    return run("load", "danh-muc.csv", text, more);
  }

  private Thuoc.Ran changes(String text) throws IOException {
    return run("changes", "thay-doi.csv", text);
  }

  private Thuoc.Ran run(String command, String name, String text, String... more)
      throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    String[] arguments = new String[3 + more.length];
    arguments[0] = "units";
    arguments[1] = command;
    arguments[2] = file.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return thuoc.run(arguments);
  }

  private String show(String unit) {
    Thuoc.Ran ran = thuoc.run("units", "show", unit);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  private List<String> list(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "units";
    arguments[1] = "list";
    arguments[2] = "--format";
    arguments[3] = "csv";
    System.arraycopy(more, 0, arguments, 4, more.length);
    Thuoc.Ran ran = thuoc.run(arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.csv().stream().map(row -> row.get("unit_id") + " " + row.get("full_name")).toList();
  }
}
