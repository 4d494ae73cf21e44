package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are looked at without being loaded, and come back with remarks. */
class ValidateCommandTest {
  /** What the real sheet has, in the order of the form: the same as a publication finds. */
  private static final List<String> LA_GI =
      List.of(
          "FIGURES_DISAGREE C88:D88",
          "FIGURES_DISAGREE H88:I88",
          "UNANSWERED H90:I90",
          "FIGURES_DISAGREE H100:I100",
          "FIGURES_DISAGREE H101:I101",
          "RATIO_ABOVE_ONE C146:D146",
          "NOTED_SHARE_ABOVE_ONE K155",
          "UNANSWERED C178:D178",
          "UNANSWERED H178:I178",
          "UNANSWERED G188:G189",
          "UNANSWERED G198:G199");

  @TempDir private Path folder;
  @TempDir private static Path shared;

  private Thuoc thuoc() {
    return new Thuoc(folder.resolve("data"));
  }

  private List<String> found(JsonNode file) {
    List<String> found = new ArrayList<>();
    file.get("findings")
        .forEach(one -> found.add(one.get("code").asText() + " " + one.get("cell").asText()));
    return found;
  }

  @Test
  void theRealSheetIsLookedAtAndNothingIsLoaded() throws IOException {
    Path sheet = LaGiSheet.real(folder);
    byte[] before = Files.readAllBytes(sheet);

    Thuoc.Ran ran = thuoc().run("validate", sheet.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "la-gi-2022.xlsx: Đánh giá ứng dụng CNTT cấp huyện, tỉnh Bình Thuận 2022, 2022, Thị xã"
                + " La Gi, tỉnh Bình Thuận",
            "  cảnh báo · Phiếu đánh giá!C146:D146, dòng 4.10 «Tỷ lệ: Số lượng các thủ tục hành chính"
                + " một cửa cấp xã cập nhật vào phần mềm Một cửa điện…»: Tỷ lệ 164/138 (bên tự chấm)"
                + " lớn hơn 1",
            "→ Kiểm tra lại tử số và mẫu số với đơn vị. [RATIO_ABOVE_ONE]")
        .endsWith("0 lỗi, 6 cảnh báo, 5 ghi nhận; sẽ được nạp." + System.lineSeparator());
    assertThat(folder.resolve("data")).doesNotExist();
    assertThat(Files.readAllBytes(sheet)).isEqualTo(before);
  }

  @Test
  void inEnglishToo() throws IOException {
    Thuoc.Ran ran = thuoc().run("validate", LaGiSheet.real(folder).toString(), "--lang", "en");

    assertThat(ran.out())
        .contains("  warning · Phiếu đánh giá!C146:D146", "is above 1")
        .contains("0 errors, 6 warnings, 5 for information; would be loaded.");
  }

  @Test
  void whatIsFoundIsWhatAPublicationFinds() throws IOException {
    JsonNode file =
        thuoc()
            .run("validate", LaGiSheet.real(folder).toString(), "--format", "json")
            .json()
            .get(0);

    assertThat(found(file)).isEqualTo(LA_GI);
    assertThat(file.get("outcome").asText()).isEqualTo("loaded");
    assertThat(file.get("unit_id").asText()).isEqualTo("la-gi");
    assertThat(file.get("warning_count").asInt()).isEqualTo(6);
    List<Map<String, String>> published =
        LaGiWarehouse.copyTo(shared.resolve("data")).rows("quality.finding");
    assertThat(published)
        .extracting(row -> row.get("code") + " " + row.get("cell"))
        .containsExactlyInAnyOrderElementsOf(LA_GI);
  }

  @Test
  void aRefusedFileTellsAllItsProblems() throws IOException {
    Path renamed =
        LaGiSheet.changed(
            folder.resolve("sai-ten.xlsx"),
            sheet ->
                sheet.forEach(
                    row ->
                        row.forEach(
                            cell -> {
                              if (cell.toString().contains("La Gi")
                                  && cell.toString().contains("Tên cơ quan")) {
                                cell.setCellValue("1. Tên cơ quan: UBND thị xã Không Có");
                              }
                            })));

    Thuoc.Ran ran =
        thuoc().run("validate", renamed.toString(), "--annotate", folder.resolve("tra").toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out())
        .contains("  lỗi · ", "[UNIT_UNKNOWN]", "1 lỗi, 0 cảnh báo, 0 ghi nhận; sẽ bị từ chối.");
    assertThat(folder.resolve("tra/sai-ten-chu-thich.xlsx")).exists();
  }

  @Test
  void nothingIsWrittenOfWhatCannotBeOpened() throws IOException {
    Path damaged = Files.write(folder.resolve("hong.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});

    Thuoc.Ran ran =
        thuoc().run("validate", damaged.toString(), "--annotate", folder.resolve("tra").toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("sẽ bị từ chối", "không ghi bản chú thích");
    assertThat(folder.resolve("tra")).doesNotExist();
  }

  @Test
  void theAnnotatedCopyHasTheSameFindingsAndLoadsAsUnchanged() throws IOException {
    Path sheet = LaGiSheet.real(folder);
    Path copy = folder.resolve("chu-thich.xlsx");

    Thuoc.Ran ran = thuoc().run("validate", sheet.toString(), "--annotate", copy.toString());

    assertThat(ran.out()).contains("Đã ghi " + copy + ".");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(copy)))) {
      assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(11);
      assertThat(workbook.getSheet("Kết quả kiểm tra").getLastRowNum()).isEqualTo(15);
    }
    assertThat(found(thuoc().run("validate", copy.toString(), "--format", "json").json().get(0)))
        .isEqualTo(LA_GI);
    assertThat(thuoc().run("load", sheet.toString()).code()).isZero();
    assertThat(thuoc().run("load", copy.toString()).out()).contains("không đổi");
  }

  @Test
  void theCopyNeverReplacesTheFile() throws IOException {
    Path sheet = LaGiSheet.real(folder);

    Thuoc.Ran ran = thuoc().run("validate", sheet.toString(), "--annotate", sheet.toString());

    assertThat(ran.code()).isNotZero();
    assertThat(Files.readAllBytes(sheet)).isEqualTo(LaGiSheet.bytes());
  }

  @Test
  void twoFormsOfOneUnitAreTold() throws IOException {
    Path real = LaGiSheet.real(folder);
    Path corrected = LaGiSheet.corrected(folder);
    Path same = Files.write(folder.resolve("cung-noi-dung.xlsx"), LaGiSheet.bytes());

    Thuoc.Ran looked =
        thuoc().run("validate", real.toString(), corrected.toString(), same.toString());
    assertThat(looked.out().lines().filter(line -> line.contains("[UNIT_TWICE]"))).hasSize(1);
    assertThat(looked.out())
        .contains("Cùng đơn vị, năm và bộ phiếu với la-gi-2022.xlsx nhưng nội dung khác");

    Thuoc.Ran loaded = thuoc().run("load", corrected.toString(), real.toString());
    assertThat(loaded.code()).isZero();
    assertThat(loaded.err())
        .contains("cảnh báo: " + real + ": Cùng đơn vị, năm và bộ phiếu với ban-sua.xlsx");
    LaGiSheet.changed(
        folder.resolve("lan-3.xlsx"), sheet -> LaGiSheet.cell(sheet, "H94").setCellValue(70));
    Thuoc.Ran revised = thuoc().run("load", folder.resolve("lan-3.xlsx").toString());
    assertThat(revised.err()).contains("ghi nhận: ", "trong kho (lần nộp 2)", "lần nộp 3");
    assertThat(thuoc().run("load", folder.resolve("lan-3.xlsx").toString()).err()).isEmpty();
  }

  @Test
  void loadTellsItsFindingsWhenAsked() throws IOException {
    Path note =
        LaGiSheet.changed(
            folder.resolve("so-la.xlsx"),
            sheet -> LaGiSheet.cell(sheet, "C88").setCellValue("vài người"));

    assertThat(thuoc().run("load", note.toString(), "--findings").out())
        .contains("lỗi · Phiếu đánh giá!C88", "«vài người»", "[NUMBER_UNREADABLE]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"khong-co.xlsx", "."})
  void onlyFilesThatAreThere(String name) {
    Thuoc.Ran ran = thuoc().run("validate", folder.resolve(name).toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("Không có tệp này.");
  }
}
